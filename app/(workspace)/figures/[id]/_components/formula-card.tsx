import { shownNumber } from "@/lib/domain/indicators/shown-number";
import { versionName } from "@/lib/domain/indicators/version-ranges";
import type { FormulaView } from "@/lib/domain/provenance/formula-view";

/** The formula in force for the period, with its version and everything one must know to quote it. */
export function FormulaCard({ formula }: { formula: FormulaView }) {
  return (
    <section className="card">
      <h2>
        公式 {shownNumber(formula.code)}，{versionName(formula.version)}（{formula.validity}
        {formula.versions > 1 ? `，共 ${formula.versions} 版` : ""}）
      </h2>
      <p className="mt-1 leading-6 break-words">{formula.text}</p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px] text-secondary">
        <dt className="text-hint">{formula.denominator ? "分子" : "内容"}</dt>
        <dd>{formula.numerator}</dd>
        {formula.denominator ? (
          <>
            <dt className="text-hint">分母</dt>
            <dd>{formula.denominator}</dd>
          </>
        ) : null}
        <dt className="text-hint">来源</dt>
        <dd>
          {formula.source}（{formula.confidence}；{formula.accounting}）
        </dd>
        {formula.caveats ? (
          <>
            <dt className="text-hint">注意</dt>
            <dd>{formula.caveats}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
