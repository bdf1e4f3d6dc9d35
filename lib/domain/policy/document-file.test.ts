import { describe, expect, test } from "vitest";
import { parseDocumentFile } from "./document-file";
import {
  pathsAndRules,
  SAMPLE_CLAUSES,
  SAMPLE_DOCUMENT,
  SAMPLE_REFERENCE,
  SAMPLE_TEXT,
  sampleFile,
  withPoints,
  withTarget,
} from "./document-fixture";
import type { PolicyFinding } from "./policy-finding";
import { writeDocumentFile } from "./write-document-file";

type Fields = Record<string, unknown>;

const parse = (file: unknown, text: string | null = SAMPLE_TEXT) =>
  parseDocumentFile(file, text, SAMPLE_REFERENCE);

function findingsOf(file: unknown, text: string | null = SAMPLE_TEXT): readonly PolicyFinding[] {
  const parsed = parse(file, text);
  return parsed.ok ? [] : parsed.findings;
}

const withDocument = (change: Fields) => sampleFile({ document: { ...SAMPLE_DOCUMENT, ...change } });
describe("a sound file", () => {
  const parsed = parse(sampleFile());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const { file } = parsed;

  test("gives each clause its place, past the table of contents", () => {
    const clause = file.clauses.find(({ anchor }) => anchor === "2.1");
    expect(SAMPLE_TEXT.slice(clause?.start, clause?.end)).toMatch(/^（一）稳定待遇[\s\S]+再提高。\s+$/);
  });

  test("lets the document speak for what a commitment does not say", () => {
    expect(file.commitments[0]).toMatchObject({
      id: "sample-notice.rate",
      document: "sample-notice",
      area: "150000",
      from: "2020-01",
      to: "2020-12",
      group: "all",
      values: [],
      points: [],
      force: null,
      note: "",
    });
    expect(file.commitments[1]).toMatchObject({ scheme: "all", binds: ["area"], to: "2022-06" });
  });

  test("comes back unchanged when it is written and read again", () => {
    const again = parse(JSON.parse(JSON.stringify(writeDocumentFile(file))), null);
    expect(again).toEqual(parsed);
  });

  test("carries its own text, which must be the one given beside it", () => {
    expect(parse(sampleFile({ text: SAMPLE_TEXT }), null).ok).toBe(true);
    expect(findingsOf(sampleFile({ text: "另一篇" }))).toMatchObject([
      { path: "text", rule: "text-differs" },
    ]);
    expect(findingsOf(sampleFile(), null)).toMatchObject([{ path: "text", rule: "missing-field" }]);
  });
});

describe("the file itself", () => {
  test.each([
    [null, "", "wrong-type"],
    [[], "", "wrong-type"],
    [sampleFile({ format: "other@1" }), "format", "unknown-word"],
    [sampleFile({ document: undefined }), "document", "not-a-document"],
    [sampleFile({ commitments: {} }), "commitments", "wrong-type"],
    [sampleFile({ comments: [] }), "comments", "unknown-field"],
    [withDocument({ title: " " }), "document.title", "wrong-type"],
    [withDocument({ issuer: undefined }), "document.issuer", "missing-field"],
    [withDocument({ weight: "law" }), "document.weight", "unknown-word"],
    [withDocument({ issuedOn: "31.7.2020" }), "document.issuedOn", "wrong-type"],
    [withDocument({ area: "999999" }), "document.area", "unknown-area"],
    [withDocument({ from: "2020-13" }), "document.from", "wrong-type"],
    [withDocument({ from: "2021-01" }), "document.from", "validity-backwards"],
    [withTarget({ kind: "promise" }), "commitments[0].kind", "unknown-word"],
    [withTarget({ operator: "~" }), "commitments[0].operator", "unknown-word"],
    [withTarget({ scheme: "resid" }), "commitments[0].scheme", "unknown-word"],
    [withTarget({ group: "poor" }), "commitments[0].group", "unknown-word"],
    [withTarget({ binds: ["area", "all"] }), "commitments[0].binds[1]", "unknown-word"],
    [withTarget({ unit: "percent" }), "commitments[0].unit", "unknown-word"],
    [withTarget({ area: "150200" }), "commitments[0].area", "unknown-area"],
    [withTarget({ value: 0.75 }), "commitments[0].value", "wrong-type"],
    [withTarget({ value: "75%" }), "commitments[0].value", "wrong-type"],
    [withTarget({ opertor: "≥" }), "commitments[0].opertor", "unknown-field"],
    [withTarget({ due: "2020" }), "commitments[0].due", "wrong-type"],
    [withPoints([["2020-12", "0.4"]]), "commitments[0].points[0].due", "wrong-type"],
    [
      withTarget({ baseline: { value: "0.7", at: "2019-12" } }),
      "commitments[0].baseline.source",
      "missing-field",
    ],
  ])("%# is refused at %s as %s", (file, path, rule) => {
    expect(pathsAndRules(file)).toContainEqual([path, rule]);
  });

  test("a finding says what was wrong and how it is written", () => {
    expect(findingsOf(withTarget({ value: "75" }))).toEqual([
      {
        path: "commitments[0].value",
        rule: "ratio-out-of-range",
        message: "比例 75 超出 0 至 1.5；比例写成小数，75%写作 0.75，5个百分点写作 0.05",
      },
    ]);
  });

  test("every fault is named at once", () => {
    expect(findingsOf(withTarget({ name: "", value: "x", unit: "y" }))).toHaveLength(3);
  });
});

describe("clauses", () => {
  test("a heading that is not in the text after the one before it", () => {
    const clauses = [...SAMPLE_CLAUSES, { anchor: "3", heading: "二、主要任务", depth: 1 }];
    expect(pathsAndRules(sampleFile({ clauses }))).toEqual([["clauses[7].heading", "heading-not-found"]]);
  });

  test("an anchor that stands twice", () => {
    const clauses = [...SAMPLE_CLAUSES.slice(0, 6), { anchor: "2.1", heading: "（二）分步落实", depth: 2 }];
    expect(pathsAndRules(sampleFile({ clauses }))).toContainEqual(["clauses[6].anchor", "anchor-repeated"]);
  });
});
