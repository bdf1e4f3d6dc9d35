import { RISK_LEVELS, type RiskLevel } from "@/lib/domain/fund/risk";

const COLOURS: Record<RiskLevel, { text: string; mark: string }> = {
  red: { text: "text-behind", mark: "bg-behind" },
  orange: { text: "text-at-risk", mark: "bg-at-risk" },
  yellow: { text: "text-at-risk", mark: "bg-at-risk" },
  blue: { text: "text-on-track", mark: "bg-on-track" },
  green: { text: "text-met", mark: "bg-met" },
  unknown: { text: "text-unassessable", mark: "bg-unassessable" },
};

/** A fund's risk level as mark and word, with every reason that gave it. */
export function RiskBadge({ level, reasons }: { level: RiskLevel; reasons: readonly string[] }) {
  const { word, mark } = RISK_LEVELS[level];
  const why = reasons.join("；");
  return (
    <span
      className={`inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap ${COLOURS[level].text}`}
      title={why}
    >
      <span
        aria-hidden
        className={`inline-grid size-4 place-items-center rounded-[3px] text-[11px] leading-none text-white ${COLOURS[level].mark}`}
      >
        {mark}
      </span>
      {word}
      <span className="sr-only">：{why}</span>
    </span>
  );
}
