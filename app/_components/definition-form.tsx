import type { ComponentProps } from "react";
import { KeptForm } from "./kept-form";

type Props = Pick<
  ComponentProps<typeof KeptForm>,
  "action" | "className" | "label" | "form" | "onInput" | "children"
>;

/** A definition being written beside what it comes to: kept as a draft, or kept and handed to a second person. */
export function DefinitionForm({
  draft,
  ...form
}: Props & {
  /** Null for one that is not saved yet. */
  draft: { readonly id: string; readonly version: number } | null;
}) {
  return (
    <KeptForm
      {...form}
      draft={draft?.id ?? ""}
      version={draft?.version ?? ""}
      buttonsClass=""
      buttons={
        <>
          <button type="submit" name="act" value="submit" className="button button-primary">
            保存并提交，由另一人批准
          </button>
          <button type="submit" name="act" value="save" className="button">
            只保存草稿
          </button>
        </>
      }
    />
  );
}
