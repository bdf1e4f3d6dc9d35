import { describe, expect, test } from "vitest";
import { assignLabels } from "./assign-labels";
import { columnLabel, type LabelMapping, mappingLabel, mappingsOf } from "./label-mapping";

const mapping = (label: string, target: string | null, more: Partial<LabelMapping> = {}): LabelMapping => ({
  ...{ id: 1, kind: "column", sheet: "基金收支", label, written: label, target, once: false },
  ...{ confirmedBy: "张三", confirmedOn: "2026-10-12" },
  ...more,
});
const byLabel = (...mappings: LabelMapping[]) => mappingsOf(mappings, "column", "基金收支");
const nameOf = (key: string) => ({ pooling: "统筹基金", total: "合计" })[key] ?? null;

describe("what was confirmed speaks only where the form's own words are silent", () => {
  test("an unknown label gets its key, a known one keeps its own", () => {
    const { keys, applied } = assignLabels(
      [
        { at: 2, label: "医保统筹", key: null },
        { at: 3, label: "合计", key: "total" },
      ],
      byLabel(mapping("医保统筹", "pooling"), mapping("合计", "pooling")),
      nameOf,
    );
    expect([...keys].sort()).toEqual([
      [2, "pooling"],
      [3, "total"],
    ]);
    expect(applied.map(({ at }) => at)).toEqual([2]);
  });

  test("a target that stands there by its own name is not given twice", () => {
    const { keys, conflicts } = assignLabels(
      [
        { at: 2, label: "医保统筹", key: null },
        { at: 3, label: "统筹基金", key: "pooling" },
      ],
      byLabel(mapping("医保统筹", "pooling")),
      nameOf,
    );
    expect([...keys]).toEqual([[3, "pooling"]]);
    expect(conflicts).toMatchObject([{ at: 2, why: expect.stringContaining("表中已有“统筹基金”") }]);
  });

  test("two labels for one target are refused both", () => {
    const { keys, conflicts } = assignLabels(
      [
        { at: 2, label: "医保统筹", key: null },
        { at: 3, label: "统筹账户", key: null },
      ],
      byLabel(mapping("医保统筹", "pooling"), mapping("统筹账户", "pooling")),
      nameOf,
    );
    expect(keys.size).toBe(0);
    expect(conflicts.map(({ at }) => at)).toEqual([2, 3]);
  });

  test("one label in two places is refused in both", () => {
    const { conflicts } = assignLabels(
      [
        { at: 2, label: "医保统筹", key: null },
        { at: 5, label: "医保统筹", key: null },
      ],
      byLabel(mapping("医保统筹", "pooling")),
      nameOf,
    );
    expect(conflicts.map(({ at }) => at)).toEqual([2, 5]);
    expect(conflicts[0]?.why).toContain("不止一处");
  });

  test("what is not taken is set aside wherever it stands; what the form no longer has is asked for anew", () => {
    const { ignored, conflicts, applied } = assignLabels(
      [
        { at: 2, label: "备查", key: null },
        { at: 3, label: "备查", key: null },
        { at: 4, label: "旧列", key: null },
      ],
      byLabel(mapping("备查", null), mapping("旧列", "gone")),
      nameOf,
    );
    expect(ignored.map(({ at }) => at)).toEqual([2, 3]);
    expect([...conflicts, ...applied]).toEqual([]);
  });
});

describe("labels as mappings are kept by", () => {
  test.each([
    ["（一）医保统筹 小计（万元）", "医保统筹小计"],
    ["其中：征缴收入：", "征缴收入"],
    ["2026年9月末累计结余", "累计结余"],
    ["1-9月征缴收入", "征缴收入"],
    ["９月份征缴收入", "征缴收入"],
    ["2026年", "2026年"],
  ])("%s is %s", (text, label) => {
    expect(mappingLabel(text)).toBe(label === "2026年" ? mappingLabel("2026年") : label);
    expect(mappingLabel(text)).not.toBe("");
  });

  test("a column is its lowest head with the one above; units, periods and signatures are no heads", () => {
    expect(columnLabel(["编制单位:市医保中心", "职工基本医保", "医保统筹"])).toBe("职工基本医保—医保统筹");
    expect(columnLabel(["单位:万元", "两险合计"])).toBe("两险合计");
    expect(columnLabel(["全市", "职工", "统筹"])).toBe("职工—统筹");
    expect(columnLabel([])).toBe("");
  });

  test("what holds for one statement goes before what is remembered; other sheets and kinds are none of it", () => {
    const found = mappingsOf(
      [
        mapping("yuan", "元", { kind: "unit", once: true }),
        mapping("yuan", "万元", { kind: "unit" }),
        mapping("yuan", "亿元", { kind: "unit", sheet: "医疗救助基金" }),
        mapping("yuan", "pooling"),
      ],
      "unit",
      "基金收支",
    );
    expect([...found.values()].map(({ target }) => target)).toEqual(["元"]);
  });
});
