import type { OwnDraftSummary } from "@/lib/domain/indicators/own/own-view";
import { DemoTag } from "./demo-tag";
import { DraftTable } from "./draft-table";

/** Definitions in the making. `what` is defined: "指标"; `base`: where each is shown. */
export function DefinitionDraftTable({
  drafts,
  what,
  base,
}: {
  drafts: readonly OwnDraftSummary[];
  what: string;
  base: string;
}) {
  return (
    <DraftTable
      title="起草和批准"
      drafts={drafts}
      base={base}
      name={{
        head: what,
        className: "min-w-44",
        cell: ({ code, name }) => (
          <>
            {/^[A-Z]/.test(code) ? <span className="mr-2 font-normal text-hint">{code}</span> : null}
            {name}
          </>
        ),
      }}
      beside={({ origin }) => (origin === "demo" ? <DemoTag text="演示" /> : null)}
      content={{
        head: "内容",
        className: "words whitespace-nowrap",
        cell: ({ aim, endThrough, from }) => (
          <>
            {aim}
            <span className="block text-xs text-hint">
              {endThrough ? `${endThrough} 后不再适用` : `自 ${from || "（未填）"} 起`}
            </span>
          </>
        ),
      }}
    />
  );
}
