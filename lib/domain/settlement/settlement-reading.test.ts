import { describe, expect, test } from "vitest";
import { centsText, readCents, TOO_PRECISE } from "./amount-bytes";
import { readCode } from "./code-list";
import { dayText, readDay, readDayText } from "./day-bytes";
import { mapHeader } from "./header-mapping";
import { loadQuarter, quarterOf } from "./load-quarter";
import { findPersonalNumber, isNameColumn, looksLikeName, masked } from "./personal-number";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cents = (text: string): number => readCents(bytes(text), 0, bytes(text).length);
const day = (text: string): number => readDay(bytes(text), 0, bytes(text).length);
const personal = (text: string) => findPersonalNumber(bytes(text), 0, bytes(text).length);

describe("a header", () => {
  test("is read by platform names, Chinese names and both together, in any order", () => {
    const { columns, missing } = mapHeader([
      "统筹支付(hifp_pay)",
      " 结算编号 ",
      "险种",
      "MEDFEE_SUMAMT",
      "备注",
    ]);
    expect(columns).toEqual({ hifp_pay: 0, setl_id: 1, insutype: 2, medfee_sumamt: 3 });
    expect(missing).toContain("setl_time");
    expect(missing).not.toContain("hifp_pay");
  });

  test("says what is there twice, and keeps the first", () => {
    const { columns, repeated } = mapHeader(["险种", "insutype"]);
    expect(repeated).toEqual(["insutype"]);
    expect(columns).toEqual({ insutype: 0 });
  });

  test.each(["psn_name", "患者姓名", "身份证号码", "certno", "联系电话", "家庭住址", "psn_no", "出生日期"])(
    "names people by %s",
    (heading) => {
      expect(mapHeader(["险种", heading]).personal).toEqual([1]);
      expect(mapHeader(["险种", heading]).headings[1]?.field).toBeNull();
    },
  );

  test.each(["fixmedins_name", "定点医药机构名称", "病种名称", "就医地"])("names nobody by %s", (heading) => {
    expect(mapHeader([heading]).personal).toEqual([]);
  });
});

describe("amounts are whole cents", () => {
  test.each([
    ["0", 0],
    ["0.57", 57],
    ["5699.999", TOO_PRECISE],
    ["12.340", 1234],
    ["12.3", 1230],
    ["1,234.50", 123_450],
    ["-15.00", -1500],
    ["99999999999.99", 9_999_999_999_999],
  ])("%s", (text, expected) => expect(cents(text)).toBe(expected));

  test.each(["", "-", ".", "1.2.3", "12元", "1e5", "１２", "123456789012345", "12.3a", "12.345a"])(
    "%j is none",
    (text) => expect(cents(text)).toBeNaN(),
  );

  test("and are written as yuan", () => {
    expect([centsText(0), centsText(5), centsText(-1234), centsText(100)]).toEqual([
      "0.00",
      "0.05",
      "-12.34",
      "1.00",
    ]);
  });
});

describe("days", () => {
  test.each([
    "2026-07-03",
    "2026/7/3",
    "2026.7.3",
    "20260703",
    "2026-07-03 08:15:00",
    "2026-07-03T08:15",
    "20260703081500",
  ])("%s", (text) => expect(day(text)).toBe(20_260_703));

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-07-00",
    "2026-7",
    "202607",
    "46206",
    "7/3/2026",
    "2026-07-03x",
    "",
  ])("%j is none", (text) => expect(day(text)).toBe(-1));

  test("the last of February is there in leap years", () => {
    expect([day("2024-02-29"), day("2025-02-28"), day("2025-02-29")]).toEqual([20_240_229, 20_250_228, -1]);
  });

  test("in words, and back to text", () => {
    expect(readDayText("2026年7月3日")).toBe(20_260_703);
    expect(dayText(20_260_703)).toBe("2026-07-03");
  });
});

describe("law 10: numbers of people", () => {
  test("18 digits count with the check digit of GB 11643, not beside it", () => {
    expect(personal("11010519491231002X")).toBe("identity-18");
    expect(personal("11010519491231002x")).toBe("identity-18");
    expect(personal("110105194912310021")).toBeNull();
    expect(personal("110105194912310029")).toBeNull();
  });

  test("inside words, and not inside a longer number", () => {
    expect(personal("证件11010519491231002X号")).toBe("identity-18");
    expect(personal("911010519491231002X")).toBeNull();
    expect(personal("A11010519491231002X")).toBeNull();
  });

  test("15 digits count with a division and a date that there are", () => {
    expect(personal("110105491231002")).toBe("identity-15");
    expect(personal("110105491331002")).toBeNull();
    expect(personal("990105491231002")).toBeNull();
    expect(personal("11010549123100")).toBeNull();
    expect(personal("1101054912310021")).toBeNull();
  });

  test("telephone numbers begin with 13 to 19 and have eleven digits", () => {
    expect([personal("13000138000"), personal("19900138000")]).toEqual(["telephone", "telephone"]);
    expect([personal("12900138000"), personal("1380013800"), personal("138001380001")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(personal("H13800138000")).toBeNull();
  });

  test("are found among the bytes of GBK as well", () => {
    const gbk = new Uint8Array([0xb5, 0xe7, 0xbb, 0xb0, ...bytes("13800138000")]);
    expect(findPersonalNumber(gbk, 0, gbk.length)).toBe("telephone");
  });

  test("are never repeated", () => {
    expect(masked("11010519491231002X")).toBe("110*************2X");
    expect(masked("王小明")).toBe("王**");
    expect(masked("证件11010519491231002X号")).not.toContain("1949");
  });

  test("names: a column of them, not one of them", () => {
    expect([looksLikeName("王小明"), looksLikeName("欧阳明日"), looksLikeName("普通门诊")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isNameColumn(10, 8, 5), isNameColumn(10, 7, 5), isNameColumn(10, 8, 2)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test("codes are read by number, by word and by their parent", () => {
  expect(readCode("insutype", "390")).toEqual(["390", "resident"]);
  expect(readCode("insutype", "城乡居民基本医疗保险")).toEqual(["390", "resident"]);
  expect(readCode("med_type", "140104")).toEqual(["140104", "chronic"]);
  expect(readCode("med_type", "９９")).toBeNull();
  expect(readCode("hosp_lv", "三级甲等")).toEqual(["02", "tertiary"]);
  expect(readCode("clr_way", "DRG")).toEqual(["4", "case-based"]);
});

test("a quarter is three months, and nothing else is one", () => {
  expect(loadQuarter("2026Q3")).toEqual({
    firstDay: 20_260_701,
    lastDay: 20_260_931,
    months: ["2026-07", "2026-08", "2026-09"],
  });
  expect([loadQuarter("2026-09"), loadQuarter("2026"), loadQuarter("2026Q5")]).toEqual([null, null, null]);
  expect(quarterOf("2026-10" as never)).toBe("2026Q4");
});
