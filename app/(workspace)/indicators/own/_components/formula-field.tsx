"use client";

import { type Ref, useId, useRef } from "react";
import { markedFormula } from "@/lib/domain/indicators/language/marked-formula";
import type { OwnFinding } from "@/lib/domain/indicators/own/own-finding";

/** A formula to type, and the same again with what is wrong underlined and said. */
export function FormulaField({
  name,
  label,
  text,
  findings,
  write,
  focused,
  ref,
}: {
  name: string;
  label: string;
  text: string;
  findings: readonly OwnFinding[];
  write: (name: string, text: string) => void;
  focused: (field: HTMLTextAreaElement) => void;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement | null>(null);
  const select = ({ offset, length }: OwnFinding) => {
    own.current?.focus();
    own.current?.setSelectionRange(offset ?? 0, (offset ?? 0) + (length ?? 0));
  };
  const replace = (finding: OwnFinding, words: string) => {
    const start = finding.offset ?? 0;
    write(name, text.slice(0, start) + words + text.slice(start + (finding.length ?? 0)));
    own.current?.focus();
  };
  return (
    <div className="mt-1">
      <label htmlFor={id} className="text-[13px] text-secondary">
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        ref={(element) => {
          own.current = element;
          if (typeof ref === "function") ref(element);
          else if (ref) ref.current = element;
        }}
        value={text}
        onChange={(event) => write(name, event.currentTarget.value)}
        onFocus={(event) => focused(event.currentTarget)}
        rows={3}
        spellCheck={false}
        aria-describedby={`${id}-findings`}
        aria-invalid={findings.some(({ severity }) => severity === "refuse")}
        className="field w-full text-base leading-7"
      />
      <div id={`${id}-findings`} aria-live="polite">
        <MarkedText text={text} findings={findings} />
        <ul className="text-[13px]">
          {findings.map((finding) => (
            <li key={`${finding.rule}-${finding.offset}-${finding.message}`} className="mt-1 break-words">
              <button
                type="button"
                onClick={() => select(finding)}
                className={`text-left underline decoration-dotted ${finding.severity === "refuse" ? "text-behind" : "text-at-risk"}`}
              >
                <span aria-hidden>{finding.severity === "refuse" ? "✕" : "!"}</span>
                <span className="sr-only">{finding.severity === "refuse" ? "须更正" : "提示"}</span> 第{" "}
                {(finding.offset ?? 0) + 1} 字
              </button>
              ：{finding.message}
              {finding.suggestions.map((suggestion) => (
                <button
                  key={suggestion}
                  type="button"
                  onClick={() => replace(finding, suggestion)}
                  className="ml-1.5 rounded-[3px] border border-line px-1.5 text-xs leading-5 text-brand"
                  title="换成这个"
                >
                  {suggestion}
                </button>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The formula as written, with the places that findings speak of. */
function MarkedText({ text, findings }: { text: string; findings: readonly OwnFinding[] }) {
  const spots = findings.map(({ offset, length }) => ({ offset: offset ?? 0, length: length ?? 0 }));
  if (text === "" || spots.every(({ length }) => length === 0 || length >= text.length)) return null;
  return (
    <p className="mt-1 rounded bg-page px-2 py-1 leading-7 break-words whitespace-pre-wrap" aria-hidden>
      {markedFormula(text, spots).map((stretch) => {
        const wrong = stretch.marks.some((mark) => findings[mark]?.severity === "refuse");
        if (stretch.marks.length === 0) return <span key={stretch.offset}>{stretch.text}</span>;
        return (
          <mark
            key={stretch.offset}
            className={`bg-transparent text-inherit underline decoration-wavy decoration-2 underline-offset-4 ${wrong ? "decoration-behind" : "decoration-at-risk"}`}
          >
            {stretch.text}
          </mark>
        );
      })}
    </p>
  );
}
