import Link from "next/link";
import { Fragment } from "react";
import { ROLE_NAMES } from "@/lib/domain/indicators/figure-part";
import type { PartLine, PartSide } from "@/lib/domain/provenance/part-tree";
import { cellAddress, cellDependents, type SourceCell } from "@/lib/domain/provenance/source-cell";
import { StatementLink } from "../../_components/statement-link";
import { StepDates } from "./step-dates";

const MARKS: Record<PartLine["mark"], string> = { "+": "", "-": "－ ", "×": "× ", "÷": "÷ " };

/** Sides, their leaves, and under each leaf the cells: every number with its statement, its place and its people. */
export function PartTable({
  sides,
  unit,
  open,
}: {
  sides: readonly PartSide[];
  unit: string | null;
  /** Whether the reader may open statements. */
  open: boolean;
}) {
  const sourced = sides.some(({ lines }) => lines.some(({ cells }) => cells.length > 0));
  const columns = sourced ? 4 : 1;
  return (
    <div className="scroll-x mt-1">
      <table className="table table-parts">
        <thead>
          <tr>
            <th>组成</th>
            <th>数值{unit ? `（${unit}）` : ""}</th>
            {sourced ? (
              <>
                <th>报送</th>
                <th>位置</th>
                <th>报送 / 复核 / 接收</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {sides.map((side) => (
            <Fragment key={side.role}>
              <tr className="font-semibold">
                <td>
                  <span className="mr-2.5 text-secondary">{ROLE_NAMES[side.role]}</span>
                  {side.name}
                </td>
                <td className="whitespace-nowrap">
                  {side.text ?? <span className="font-normal text-hint">{side.reason ?? "—"}</span>}
                  {side.text && !unit ? <Unit text={side.unit} /> : null}
                </td>
                {sourced ? <td colSpan={columns - 1} /> : null}
              </tr>
              {side.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a formula never move.
                <Line key={index} line={line} unit={unit} sourced={sourced} open={open} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const PLACE = "rounded-[3px] bg-hair px-1.5 py-0.5 font-mono text-xs text-ink!";

const Unit = ({ text }: { text: string }) => <span className="ml-1 font-normal text-hint">{text}</span>;

function Line({
  line,
  unit,
  sourced,
  open,
}: {
  line: PartLine;
  unit: string | null;
  sourced: boolean;
  open: boolean;
}) {
  const [only, ...more] = line.cells;
  const single = only !== undefined && more.length === 0 ? only : null;
  return (
    <>
      <tr>
        <td className="pl-6!">
          {MARKS[line.mark]}
          {line.name}
          {line.field ? <code className="ml-1.5 text-xs text-hint">{line.field}</code> : null}
          {line.when ? <span className="ml-1.5 text-xs text-secondary">{line.when}</span> : null}
        </td>
        <td className="whitespace-nowrap">
          {line.text ?? <span className="text-hint">— {line.reason}</span>}
          {line.text && !unit ? <Unit text={line.unit} /> : null}
          {line.coverage ? <sup className="ml-0.5 text-[10px] text-hint">{line.coverage}</sup> : null}
        </td>
        {sourced ? single ? <Source cell={single} open={open} /> : <td colSpan={3} /> : null}
      </tr>
      {single ? <Correction cell={single} open={open} /> : null}
      {single
        ? null
        : line.cells.map((cell) => (
            <Fragment key={`${cell.submission}-${cell.sheet}-${cell.cell}`}>
              <tr>
                <td className="pl-12! text-secondary">{cell.name}</td>
                <td className="whitespace-nowrap text-secondary">{cell.text}</td>
                <Source cell={cell} open={open} />
              </tr>
              <Correction cell={cell} open={open} />
            </Fragment>
          ))}
    </>
  );
}

function Source({ cell, open }: { cell: SourceCell; open: boolean }) {
  return (
    <>
      <td className="whitespace-nowrap">
        <StatementLink href={`/submissions/${cell.submission}`} open={open}>
          {cell.statement}
        </StatementLink>
        {cell.correction ? <span className="text-xs text-secondary">（更正）</span> : null}
        {cell.superseded ? <span className="text-xs text-at-risk">（已被更正替代）</span> : null}
      </td>
      {cell.settled ? (
        <td className="words min-w-44 text-xs text-secondary">
          {cell.sheet} {cell.cell}
        </td>
      ) : (
        <td className="whitespace-nowrap">
          <StatementLink
            href={cellAddress(cell)}
            open={open}
            title={`原表所写：${cell.written}`}
            className={PLACE}
          >
            {cell.sheet}!{cell.cell}
          </StatementLink>
          <Link href={cellDependents(cell)} prefetch={false} className="ml-2 text-xs">
            影响
          </Link>
        </td>
      )}
      <td className="whitespace-nowrap">
        <StepDates cell={cell} />
      </td>
    </>
  );
}

/** What a correction said before, under the cell it changed. */
function Correction({ cell, open }: { cell: SourceCell; open: boolean }) {
  const { correction } = cell;
  if (!correction?.former) return null;
  const { former } = correction;
  return (
    <tr className="text-xs text-secondary">
      <td className="pl-12!">更正说明：{correction.reason ?? "未写明"}</td>
      <td className="whitespace-nowrap">原 {former.text}</td>
      <td className="whitespace-nowrap">
        <StatementLink href={`/submissions/${former.submission}`} open={open}>
          更正前
        </StatementLink>
      </td>
      <td className="whitespace-nowrap">
        <StatementLink href={cellAddress(former)} open={open} className={PLACE}>
          {former.sheet}!{former.cell}
        </StatementLink>
      </td>
      <td />
    </tr>
  );
}
