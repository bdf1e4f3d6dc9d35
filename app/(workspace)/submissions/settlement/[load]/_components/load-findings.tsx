import { grouped } from "@/lib/domain/amount";
import { fieldTitle } from "@/lib/domain/settlement/field";
import { SETTLEMENT_RULES, type SettlementFinding } from "@/lib/domain/settlement/settlement-finding";
import { SEVERITY_NAMES } from "@/lib/domain/submissions/finding";

const Group = ({ finding: { rule, field, count, examples } }: { finding: SettlementFinding }) => {
  const [severity, name, mend] = SETTLEMENT_RULES[rule];
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <p>
        <span className={severity === "refuse" ? "font-medium text-behind" : "font-medium text-secondary"}>
          {SEVERITY_NAMES[severity]} · {name}
        </span>
        {field ? <span className="ml-2">{fieldTitle(field)}</span> : null}
        {count > 1 ? <span className="ml-2 text-xs text-hint">共 {grouped(String(count))} 处</span> : null}
      </p>
      <p className="text-[13px] text-secondary">{mend}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
        {examples.map(({ line, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two places of one line may read alike.
          <li key={index}>
            {line === null ? null : <span className="text-hint">第 {line} 行 </span>}
            <span className="break-all">{text}</span>
          </li>
        ))}
        {count > examples.length ? <li className="text-hint">……</li> : null}
      </ul>
    </li>
  );
};

/** Everything that is wrong with the file, by kind: the first places of each and how many there are. */
export function LoadFindings({ findings }: { findings: readonly SettlementFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="card" aria-label="问题">
      <h2 className="mb-1">校验发现 {findings.length} 类问题</h2>
      <ul>
        {findings.map((finding) => (
          <Group key={`${finding.rule}|${finding.field}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
