import Link from "next/link";
import type { FormAction } from "@/lib/domain/action-result";
import type { OwnFormEntry } from "@/lib/domain/submissions/own/own-form-view";
import { stepsPage } from "@/lib/domain/submissions/review/review-rule";
import { DemoTag } from "../../../../_components/demo-tag";
import { EndForm } from "../../../../_components/end-form";

/** What the bureau has registered, every version with the months it holds for. */
export function RegisteredForms({
  entries,
  end,
}: {
  entries: readonly OwnFormEntry[];
  /** Null for who does not define forms. */
  end: FormAction | null;
}) {
  return (
    <section className="card mb-3 min-w-0">
      <h2>本局登记的报表和项目</h2>
      <ul className="mt-1 divide-y divide-hair">
        {entries.map((entry) => (
          <li key={entry.code} className="py-2">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-semibold">{entry.title}</span>
              {entry.demonstration ? <DemoTag text="演示" /> : null}
              {entry.ended ? (
                <span className="text-xs text-secondary">已停用，最后适用 {entry.ended}</span>
              ) : null}
              <span className="ml-auto flex flex-wrap gap-x-3 text-[13px]">
                {entry.isForm ? (
                  <Link href={stepsPage(entry.code)} prefetch={false}>
                    办理步骤
                  </Link>
                ) : null}
                {end ? (
                  <Link
                    href={`/submissions/forms/new?version=${encodeURIComponent(entry.code)}`}
                    prefetch={false}
                  >
                    {entry.ended ? "重新启用" : "另立新版"}
                  </Link>
                ) : null}
              </span>
            </div>
            <ul className="text-[13px] text-secondary">
              {entry.versions.map((version) => (
                <li key={version.name} className="break-words">
                  {version.name}（{version.validity}）：{version.lines}
                </li>
              ))}
            </ul>
            {entry.ended || !end ? null : <EndForm code={entry.code} end={end} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
