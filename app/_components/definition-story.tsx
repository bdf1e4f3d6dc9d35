import type { OwnDraftSummary, OwnDraftView } from "@/lib/domain/indicators/own/own-view";
import { DraftStory } from "./draft-story";

type Story = OwnDraftSummary & Pick<OwnDraftView, "acts" | "submittedAt" | "decidedAt" | "publishedAs">;

/** The story of a definition, and what came of saving it just now. */
export function DefinitionStory({
  draft,
  said,
  what,
  result,
}: {
  draft: Story;
  said: "saved" | "held" | null;
  /** "指标": what is defined. */
  what: string;
  /** Where what was approved is seen. */
  result: { readonly href: string; readonly label: string };
}) {
  return (
    <>
      <DraftStory
        draft={draft}
        demo={`演示${what}`}
        saved={[`${draft.savedBy} ${draft.savedAt} 保存`]}
        approved={`，第 ${draft.publishedAs} 次发布`}
        result={result}
      />
      {said === "saved" ? (
        <p role="status" className="mb-3 text-[13px] text-met">
          ✓ {draft.status === "submitted" ? "已保存并提交，等待另一人批准" : "已保存"}
        </p>
      ) : null}
      {said === "held" && draft.status === "editing" ? (
        <p role="status" className="mb-3 text-[13px] text-behind">
          ✕ 已保存，但还有须更正之处，没有提交
        </p>
      ) : null}
      {draft.acts.includes("save") && !draft.readerWrites ? (
        <p className="mb-3 rounded border border-demo-line bg-demo-soft px-3 py-1.5 text-[13px]">
          这是{draft.authorName}起草的定义。您保存任何改动后即为起草人之一，不能再由您批准。
        </p>
      ) : null}
    </>
  );
}
