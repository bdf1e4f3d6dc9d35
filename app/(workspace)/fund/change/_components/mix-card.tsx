import type { MixTable } from "@/lib/domain/decomposition/change-sheet";
import { AbsentChange } from "./absent-change";
import { MemberCard } from "./member-card";

/** A ratio's change by member: what moved within each, and what moved because weights did. */
export function MixCard({
  title,
  table,
  periods,
  weight,
}: {
  title: string;
  table: MixTable;
  periods: { readonly base: string; readonly current: string };
  /** What the members are weighed by: "住院费用". */
  weight: string;
}) {
  const { total, lines, unit, head } = table;
  if (table.reason !== null || !total) return <AbsentChange title={title} reason={table.reason ?? "缺数"} />;
  const told = ({ within, structure, both }: typeof total) => [within, structure, both];
  return (
    <MemberCard
      title={title}
      finding={table.finding}
      head={head}
      periods={periods}
      columns={[{ head: "自身变动" }, { head: "结构变化" }, { head: `合计（${unit}）` }]}
      rows={lines.map((line) => ({ ...line, key: line.name, cells: told(line) }))}
      sums={[{ name: "合计", cells: told(total) }]}
      note={`自身变动：按两期平均${weight}比重计；结构变化：${weight}比重的变动，高于平均的增重为拉动。${table.note ?? ""}`}
    />
  );
}
