import Link from "next/link";
import type { FormAction } from "@/lib/domain/action-result";
import type { OwnIndicator } from "@/lib/domain/indicators/own/own-view";
import { DemoTag } from "../../../../_components/demo-tag";
import { EndForm } from "../../../../_components/end-form";

/** Indicators that the bureau defined, every version with the months it holds for. */
export function OwnIndicatorTable({
  indicators,
  end,
}: {
  indicators: readonly OwnIndicator[];
  end: FormAction;
}) {
  return (
    <section className="card min-w-0">
      <h2>已登记</h2>
      <ul className="mt-1 divide-y divide-hair">
        {indicators.map((indicator) => (
          <li key={indicator.code} className="py-2">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link href={`/indicators/${indicator.code}`} prefetch={false} className="font-semibold">
                <span className="mr-2 font-normal text-hint">{indicator.code}</span>
                {indicator.name}
              </Link>
              {indicator.origin === "demo" ? <DemoTag text="演示" /> : null}
              {indicator.ended ? (
                <span className="text-xs text-secondary">已停用，最后适用 {indicator.ended}</span>
              ) : null}
              <span className="ml-auto flex gap-x-3 text-[13px]">
                <a href={`/api/own-indicators/${indicator.code}`} download>
                  导出
                </a>
                <Link href={`/indicators/own/new?from=${indicator.code}`} prefetch={false}>
                  另立新版
                </Link>
              </span>
            </div>
            <ul className="text-[13px] text-secondary">
              {[...indicator.versions].reverse().map((version) => (
                <li key={version.validity} className="break-words">
                  {version.name}（{version.validity}）：{version.formula}
                </li>
              ))}
            </ul>
            {indicator.ended ? null : <EndForm code={indicator.code} end={end} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
