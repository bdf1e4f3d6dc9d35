import { type CalendarLine, calendarText } from "@/lib/domain/submissions/duty-calendar";
import { formName } from "@/lib/domain/submissions/form-catalogue";

const NAMED = 3;

/** "14 个统筹区" for many, names for few. */
const areasText = ({ areaNames }: CalendarLine): string =>
  areaNames.length > NAMED ? `${areaNames.length} 个统筹区` : areaNames.join("、");

/** Who reports what how often and by which day. */
export function CalendarTable({ lines }: { lines: readonly CalendarLine[] }) {
  if (lines.length === 0) return <p className="text-secondary">还没有安排报送任务。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="scroll-x" tabIndex={0} aria-label="报送日历">
      <table className="table min-w-[560px]">
        <thead>
          <tr>
            <th scope="col">报表</th>
            {["频次和期限", "适用期间", "报送地区"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.form}${line.from}${line.dueDay}${line.areas.join()}`}>
              <th scope="row" className="whitespace-nowrap">
                {formName(line.form)}
              </th>
              <td className="words whitespace-nowrap">{calendarText(line)}</td>
              <td className="words whitespace-nowrap">
                {line.from} 起{line.to ? `，至 ${line.to}` : ""}
              </td>
              <td className="words">{areasText(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
