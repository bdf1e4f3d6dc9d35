import type { Metadata } from "next";
import { MILESTONE_STATES, type MilestoneState } from "@/lib/domain/policy/milestone";
import { countStates, type Milestone } from "@/lib/domain/policy/milestone-view";
import { listMilestones, milestoneAreas } from "@/lib/services/policies/list-milestones";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EditionFilters } from "../../../_components/edition-filters";
import { EmptyState } from "../../../_components/empty-state";
import { SelectFilter } from "../../../_components/select-filter";
import { MilestoneMark } from "./_components/milestone-mark";
import { MilestoneMatrix } from "./_components/milestone-matrix";

export const metadata: Metadata = { title: "里程碑" };

const SHOWN: readonly MilestoneState[] = ["overdue", "due-soon", "open", "done", "done-late", "undated"];

function titleOf(milestones: readonly Milestone[]): string {
  const counts = countStates(milestones);
  const late = counts.overdue > 0 ? `逐地区计 ${counts.overdue} 处逾期未报` : "没有逾期";
  const soon = counts["due-soon"] > 0 ? `、${counts["due-soon"]} 处临近到期` : "";
  return `${milestones.length} 项里程碑，${late}${soon}`;
}

const holds = (milestone: Milestone, state: string): boolean =>
  state === "" || [...milestone.cells.values()].some((cell) => cell.state === state);

export default async function MilestonesPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const search = await searchParams;
  const query = await pageQuery(viewer, search);
  const { tree, area, at, edition } = query;
  const place = { tree, area: area.code, at, edition };
  const texts = one(search.texts) === "all" ? "all" : "in-force";
  const all = await listMilestones(viewer, place, texts);
  const documents = new Map(all.map(({ document }) => [document.id, document.title]));
  const chosen = one(search.document) ?? "";
  const state = one(search.state) ?? "";
  const shown = all.filter(
    (milestone) => (chosen === "" || milestone.document.id === chosen) && holds(milestone, state),
  );
  const here = { area: area.code, period: query.chosen.period };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "规划与目标", href: `/policies?${new URLSearchParams(here)}` },
          { label: "里程碑" },
        ]}
      />
      <h1 className="mb-2">
        {area.name}：{titleOf(all)}
      </h1>
      <EditionFilters
        query={query}
        aside={viewer.actor.origin === "demo" ? <DemoTag text="完成情况为演示数据" /> : null}
      >
        <SelectFilter
          name="texts"
          label="范围"
          value={texts === "all" ? "all" : ""}
          options={[
            { value: "", label: "本期有效的文件" },
            { value: "all", label: "全部文件" },
          ]}
        />
        <SelectFilter
          name="document"
          label="文件"
          value={chosen}
          options={[
            { value: "", label: "全部" },
            ...[...documents].map(([value, label]) => ({ value, label })),
          ]}
        />
        <SelectFilter
          name="state"
          label="状态"
          value={state}
          options={[
            { value: "", label: "全部" },
            ...SHOWN.map((value) => ({ value, label: MILESTONE_STATES[value].word })),
          ]}
        />
      </EditionFilters>
      <p className="mb-2 flex flex-wrap gap-x-4 text-xs text-secondary">
        {SHOWN.map((one) => (
          <MilestoneMark key={one} standing={{ state: one, days: null }} />
        ))}
        <span className="text-hint">空白：不约束该地区；临近到期指 60 天以内（建议值）</span>
      </p>
      {shown.length === 0 ? (
        <EmptyState title="没有符合条件的里程碑">可更换文件或状态再看。</EmptyState>
      ) : (
        <MilestoneMatrix
          milestones={shown}
          columns={milestoneAreas(viewer, place).map((code) => ({
            area: code,
            name: tree.areas.get(code)?.name ?? code,
          }))}
          here={here}
        />
      )}
    </>
  );
}
