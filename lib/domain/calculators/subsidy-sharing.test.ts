import { describe, expect, test } from "vitest";
import { type Decimal, decimal } from "../decimal";
import { type Government, type Share, type SubsidySharing, shareSubsidy } from "./subsidy-sharing";
import { isTerm, type Lookup, type Need, stepsTo, type Term } from "./term";

const yuan = (value: string): Term => ({
  name: "标准",
  value: decimal(value),
  unit: "yuan-per-person",
  source: { kind: "given" },
});
const share = (value: string): Term => ({ ...yuan(value), name: "比例", unit: "ratio" });
const need: Need = { name: "盟市与旗县分担比例", reason: "文本没有给出" };

const paid = ({ shares }: SubsidySharing, ...payers: Government[]): Decimal | string | undefined => {
  const found = shares.find((one: Share) => one.payers.join() === payers.join())?.perHead;
  return found && (isTerm(found) ? found.value : found.reason);
};

const innerMongolia = (regionShare: Lookup, prefecture: Lookup = need) =>
  shareSubsidy({
    by: "shares",
    standard: yuan("550"),
    central: share("0.8"),
    province: regionShare,
    prefecture,
  });

describe("内蒙古2020年通知（医保发〔2020〕24号）: 80% central, then 30/50/70% of the rest", () => {
  test("a class-two banner: of 550, 440 central, 55 region, 55 below, and the split below is not in the text", () => {
    const result = innerMongolia(share("0.5"));
    expect(paid(result, "central")).toBe("440");
    expect(paid(result, "province")).toBe("55");
    expect(paid(result, "prefecture", "county")).toBe("55");
    expect(paid(result, "prefecture")).toBe("文本没有给出");
    expect(paid(result, "county")).toBe("文本没有给出");
  });

  test("classes one and three", () => {
    expect(paid(innerMongolia(share("0.3")), "province")).toBe("33");
    expect(paid(innerMongolia(share("0.3")), "prefecture", "county")).toBe("77");
    expect(paid(innerMongolia(share("0.7")), "province")).toBe("77");
    expect(paid(innerMongolia(share("0.7")), "prefecture", "county")).toBe("33");
  });

  test("without a class nothing below the centre is divided", () => {
    const result = innerMongolia({ name: "地区类别", reason: "没有设定" });
    expect(paid(result, "central")).toBe("440");
    expect(paid(result, "province", "prefecture", "county")).toBe("110");
    expect(paid(result, "province")).toBe("没有设定");
  });

  test("a split that the bureau sets reaches the county, and the levels add up to the standard", () => {
    const result = innerMongolia(share("0.5"), share("0.4"));
    expect(paid(result, "prefecture")).toBe("22");
    expect(paid(result, "county")).toBe("33");
  });

  test("every step says its working", () => {
    const region = innerMongolia(share("0.5")).shares[1]?.perHead as Term;
    expect(
      stepsTo([region]).map(({ name, source }) => [name, source.kind === "step" && source.formula]),
    ).toEqual([
      ["中央财政补助", "550元 × 80%"],
      ["中央财政以外的部分", "550元 − 440元"],
      ["省级（自治区）财政补助", "110元 × 50%"],
    ]);
  });
});

describe("临医保发〔2019〕15号: 520 yuan in printed amounts", () => {
  const printed = (...[central, province, prefecture, county]: [string, string, string, string]) =>
    shareSubsidy({
      by: "amounts",
      standard: yuan("520"),
      amounts: {
        central: yuan(central),
        province: yuan(province),
        prefecture: yuan(prefecture),
        county: yuan(county),
      },
    });

  test("a general county: 312 + 104 + 31.2 + 72.8 = 520", () => {
    const result = printed("312", "104", "31.2", "72.8");
    expect(result.printedTotal?.value).toBe("520");
    expect(paid(result, "county")).toBe("72.8");
  });

  test("a county under western policy: 416 + 52 + 15.6 + 36.4 = 520", () => {
    expect(printed("416", "52", "15.6", "36.4").printedTotal?.value).toBe("520");
  });
});

test("营口: the centre bears half of 520, the other half is not divided in the text", () => {
  const result = shareSubsidy({
    by: "shares",
    standard: yuan("520"),
    central: share("0.5"),
    province: need,
    prefecture: need,
  });
  expect(paid(result, "central")).toBe("260");
  expect(paid(result, "province", "prefecture", "county")).toBe("260");
});
