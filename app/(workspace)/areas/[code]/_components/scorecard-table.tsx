import Link from "next/link";
import { Fragment } from "react";
import type { Placing } from "@/lib/domain/areas/placing";
import type { Scorecard, ScorecardRow } from "@/lib/domain/areas/scorecard";
import { INDICATOR_GROUPS } from "@/lib/domain/indicators/definition";
import { Delta } from "../../../../_components/delta";
import { DotStrip } from "../../../../_components/dot-strip";
import { FigureNumber } from "../../../../_components/figure-number";
import { Sparkline } from "../../../../_components/sparkline";
import { StandingBadge } from "../../../../_components/standing-badge";

const SHORT: Readonly<Record<string, string>> = { employee: "职工", resident: "居民" };

type Here = { readonly area: string; readonly period: string };

/** Key figures by group: value, change, target, standing, place among the areas, and where it comes from. */
export function ScorecardTable({
  scorecard,
  placing,
  here,
}: {
  scorecard: Scorecard;
  placing: Placing;
  here: Here;
}) {
  const { groups, peers, unpublished } = scorecard;
  const placed = peers > 0 && placing !== "none";
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">主要指标</h2>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">数值</th>
              <th scope="col" className="words">
                同比
              </th>
              <th scope="col" className="words">
                目标与状态
              </th>
              {placed ? (
                <th scope="col" className="words">
                  {peers} 个统筹区中
                </th>
              ) : null}
              <th scope="col" className="words">
                近期走势
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, rows }) => (
              <Fragment key={group}>
                <tr>
                  <th scope="colgroup" colSpan={placed ? 6 : 5} className="bg-page! pt-2! font-semibold!">
                    {INDICATOR_GROUPS[group]}
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row
                    key={`${row.figure.indicator}-${row.figure.scheme}`}
                    row={row}
                    ranked={placing === "rank"}
                    placed={placed}
                    here={here}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        走势：近十二个季度末，年度数据为历年；自年初累计的数取历年同期；红虚线为目标。
        {unpublished > 0 ? `另有 ${unpublished} 项在本口径下没有数据。` : ""}
      </p>
    </section>
  );
}

function Row({
  row,
  ranked,
  placed,
  here,
}: {
  row: ScorecardRow;
  ranked: boolean;
  placed: boolean;
  here: Here;
}) {
  const { figure, position, history, historyTarget } = row;
  const { indicator, scheme, standing, reason } = figure;
  const name = `${figure.name}${SHORT[scheme] ? `（${SHORT[scheme]}）` : ""}`;
  return (
    <tr>
      <th scope="row" className="min-w-40">
        <Link
          href={`/indicators/${indicator}?${new URLSearchParams({ ...here, scheme })}`}
          prefetch={false}
          className="text-ink!"
        >
          {name}
        </Link>
      </th>
      <td className="whitespace-nowrap">
        <FigureNumber figure={figure} unit />
      </td>
      <td className="words max-w-36 text-xs">
        {figure.comparison ? (
          <span className="whitespace-nowrap">
            <Delta comparison={figure.comparison} named={false} />
          </span>
        ) : null}
        {reason !== null ? <span className="text-hint">{reason}</span> : null}
      </td>
      <td className="words whitespace-nowrap">
        {standing ? (
          <StandingBadge status={standing.status} reason={standing.reason} note={standing.target} />
        ) : null}
      </td>
      {placed ? (
        <td className="words">
          <DotStrip position={position} ranked={ranked} />
        </td>
      ) : null}
      <td className="words">
        <Sparkline
          id={`spark-${indicator}-${scheme}`}
          title={`${name}走势`}
          values={history}
          target={historyTarget}
        />
      </td>
    </tr>
  );
}
