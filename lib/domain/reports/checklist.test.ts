import { describe, expect, test } from "vitest";
import { blocksIssue, checklist } from "./checklist";
import type { ReportGaps } from "./report-gaps";

const CLEAN: ReportGaps = { core: [], contradictions: 0, explained: false, absent: [] };
const NAMES: Record<string, string> = { "152500": "锡林郭勒盟", "150200": "包头市" };

const words = (gaps: Partial<ReportGaps>, more: Partial<Parameters<typeof checklist>[0]> = {}): string[] =>
  checklist({
    gaps: { ...CLEAN, ...gaps },
    onTheirWay: [],
    changed: 0,
    nameOf: (area) => NAMES[area] ?? area,
    ...more,
  }).map((item) => `${item.severity}：${item.words}`);

const waiting = { area: "150200", form: "fund", period: "2026年1—9月" } as const;

describe("law 8: a report fails closed", () => {
  test("nothing stands in the way of a clean one", () => {
    expect(words({})).toEqual([]);
    expect(blocksIssue([])).toBe(false);
  });

  test("a missing core figure blocks, with its reason", () => {
    expect(words({ core: [{ name: "参保人数", reason: "锡林郭勒盟未报送" }] })).toEqual([
      "block：缺少核心数据“参保人数”：锡林郭勒盟未报送",
    ]);
  });

  test("contradictions block until they are explained", () => {
    expect(words({ contradictions: 1 })).toEqual(["block：有1处数据相互矛盾而没有说明，请在起草时填写说明"]);
    expect(words({ contradictions: 1, explained: true })).toEqual([]);
  });

  test("a correction on its way blocks; a first statement on its way is only told", () => {
    expect(words({}, { onTheirWay: [{ ...waiting, correction: true }] })).toEqual([
      "block：有更正尚未审核：包头市2026年1—9月基金收支情况表。请先审核接收或退回",
    ]);
    expect(words({}, { onTheirWay: [{ ...waiting, correction: false }] })).toEqual([
      "warn：已提交待审核、尚未计入：包头市2026年1—9月基金收支情况表",
    ]);
  });

  test("figures that changed since block; a missing statement is told", () => {
    expect(words({ absent: ["152500:enrolment"] }, { changed: 3 })).toEqual([
      "block：起草后有3处数据发生变化，请重新取数",
      "warn：尚未报送：锡林郭勒盟参保情况表。报告中以“—”表示并说明",
    ]);
  });
});
