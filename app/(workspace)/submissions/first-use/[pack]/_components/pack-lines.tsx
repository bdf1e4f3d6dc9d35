import Link from "next/link";
import type { PackLine } from "@/lib/domain/submissions/history/pack-view";
import { SubmissionBadge } from "../../../_components/submission-badge";

function found({ refuse, explain }: PackLine): { text: string; tone: string } | null {
  if (refuse > 0) return { text: `${refuse} 处须更正`, tone: "text-behind" };
  return explain > 0 ? { text: `${explain} 处须说明`, tone: "text-at-risk" } : null;
}

function Cell({ line }: { line: PackLine | undefined }) {
  if (!line) return <td className="words text-hint">没有登记</td>;
  const words = found(line);
  return (
    <td className="words whitespace-nowrap">
      <Link href={`/submissions/${line.id}`} prefetch={false} title={`第 ${line.id} 号报送`}>
        <SubmissionBadge status={line.status} />
      </Link>
      {words ? <span className={`block text-xs ${words.tone}`}>{words.text}</span> : null}
    </td>
  );
}

/** The statements of a pack, forms by periods, each a link to its page. */
export function PackLines({ lines }: { lines: readonly PackLine[] }) {
  const periods = [...new Map(lines.map((line) => [line.period, line.vintageName]))];
  const forms = [...new Set(lines.map(({ formName }) => formName))];
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">报表</th>
            {periods.map(([period, vintage]) => (
              <th key={period} scope="col" className="words min-w-22">
                {period}
                {vintage ? <span className="ml-1 text-xs font-normal text-hint">{vintage}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form}>
              <th scope="row" className="whitespace-nowrap">
                {form}
              </th>
              {periods.map(([period]) => (
                <Cell
                  key={period}
                  line={lines.find((line) => line.formName === form && line.period === period)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
