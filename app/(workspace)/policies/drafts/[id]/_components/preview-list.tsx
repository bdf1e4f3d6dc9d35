import Link from "next/link";
import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import { type DraftPreview, EFFECTS, type Effect, type PreviewLine } from "@/lib/domain/policy/draft-preview";
import { FigureNumber } from "../../../../../_components/figure-number";
import { StandingBadge } from "../../../../../_components/standing-badge";

const LOOKS: Record<Effect, string> = {
  new: "border-brand bg-brand-soft text-brand",
  changed: "border-demo-line bg-demo-soft text-demo",
  same: "border-line text-secondary",
  none: "border-line text-hint",
};

type Here = { readonly area: string; readonly period: string };

/** What each commitment would be judged, beside what holds now for the same figure. */
export function PreviewList({ preview, here, base }: { preview: DraftPreview; here: Here; base: string }) {
  if (preview.lines.length === 0) {
    return <p className="text-[13px] text-secondary">草稿里还没有承诺，批准后只登记原文。</p>;
  }
  const judged = preview.lines.filter(({ effect }) => effect !== "none");
  const others = preview.lines.filter(({ effect }) => effect === "none");
  return (
    <>
      <Entries lines={judged} here={here} base={base} />
      {others.length > 0 ? (
        <details open={judged.length === 0} className="border-t border-hair pt-2">
          <summary className="cursor-pointer text-[13px] text-secondary">
            另有 {others.length} 项在本地区、本期不评价
          </summary>
          <Entries lines={others} here={here} base={base} />
        </details>
      ) : null}
    </>
  );
}

const Entries = ({ lines, here, base }: { lines: readonly PreviewLine[]; here: Here; base: string }) => (
  <ol className="text-[13px]">
    {lines.map((line) => (
      <li key={line.id} className="border-t border-hair py-2 first:border-t-0">
        <Entry line={line} here={here} base={base} />
      </li>
    ))}
  </ol>
);

function Entry({ line, here, base }: { line: PreviewLine; here: Here; base: string }) {
  const { position, name, kind, asked, figure, status, reason, off, before, beside, effect, hold } = line;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`${base}?at=${position}#editor`} prefetch={false} className="font-semibold text-ink!">
          {position} {name}
        </Link>
        <span className={`rounded-[3px] border px-1.5 text-xs leading-5 ${LOOKS[effect]}`}>
          {EFFECTS[effect]}
        </span>
        {status ? (
          <span className="ml-auto">
            <StandingBadge status={status} note={hold === "informative" ? "（仅供参考）" : null} />
          </span>
        ) : null}
      </p>
      <p>
        <span className="text-secondary">{COMMITMENT_KINDS[kind]}</span> {asked}
        {figure && status ? (
          <>
            <span className="text-secondary"> · 实际</span>{" "}
            <span className="font-semibold text-brand">
              <FigureNumber figure={figure} unit />
            </span>
          </>
        ) : null}
      </p>
      {(reason ?? off) ? <p className="text-xs text-secondary">{reason ?? off}</p> : null}
      {before && effect === "changed" ? (
        <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-secondary">
          现在：{before.asked} <StandingBadge status={before.status} /> {before.reason}
        </p>
      ) : null}
      {beside.length > 0 ? (
        <ul className="mt-0.5 text-xs text-secondary">
          {beside.map((other) => (
            <li key={other.id} className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-hint">同一指标现有</span>
              <Link href={lineHref(other, here.area, here.period)} prefetch={false}>
                {other.document.title}
              </Link>
              {other.asked}
              {other.status ? <StandingBadge status={other.status} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
