import type { Status } from "@/lib/domain/targets/standing";
import type { TargetBar as Bar } from "@/lib/domain/targets/target-bar";

const COLOURS: Record<Status, string> = {
  met: "bg-met",
  "on-track": "bg-on-track",
  "at-risk": "bg-at-risk",
  behind: "bg-behind",
  unassessable: "bg-unassessable",
};

const RINGS: Record<Status, string> = {
  met: "border-met",
  "on-track": "border-on-track",
  "at-risk": "border-at-risk",
  behind: "border-behind",
  unassessable: "border-unassessable",
};

/** Words at the ends of the bar lean inwards, so that they stay on it. */
const leaning = (at: number): string => (at < 12 ? "" : at > 88 ? "-translate-x-full" : "-translate-x-1/2");

/**
 * A value against what is asked: baseline mark, way already gone, what the path asks for, target tick with the zone
 * where it is met, and the projected value hollow with its range. The words below say the same.
 */
export function TargetBar({
  bar,
  status,
  targetName = "目标",
}: {
  bar: Bar;
  status: Status;
  targetName?: string;
}) {
  const { value, target, zone, baseline, path, projected, words } = bar;
  const from = baseline?.at ?? null;
  const said = `现值 ${value.text}，${targetName} ${target.text}${words ? `；${words}` : ""}`;
  return (
    <figure className="[print-color-adjust:exact]">
      <div role="img" aria-label={said} className="relative mt-0.5 h-11">
        <span
          className={`absolute top-0 text-[11px] leading-4 whitespace-nowrap ${leaning(target.at)}`}
          style={{ left: `${target.at}%` }}
        >
          {targetName} {target.text}
        </span>
        <span className="absolute top-[20px] h-1.5 w-full rounded-full bg-line" />
        <span
          className="absolute top-[18px] h-2.5 rounded-[2px] bg-brand-soft outline outline-brand/25"
          style={{ left: `${zone.from}%`, width: `${Math.max(zone.to - zone.from, 0.6)}%` }}
        />
        {from === null ? null : (
          <>
            <span
              className={`absolute top-[21px] h-1 ${COLOURS[status]}`}
              style={{
                left: `${Math.min(from, value.at)}%`,
                width: `${Math.abs(value.at - from)}%`,
              }}
            />
            <span
              className="absolute top-[17px] h-3 w-0.5 -translate-x-1/2 bg-secondary"
              style={{ left: `${from}%` }}
            />
          </>
        )}
        {path === null ? null : (
          <span
            className="absolute top-[14px] h-[18px] -translate-x-1/2 border-l-2 border-dotted border-secondary"
            style={{ left: `${path.at}%` }}
          />
        )}
        {projected === null ? null : (
          <>
            {projected.low !== null && projected.high !== null ? (
              <span
                className={`absolute top-[22px] h-0 border-t-2 ${RINGS[status]}`}
                style={{ left: `${projected.low}%`, width: `${projected.high - projected.low}%` }}
              />
            ) : null}
            <span
              className={`absolute top-[18px] size-2.5 -translate-x-1/2 rounded-full border-2 bg-surface ${RINGS[status]}`}
              style={{ left: `${projected.at}%` }}
            />
          </>
        )}
        <span
          className="absolute top-[14px] h-[18px] w-0.5 -translate-x-1/2 bg-ink"
          style={{ left: `${target.at}%` }}
        />
        <span
          className={`absolute top-[17px] size-3 -translate-x-1/2 rounded-full ring-2 ring-surface ${COLOURS[status]}`}
          style={{ left: `${value.at}%` }}
        />
        <span
          className={`absolute top-[30px] text-[11px] leading-4 font-semibold whitespace-nowrap ${leaning(value.at)}`}
          style={{ left: `${value.at}%` }}
        >
          {value.text}
        </span>
      </div>
      {words ? <figcaption className="text-xs text-hint">{words}</figcaption> : null}
    </figure>
  );
}
