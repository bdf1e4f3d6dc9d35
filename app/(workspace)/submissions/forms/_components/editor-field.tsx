import { type ReactNode, useId } from "react";
import type { OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";
import { Said } from "./said";

const WIDTHS = { own: "", full: "col-span-full", two: "sm:col-span-2" } as const;

/** A named control with what is wrong with it right below. */
export function EditorField({
  label,
  hint,
  findings,
  width = "own",
  children,
}: {
  label: string;
  hint?: string | undefined;
  findings: readonly OwnFormFinding[];
  width?: keyof typeof WIDTHS;
  children: (tied: { readonly id: string; readonly className: string }) => ReactNode;
}) {
  const id = useId();
  const wrong = findings.some(({ severity }) => severity === "refuse");
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 text-[13px] ${WIDTHS[width]}`}>
      <span className="text-secondary">
        <label htmlFor={id}>{label}</label>
        {hint ? <span className="ml-1.5 text-xs text-hint">{hint}</span> : null}
      </span>
      {children({ id, className: `field w-full ${wrong ? "border-behind!" : ""}` })}
      <Said findings={findings} />
    </div>
  );
}
