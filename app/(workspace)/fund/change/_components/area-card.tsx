import Link from "next/link";
import type { AreaTable } from "@/lib/domain/decomposition/change-sheet";
import { AbsentChange } from "./absent-change";
import { MemberCard } from "./member-card";

/** A change by area, the greatest mover first; each area leads to its own explanation. */
export function AreaCard({
  title,
  table,
  periods,
  links,
}: {
  title: string;
  table: AreaTable;
  periods: { readonly base: string; readonly current: string };
  /** The page's own address without its area. */
  links: string;
}) {
  const { total, lines, rest, unit } = table;
  if (table.reason !== null || !total) return <AbsentChange title={title} reason={table.reason ?? "缺数"} />;
  const growth = total.points !== null;
  const leading = lines.some((line) => line.leading !== null);
  const told = (effect: string, points: string | null, factor: string | null) => [
    effect,
    ...(growth ? [points ?? "—"] : []),
    ...(leading ? [factor] : []),
  ];
  return (
    <MemberCard
      title={title}
      finding={table.finding}
      head="统筹区"
      periods={periods}
      columns={[
        { head: `影响（${unit}）` },
        ...(growth ? [{ head: "拉动（百分点）" }] : []),
        ...(leading ? [{ head: "主要因素", words: true }] : []),
      ]}
      rows={lines.map((line) => ({
        key: line.area,
        name: (
          <Link href={`/fund/change?${links}&area=${line.area}`} prefetch={false}>
            {line.name}
          </Link>
        ),
        base: line.base,
        current: line.current,
        reason: line.reason,
        cells: told(line.effect, line.points, line.reason ?? line.leading),
      }))}
      sums={[...(rest ? [rest] : []), { name: "合计", ...total }].map(({ name, effect, points }) => ({
        name,
        cells: told(effect, points, null),
      }))}
      note={table.note}
    />
  );
}
