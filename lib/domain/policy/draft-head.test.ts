import { expect, test } from "vitest";
import { decodedText } from "./decoded-text";
import { clauseOfQuote } from "./draft-body";
import { SAMPLE_BODY } from "./draft-fixture";
import { freeDocumentId, guessHead } from "./draft-head";
import { nextYearOf } from "./next-year";

const NOTICE = `内蒙古自治区医疗保障局
内医保发〔2027〕 3 号

关于做好2027年居民基本医疗保障工作的通知

各盟市医疗保障局：
一、总体要求
居民医保政策范围内住院费用支付比例达到72%左右。

内蒙古自治区医疗保障局
2027年1月8日
`;

test("a pasted notice says itself what it is", () => {
  expect(guessHead(NOTICE)).toEqual({
    title: "关于做好2027年居民基本医疗保障工作的通知",
    shortTitle: "",
    number: "内医保发〔2027〕3号",
    issuer: "内蒙古自治区医疗保障局",
    issuedOn: "2027-01-08",
    weight: "notice",
    from: "2027-01",
    to: "2027-12",
    source: "",
  });
});

test("a text that says nothing leaves the head to be filled in", () => {
  expect(guessHead("一段话。\n")).toMatchObject({ title: "一段话。", number: null, issuedOn: "", from: "" });
  expect(guessHead("")).toMatchObject({ title: "", number: null });
});

test("a name is proposed that nobody has", () => {
  const head = { area: "150000", from: "2027-01", weight: "notice" };
  expect(freeDocumentId(head, new Set())).toBe("150000-2027-notice");
  expect(freeDocumentId(head, new Set(["150000-2027-notice"]))).toBe("150000-2027-notice-2");
});

test("next year's text starts from this year's, every month a year on", () => {
  const next = nextYearOf(SAMPLE_BODY, "next");
  expect(next.document).toMatchObject({
    id: "next",
    number: null,
    issuedOn: "",
    from: "2021-01",
    to: "2021-12",
  });
  expect(next.commitments[0]).toMatchObject({ id: "rate", due: "2021-12" });
  expect(next.commitments[1]?.points?.[0]?.due).toBe("2021-12-31");
});

test("the innermost clause that holds a quote once is its clause", () => {
  const clause = (quote: string) => clauseOfQuote(SAMPLE_BODY.text, SAMPLE_BODY.clauses, quote);
  expect(clause("支付比例达到75%左右")).toBe("2.1");
  expect(clause("有关比例达到国家要求")).toBe("2.2");
  expect(clause("没有这句话")).toBe("");
});

test("a file of the older encoding reads as well, and lines end alike", () => {
  expect(decodedText(new Uint8Array([0xd2, 0xbd, 0xb1, 0xa3, 13, 10]))).toBe("医保\n");
  expect(decodedText(new TextEncoder().encode("\uFEFF医保\r\n"))).toBe("医保\n");
});
