import type { FormAction } from "@/lib/domain/action-result";
import { WEIGHTS } from "@/lib/domain/policy/document";
import type { DraftChoices } from "@/lib/domain/policy/draft-choices";
import type { DraftView } from "@/lib/domain/policy/draft-view";
import { KeptForm } from "../../../../../_components/kept-form";
import { Field, Line, tied, WordSelect } from "./field";

/** What the text is, who issued it, what it weighs, when and where it holds. */
export function HeadForm({
  draft,
  choices,
  saved,
  change,
}: {
  draft: DraftView;
  choices: DraftChoices;
  saved: boolean;
  change: FormAction;
}) {
  const { body, version, id } = draft;
  const head = body.document;
  const maySave = draft.acts.includes("save");
  const findings = draft.findings.filter(({ path }) => path.startsWith("document"));
  const areas = Object.fromEntries(choices.areas.map(({ value, label }) => [value, label]));
  const line = (name: "title" | "shortTitle" | "issuer" | "issuedOn" | "from" | "source") => (
    <Line name={name} value={head[name]} />
  );
  return (
    <KeptForm
      key={version}
      action={change}
      draft={id}
      version={version}
      part="head"
      saved={saved ? "已保存" : null}
      buttons={
        maySave ? (
          <button type="submit" className="button button-primary">
            保存
          </button>
        ) : null
      }
    >
      <fieldset disabled={!maySave} className="grid min-w-0 grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
        <Field name="title" findings={findings} wide>
          {line("title")}
        </Field>
        <Field name="shortTitle" hint="列表和图上用" findings={findings}>
          {line("shortTitle")}
        </Field>
        <Field name="number" hint="没有则留空" findings={findings}>
          <Line name="number" value={head.number ?? ""} />
        </Field>
        <Field name="issuer" findings={findings}>
          {line("issuer")}
        </Field>
        <Field name="issuedOn" hint="如 2027-01-08，不知日可只写年" findings={findings}>
          {line("issuedOn")}
        </Field>
        <Field name="weight" findings={findings}>
          <WordSelect name="weight" words={WEIGHTS} value={head.weight} empty="请选择" />
        </Field>
        <Field name="area" findings={findings}>
          <WordSelect name="area" words={areas} value={head.area} empty="请选择" />
        </Field>
        <Field name="from" hint="如 2027-01" findings={findings}>
          {line("from")}
        </Field>
        <Field name="to" hint="长期有效留空" findings={findings}>
          <Line name="to" value={head.to ?? ""} />
        </Field>
        <Field name="source" hint="从何处取得，全文还是摘录" findings={findings} wide>
          {line("source")}
        </Field>
        <Field
          name="id"
          hint={draft.replaces ? "新版沿用原编号" : "小写字母、数字和连字符，登记后不再改"}
          findings={findings}
          wide
        >
          <input
            {...tied("id")}
            defaultValue={head.id}
            readOnly={draft.replaces !== null}
            autoComplete="off"
            className="field w-full read-only:bg-page"
          />
        </Field>
      </fieldset>
    </KeptForm>
  );
}
