import Link from "next/link";
import type { HistoryView } from "@/lib/domain/submissions/history/pack-view";

/** Areas one a line: how much of their history is on file. */
export function HistoryProgress({ lines }: { lines: HistoryView["progress"] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">地区</th>
            {["应有（张）", "已发布", "在办", "还缺"].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, name, needed, published, underWay }) => (
            <tr key={code}>
              <th scope="row" className="whitespace-nowrap">
                <Link href={`/submissions/first-use?area=${code}`} prefetch={false}>
                  {name}
                </Link>
              </th>
              <td>{needed}</td>
              <td>{published}</td>
              <td>{underWay}</td>
              <td className={needed - published - underWay > 0 ? "font-medium text-at-risk" : ""}>
                {needed - published - underWay}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
