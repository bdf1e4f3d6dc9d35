import type { CellPage } from "@/lib/domain/provenance/cell-page";
import { cellAddress, type SourceStep } from "@/lib/domain/provenance/source-cell";
import { StatementLink } from "../../_components/statement-link";

/** The number as it stands in the statement, and who answers for it. */
export function CellSummary({ page }: { page: CellPage }) {
  const { cell, field, unit } = page;
  const former = cell.correction?.former;
  return (
    <section className="card flex flex-col gap-1" aria-label="单元格">
      <h2 className="font-normal! text-secondary">
        {cell.name}
        {field ? <code className="ml-1.5 text-xs text-hint">{field}</code> : null}
      </h2>
      <p className="text-2xl font-semibold">
        {cell.text}
        <span className="ml-1 text-[13px] font-normal text-secondary">{unit}</span>
      </p>
      <p className="text-xs text-secondary">原表所写 {cell.written}</p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-t border-hair pt-2 text-xs text-secondary">
        <Line name="地区">{page.area.name}</Line>
        <Line name="期间">{page.period}</Line>
        <Line name="位置">
          {cell.statement} <code>{`${cell.sheet}!${cell.cell}`}</code>
        </Line>
        <Step name="报送" step={cell.uploaded} />
        {cell.reviewWaived ? (
          <Line name="复核">按规定免盟市复核</Line>
        ) : (
          <Step name="复核" step={cell.reviewed} />
        )}
        <Step name="接收" step={cell.accepted} />
        <Line name="效力">{page.validity}</Line>
      </dl>
      {cell.correction ? (
        <p className="rounded border border-line bg-page px-2 py-1 text-xs text-secondary">
          更正说明：{cell.correction.reason ?? "未写明"}
          {former ? (
            <>
              。原 {former.text} {unit}，见
              <StatementLink href={cellAddress(former)} open={page.open}>
                更正前的报表
              </StatementLink>
            </>
          ) : (
            "。这一格没有变化"
          )}
        </p>
      ) : null}
    </section>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-hint">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const Step = ({ name, step }: { name: string; step: SourceStep | null }) => (
  <Line name={name}>{step ? `${step.by} ${step.at}` : "没有记录"}</Line>
);
