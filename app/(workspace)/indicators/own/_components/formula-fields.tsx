"use client";

import { type ReactNode, useRef, useState } from "react";
import { SCHEMES, type Scheme } from "@/lib/domain/dimension";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { OwnFinding } from "@/lib/domain/indicators/own/own-finding";
import { FormulaField } from "./formula-field";
import { FormulaGuide } from "./formula-guide";

type Insert = (words: string) => void;

/** The formula that serves every scheme, and those that a scheme has of its own. */
export function FormulaFields({
  body,
  schemes,
  findings,
  changed,
  children,
}: {
  body: OwnBody;
  schemes: readonly Scheme[];
  findings: readonly OwnFinding[];
  changed: () => void;
  /** The picker, which inserts where the cursor stood last. */
  children: (insert: Insert) => ReactNode;
}) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({
    formula: body.formula,
    ...Object.fromEntries(
      Object.entries(body.schemeFormulas).map(([scheme, text]) => [`formula-${scheme}`, text]),
    ),
  });
  const last = useRef<HTMLTextAreaElement | null>(null);
  const first = useRef<HTMLTextAreaElement | null>(null);
  const write = (name: string, text: string) => {
    setTexts((before) => ({ ...before, [name]: text }));
    changed();
  };
  const insert: Insert = (words) => {
    const field = last.current ?? first.current;
    if (!field) return;
    const { selectionStart: start, selectionEnd: end, value, name } = field;
    write(name, value.slice(0, start) + words + value.slice(end));
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + words.length, start + words.length);
    });
  };
  const field = (name: string, label: string, own: readonly OwnFinding[]) => (
    <FormulaField
      key={name}
      name={name}
      label={label}
      text={texts[name] ?? ""}
      findings={own}
      write={write}
      focused={(element) => {
        last.current = element;
      }}
      ref={name === "formula" ? first : undefined}
    />
  );
  const written = Object.keys(body.schemeFormulas).length > 0;
  return (
    <section className="card min-w-0">
      <h2>公式</h2>
      {field(
        "formula",
        "公式（没有写明险种的数，按各险种分别取）",
        findings.filter((finding) => finding.field === "formula"),
      )}
      {schemes.length > 1 || written ? (
        <details open={written} className="mt-2">
          <summary className="cursor-pointer text-[13px] text-secondary">某个险种另写公式</summary>
          {schemes.map((scheme) =>
            field(
              `formula-${scheme}`,
              `${SCHEMES[scheme]}（留空则用上面的公式）`,
              findings.filter((finding) => finding.field === "schemeFormulas" && finding.scheme === scheme),
            ),
          )}
        </details>
      ) : null}
      <FormulaGuide />
      {children(insert)}
    </section>
  );
}
