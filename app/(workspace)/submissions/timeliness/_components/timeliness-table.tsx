import Link from "next/link";
import { decimal, fixed, shift } from "@/lib/domain/decimal";
import { monthOf, monthPeriod, periodText } from "@/lib/domain/period";
import type { MonthTimeliness, TimelinessView } from "@/lib/domain/submissions/timeliness";
import { known, ratio } from "@/lib/domain/value";

/** "92.3%" of two counts; a dash where nothing was due. */
function share(part: number, whole: number): string {
  const value = ratio(known(decimal(part)), known(decimal(whole)));
  return value.known ? `${fixed(shift(value.value, 2), 1)}%` : "—";
}

/** What a month says in a word, worst first. */
function wordOf({ missing, late, onTime, pending }: MonthTimeliness): [string, string] {
  if (missing > 0) return [`✕ 缺 ${missing} 张`, "text-behind"];
  if (late > 0) return [`! 迟 ${late} 张`, "text-at-risk"];
  if (onTime > 0) return ["✓ 按时", "text-met"];
  return [pending > 0 ? "未到期" : "—", "text-hint"];
}

const titleOf = ({ onTime, late, daysLate, missing, extended }: MonthTimeliness): string =>
  [
    `按时 ${onTime} 张`,
    late > 0 ? `迟报 ${late} 张，最多 ${daysLate} 天` : null,
    missing > 0 ? `逾期未报 ${missing} 张` : null,
    extended > 0 ? `延期 ${extended} 张` : null,
  ]
    .filter(Boolean)
    .join("；");

/** Areas by months: what came in time, late, or not at all. */
export function TimelinessTable({ view }: { view: TimelinessView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="scroll-x" tabIndex={0} aria-label="报送及时情况">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">地区</th>
            <th scope="col">完整率</th>
            <th scope="col">及时率</th>
            {view.months.map((at) => (
              <th key={at} scope="col" className="words">
                {monthOf(at)}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.area}>
              <th scope="row" className="whitespace-nowrap">
                {row.name}
              </th>
              <td>{share(row.published, row.due)}</td>
              <td>{share(row.onTime, row.due)}</td>
              {row.months.map((month) => {
                const [word, tone] = wordOf(month);
                return (
                  <td key={month.through} className={`words text-xs! whitespace-nowrap ${tone}`}>
                    <Link
                      href={`/submissions?period=${periodText(monthPeriod(month.through))}`}
                      prefetch={false}
                      className="text-inherit!"
                      title={titleOf(month)}
                    >
                      {word}
                      {month.extended > 0 ? "（延）" : ""}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
