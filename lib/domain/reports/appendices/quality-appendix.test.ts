import { describe, expect, test } from "vitest";
import { areaCode } from "../../area";
import type { FigureId } from "../../figure";
import { textOf } from "../runs";
import { SAMPLE_MEMBERS, sampleFacts } from "../sample-facts";
import { qualityAppendix } from "./quality-appendix";

const said = (...facts: Parameters<typeof sampleFacts>): Record<string, string> => {
  const [, table] = qualityAppendix(sampleFacts(...facts)).blocks;
  if (table?.kind !== "table") return {};
  return Object.fromEntries(
    table.rows.map(({ cells: [name = [], words = []] }) => [textOf(name), textOf(words)]),
  );
};

describe("附表8", () => {
  test("nothing amiss is said in full", () => {
    expect(said([])).toMatchObject({
      统计期: "2026年1—9月，收支和费用自1月累计，参保和结余为期末数。",
      逾期报送: "没有逾期报送。",
      更正: "本年已发布的报表没有更正。",
      数据矛盾: "没有发现不能同时成立的数字。",
      判定规则: "目标状态按standing@1、基金风险按fund-risk@1判定，规则中的常数为建议值。",
    });
  });

  test("M8: who is missing, who was late, and of how many areas the sums are", () => {
    const duty = (area: string, published: boolean, cameLate: number) =>
      ({ area: areaCode(area), form: "enrolment", published, cameLate }) as const;
    const words = said([], {
      members: SAMPLE_MEMBERS,
      duties: [duty("150100", true, 3), duty("152500", false, 0)],
    });
    expect(words.未报送).toBe(
      "锡林郭勒盟参保情况表未报送；相关合计为1/2个统筹区，缺数以“—”表示，不以部分合计代替。",
    );
    expect(words.逾期报送).toBe("呼和浩特市参保情况表（逾期3天）。");
  });

  test("a corrected version lists what changed, both values bound", () => {
    const change = {
      name: "政策范围内住院费用基金支付比例",
      place: "呼和浩特市，职工医保，2026年1—6月",
      before: "85.6%",
      beforeId: "C01_a.27" as FigureId,
      after: "85.7%",
      afterId: "C01_a.28" as FigureId,
    };
    const correction = { version: 2, reason: "数据更正。", changes: [change] };
    const words = said([], { correction });
    expect(words.更正说明).toBe("本版为第2版。数据更正。");
    expect(words.数据变化).toBe(
      "报告所列数据有1处变化：政策范围内住院费用基金支付比例（呼和浩特市，职工医保，2026年1—6月）由85.6%改为85.7%。",
    );
    const runs = JSON.stringify(qualityAppendix(sampleFacts([], { correction })));
    expect(runs).toContain('{"kind":"figure","id":"C01_a.27","text":"85.6"}');
    expect(runs).toContain('{"kind":"figure","id":"C01_a.28","text":"85.7"}');
  });
});
