import { describe, expect, test } from "vitest";
import { parseSetting, settingText } from "./area-setting";

describe("what is typed as a setting", () => {
  test.each([
    ["subsidy.class", "class-2", "class-2"],
    ["subsidy.class", "二类", null],
    ["subsidy.prefecture-share", "40", "0.4"],
    ["subsidy.prefecture-share", "40%", "0.4"],
    ["subsidy.prefecture-share", "0", "0"],
    ["subsidy.prefecture-share", "100", "1"],
    ["subsidy.prefecture-share", "100.1", null],
    ["subsidy.prefecture-share", "-1", null],
    ["income.per-head", "36,000.5", "36000.5"],
    ["income.per-head", "0", null],
    ["removal.items", "131", "131"],
    ["removal.items", "13.1", null],
    ["areas.placing", "band", "band"],
    ["areas.placing", "名次", null],
  ] as const)("%s: %s is kept as %s", (key, written, kept) => expect(parseSetting(key, written)).toBe(kept));

  test("and reads back in words", () => {
    expect(settingText({ key: "subsidy.class", value: "class-2" })).toBe("二类地区");
    expect(settingText({ key: "subsidy.prefecture-share", value: "0.4" })).toBe("40%");
    expect(settingText({ key: "income.per-head", value: "36000" })).toBe("36,000元");
    expect(settingText({ key: "areas.placing", value: "none" })).toBe("不排名");
  });
});
