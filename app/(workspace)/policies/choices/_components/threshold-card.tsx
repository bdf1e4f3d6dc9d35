import Link from "next/link";
import type { FormAction } from "@/lib/domain/action-result";
import { shownNumber } from "@/lib/domain/indicators/shown-number";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import type { OpenThreshold } from "@/lib/domain/policy/open-threshold";
import { ThresholdForm } from "./threshold-form";

/** A sentence that names no number, with the number the bureau has set for it, if any. */
export function ThresholdCard({
  line,
  here,
  areaName,
  from,
  settle,
}: {
  line: OpenThreshold;
  here: { readonly area: string; readonly period: string };
  areaName: string;
  from: string;
  settle: FormAction | null;
}) {
  const { threshold } = line;
  return (
    <section className="card mb-3">
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        {line.indicatorName}
        <span className="text-xs font-normal text-hint">
          {line.indicator ? shownNumber(line.indicator) : null}
        </span>
        <span className={`ml-auto text-[13px] font-normal ${threshold ? "text-met" : "text-at-risk"}`}>
          {threshold ? `✓ ${threshold.text}` : "! 待定"}
        </span>
      </h3>
      <p className="text-[13px]">
        <Link href={lineHref(line, here.area, here.period)} prefetch={false}>
          {line.document.title}
        </Link>
        ：<span className="font-serif">“{line.quote}”</span>
      </p>
      {threshold ? (
        <p className="mt-1 text-[13px]">
          {threshold.areaName}自 {threshold.from} 起按 {threshold.text} 评价
          {threshold.isOwn ? "" : "（从上级地区沿用）"}。依据：{threshold.citation}。
          <span className="text-secondary">
            理由：{threshold.reason}（{threshold.by}）
          </span>
        </p>
      ) : (
        <p className="mt-1 text-xs text-secondary">文件没有给出数值，界限确定前不作评价。</p>
      )}
      {settle ? (
        <ThresholdForm line={line} area={here.area} areaName={areaName} from={from} settle={settle} />
      ) : null}
    </section>
  );
}
