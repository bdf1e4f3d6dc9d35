import type { ReadFormula } from "@/lib/domain/indicators/own/own-view";

/** Formulas with what they say in words, one for each scheme. */
export function FormulaReading({ formulas }: { formulas: readonly ReadFormula[] }) {
  return (
    <dl className="mt-1 text-[13px]">
      {formulas.map(({ label, formula, sentence }) => (
        <div key={label} className="border-t border-hair py-1 first:border-t-0">
          <dt className="break-words">
            {formulas.length > 1 ? <span className="mr-2 text-hint">{label}</span> : null}
            {formula}
          </dt>
          <dd className="break-words text-secondary">{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
