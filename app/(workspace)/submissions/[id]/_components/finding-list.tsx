import { SEVERITY_NAMES, type Severity } from "@/lib/domain/submissions/finding";
import type { FindingGroup, GroupedFinding, SeverityFindings } from "@/lib/domain/submissions/finding-group";
import { StateBadge } from "../../_components/submission-badge";

const SHOWN = 8;

const BADGES = {
  refuse: { tone: "bad", mark: "✕" },
  explain: { tone: "warn", mark: "!" },
  note: { tone: "busy", mark: "i" },
} as const;

const LEADS: Record<Severity, string> = {
  refuse: "更正后重新上传；整份报表在更正前不采用任何数字。",
  explain: "核对无误的，提交时写一句说明，随报送保存，审核的人会看到。",
  note: "已按所写读取，不必更正，请核对。",
};

function Line({ finding, linked }: { finding: GroupedFinding; linked: boolean }) {
  const { anchor, cell, message } = finding;
  return (
    <li className="flex items-baseline gap-3 border-t border-hair py-1.5 text-[13px]">
      <span className="w-12 shrink-0 font-mono text-xs">
        {anchor && linked ? <a href={`#${encodeURIComponent(anchor)}`}>{cell}</a> : (cell ?? "—")}
      </span>
      <span className="min-w-0 break-words">{message}</span>
    </li>
  );
}

function Group({ group, linked }: { group: FindingGroup; linked: boolean }) {
  const rest = group.findings.slice(SHOWN);
  return (
    <div className="mt-2">
      <p className="text-[13px]">
        <span className="font-medium">{group.name}</span>
        <span className="ml-2 text-hint">{group.mend}</span>
      </p>
      <ul>
        {group.findings.slice(0, SHOWN).map((finding) => (
          <Line key={`${finding.cell}${finding.message}`} finding={finding} linked={linked} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer border-t border-hair py-1.5 text-[13px] text-brand">
            另有 {rest.length} 处同类问题
          </summary>
          <ul>
            {rest.map((finding) => (
              <Line key={`${finding.cell}${finding.message}`} finding={finding} linked={linked} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** Everything that was found, the worst first, each at its cell with how to mend it. */
export function FindingList({
  findings,
  explanation,
  linked,
}: {
  findings: readonly SeverityFindings[];
  explanation: string | null;
  /** The cells are on this page. */
  linked: boolean;
}) {
  return findings.map(({ severity, count, sheets }) => (
    <section key={severity} className="card min-w-0" aria-label={SEVERITY_NAMES[severity]}>
      <h2 className="flex flex-wrap items-center gap-x-3">
        <StateBadge {...BADGES[severity]} word={`${SEVERITY_NAMES[severity]} ${count} 处`} />
        <span className="text-xs font-normal text-hint">{LEADS[severity]}</span>
      </h2>
      {severity === "explain" && explanation ? (
        <p className="mt-2 rounded bg-page px-3 py-2">说明：{explanation}</p>
      ) : null}
      {sheets.map(({ sheet, groups }) => (
        <div key={sheet ?? ""} className="mt-3">
          <h3 className="text-[13px] font-semibold text-secondary">
            {sheet ? `工作表“${sheet}”` : "整个文件"}
          </h3>
          {groups.map((group) => (
            <Group key={group.rule} group={group} linked={linked} />
          ))}
        </div>
      ))}
    </section>
  ));
}
