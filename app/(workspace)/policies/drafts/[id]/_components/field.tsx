import type { ReactNode } from "react";
import type { DraftFinding } from "@/lib/domain/policy/draft-check";
import { FIELD_NAMES, fieldOf, plainMessage } from "@/lib/domain/policy/draft-words";

export type FieldFindings = readonly DraftFinding[];

/** What ties a control to its name and to what is said about it. */
export const tied = (control: string) => ({
  id: `field-${control}`,
  name: control,
  "aria-describedby": `about-${control}`,
});

/** A named field with what is wrong with it right below; `control` where the form calls it otherwise than the file. */
export function Field({
  name,
  control = name,
  label = FIELD_NAMES[name] ?? name,
  hint,
  findings,
  wide = false,
  children,
}: {
  name: string;
  control?: string;
  label?: string;
  hint?: string;
  findings: FieldFindings;
  wide?: boolean;
  children: ReactNode;
}) {
  const own = findings.filter((finding) => fieldOf(finding) === name);
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 text-[13px] ${wide ? "col-span-full" : ""}`}>
      <span className="text-secondary">
        <label htmlFor={`field-${control}`}>{label}</label>
        {hint ? <span className="ml-1.5 text-xs text-hint">{hint}</span> : null}
      </span>
      {children}
      <span id={`about-${control}`} className="flex flex-col empty:hidden">
        {own.map((finding) => (
          <span
            key={finding.message}
            className={`text-xs ${finding.severity === "refuse" ? "text-behind" : "text-at-risk"}`}
          >
            <span aria-hidden>{finding.severity === "refuse" ? "✕ " : "! "}</span>
            {plainMessage(finding)}
          </span>
        ))}
      </span>
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
    <select {...tied(name)} defaultValue={value} className="field w-full">
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
    {...tied(name)}
    defaultValue={value}
    placeholder={placeholder}
    required={required}
    autoComplete="off"
    className="field w-full"
  />
);
