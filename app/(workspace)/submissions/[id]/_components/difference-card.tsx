import Link from "next/link";
import type { Difference } from "@/lib/domain/submissions/statement-difference";

const SHOWN = 20;

function Rows({ differences }: { differences: readonly Difference[] }) {
  return differences.map((difference) => (
    <tr key={difference.anchor}>
      <th scope="row" className="min-w-32">
        {difference.label}
      </th>
      <td className="words whitespace-nowrap">
        <a href={`#${encodeURIComponent(difference.anchor)}`} className="font-mono text-xs">
          {difference.sheet}!{difference.cell}
        </a>
      </td>
      <td className="whitespace-nowrap text-secondary">{difference.before ?? "—"}</td>
      <td className="whitespace-nowrap">{difference.after ?? "—"}</td>
      <td className="whitespace-nowrap">
        {difference.change ?? (difference.before === null ? "新增" : "取消")}
      </td>
    </tr>
  ));
}

function Table({ differences }: { differences: readonly Difference[] }) {
  return (
    <div className="scroll-x">
      <table className="table table-dense">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="words">
              单元格
            </th>
            <th scope="col">更正前</th>
            <th scope="col">更正后</th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          <Rows differences={differences} />
        </tbody>
      </table>
    </div>
  );
}

/** A correction beside what it replaces: every number that changed, came or went. */
export function DifferenceCard({
  differences,
  before,
  reason,
}: {
  differences: readonly Difference[];
  before: number;
  reason: string | null;
}) {
  const rest = differences.slice(SHOWN);
  return (
    <section className="card min-w-0" aria-label="更正前后">
      <h2 className="mb-1">
        {differences.length > 0 ? `更正了 ${differences.length} 个数` : "与更正前的数完全相同"}
        <span className="ml-2 text-xs font-normal text-hint">
          更正前：
          <Link href={`/submissions/${before}`} prefetch={false}>
            第 {before} 号报送
          </Link>
        </span>
      </h2>
      {reason ? <p className="mb-2 rounded bg-page px-3 py-2">原因：{reason}</p> : null}
      {differences.length > 0 ? <Table differences={differences.slice(0, SHOWN)} /> : null}
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 text-[13px] text-brand">另有 {rest.length} 个数</summary>
          <Table differences={rest} />
        </details>
      ) : null}
    </section>
  );
}
