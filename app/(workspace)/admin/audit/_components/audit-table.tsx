import { type AuditLine, actName, actorJob } from "@/lib/domain/audit/audit-line";
import { detailWords } from "@/lib/domain/audit/detail-words";

/** Entries of the chain, the latest first. */
export function AuditTable({ lines, broken }: { lines: readonly AuditLine[]; broken: number | null }) {
  return (
    <section className="card min-w-0">
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th className="whitespace-nowrap">序号</th>
              <th className="words">时间</th>
              <th className="words">操作者</th>
              <th className="words">事项</th>
              <th className="words">对象</th>
              <th className="words">内容</th>
              <th className="words">哈希</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.number} className={line.number === broken ? "bg-behind-soft" : undefined}>
                <td>{line.number}</td>
                <td className="words whitespace-nowrap">{line.at}</td>
                <td className="words whitespace-nowrap" title={line.actor}>
                  {line.actorName ?? actorJob(line.actor)}
                </td>
                <td className="words whitespace-nowrap" title={line.act}>
                  {actName(line.act)}
                </td>
                <td className="words whitespace-nowrap">{line.subject}</td>
                <td className="words max-w-120 min-w-60 text-xs text-secondary">
                  {line.detail.map((pair) => (
                    <DetailPair key={pair.name} pair={pair} />
                  ))}
                </td>
                <td className="words">
                  <code className="text-xs text-hint" title={line.hash}>
                    {line.hash.slice(0, 10)}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** In words; as it was sealed on hover. */
function DetailPair({ pair }: { pair: AuditLine["detail"][number] }) {
  const { name, value } = detailWords(pair);
  return (
    <span
      className="mr-2.5 inline-block max-w-full truncate align-bottom"
      title={`${pair.name} ${pair.value}`}
    >
      <span className="text-hint">{name}</span> {value}
    </span>
  );
}
