import type { ReactNode } from "react";
import type { FieldProblem } from "@/lib/domain/form-problem";

/** A named control with what is wrong with it right below, tied to it for who cannot see. */
export function FormField({
  name,
  label,
  problems,
  wide = false,
  children,
}: {
  name: string;
  label: string;
  problems: readonly FieldProblem[];
  wide?: boolean;
  /** Draws the control with what ties it to its name and its problems. */
  children: (tied: { id: string; name: string; "aria-describedby": string; className: string }) => ReactNode;
}) {
  const own = problems.filter(({ field }) => field === name);
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 ${wide ? "sm:col-span-2" : ""}`}>
      <label htmlFor={`field-${name}`} className="text-secondary">
        {label}
      </label>
      {children({
        id: `field-${name}`,
        name,
        "aria-describedby": `about-${name}`,
        className: `field w-full ${own.length > 0 ? "border-behind!" : ""}`,
      })}
      <span id={`about-${name}`} className="text-xs text-behind empty:hidden">
        {own.map(({ message }) => `✕ ${message}`).join("；")}
      </span>
    </div>
  );
}
