import type { ReactNode } from "react";
import type { DraftFinding } from "@/lib/domain/policy/draft-check";
import { FIELD_NAMES, fieldOf } from "@/lib/domain/policy/draft-words";

export type FieldFindings = readonly DraftFinding[];

/** A named field with what is wrong with it right below. */
export function Field({
  name,
  label = FIELD_NAMES[name] ?? name,
  hint,
  findings,
  wide = false,
  children,
}: {
  name: string;
  label?: string;
  hint?: string;
  findings: FieldFindings;
  wide?: boolean;
  children: ReactNode;
}) {
  const own = findings.filter((finding) => fieldOf(finding) === name);
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 text-[13px] ${wide ? "col-span-full" : ""}`}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is its child. */}
      <label className="flex min-w-0 flex-col gap-0.5">
        <span className="text-secondary">
          {label}
          {hint ? <span className="ml-1.5 text-xs text-hint">{hint}</span> : null}
        </span>
        {children}
      </label>
      {own.map((finding) => (
        <span
          key={finding.message}
          className={`text-xs ${finding.severity === "refuse" ? "text-behind" : "text-at-risk"}`}
        >
          <span aria-hidden>{finding.severity === "refuse" ? "✕ " : "! "}</span>
          {finding.message}
        </span>
      ))}
    </div>
  );
}

export type Words = Readonly<Record<string, string>>;

/** A plain select over a closed list of words; `empty` names the choice of none. */
export function WordSelect({
  name,
  words,
  value,
  empty,
}: {
  name: string;
  words: Words;
  value: string;
  empty?: string;
}) {
  return (
    <select name={name} defaultValue={value} className="field w-full">
      {empty === undefined ? null : <option value="">{empty}</option>}
      {value !== "" && !(value in words) ? <option value={value}>{value}（不认识）</option> : null}
      {Object.entries(words).map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

export const Line = ({
  name,
  value,
  placeholder,
  required = false,
}: {
  name: string;
  value: string;
  placeholder?: string;
  required?: boolean;
}) => (
  <input
    name={name}
    defaultValue={value}
    placeholder={placeholder}
    required={required}
    autoComplete="off"
    className="field w-full"
  />
);
