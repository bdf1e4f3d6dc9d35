import { describe, expect, test } from "vitest";
import type { Month } from "../period";
import { parseDocumentFile } from "./document-file";
import type { DraftBody } from "./draft-body";
import { checkDraftBody } from "./draft-check";
import { DRAFT_REFERENCE, SAMPLE_BODY, withRate } from "./draft-fixture";
import type { RegisteredEdition } from "./edition-rules";

const check = (body: DraftBody) => checkDraftBody(body, null, DRAFT_REFERENCE);
const refusals = (body: DraftBody) =>
  check(body)
    .findings.filter(({ severity }) => severity === "refuse")
    .map(({ path, rule }) => [path, rule]);

test("a sound draft has nothing that refuses and is a file", () => {
  const { findings, file } = check(SAMPLE_BODY);
  expect(findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
  expect(file?.commitments).toHaveLength(3);
});

describe("refused, each with its place", () => {
  test.each([
    ["a quote that is not in the text", { quote: "支付比例达到80%" }, "quote", "quote-not-found"],
    ["an unknown indicator", { indicator: "Z99" }, "indicator", "unknown-indicator"],
    ["a number with the wrong unit", { unit: "yuan" }, "unit", "wrong-unit"],
    ["75 written for 75 %", { value: "75" }, "value", "ratio-out-of-range"],
    ["words for a number", { value: "七十五" }, "value", "wrong-type"],
    [
      "a target under a sentence that only reports",
      { clause: "1", quote: "支付比例70%左右" },
      "kind",
      "under-reporting-clause",
    ],
    ["a deadline outside the validity", { due: "2021-06" }, "due", "due-outside-validity"],
  ])("%s", (_, change, field, rule) => {
    expect(refusals(withRate(change))).toContainEqual([`commitments[0].${field}`, rule]);
  });

  test("a schedule that goes backwards", () => {
    const steps = {
      ...SAMPLE_BODY.commitments[1]!,
      points: [
        { due: "2020-12-31", value: "0.8" },
        { due: "2021-12-31", value: "0.4" },
      ],
    };
    expect(refusals({ ...SAMPLE_BODY, commitments: [steps] })).toEqual([
      ["commitments[0].points[1].value", "schedule-backwards"],
    ]);
  });

  test("overlapping validity of two versions of one commitment", () => {
    const rate = SAMPLE_BODY.commitments[0]!;
    const body = {
      ...SAMPLE_BODY,
      commitments: [
        { ...rate, to: "2020-12" },
        { ...rate, from: "2020-12" },
      ],
    };
    expect(refusals(body)).toEqual([["commitments[1].id", "validity-overlaps"]]);
  });
});

test("everything is said at once, with the line of the text", () => {
  const rate = SAMPLE_BODY.commitments[0]!;
  const body = {
    ...SAMPLE_BODY,
    document: { ...SAMPLE_BODY.document, title: "" },
    commitments: [
      { ...rate, kind: "promise" },
      { ...rate, id: "other", indicator: "Z99" },
    ],
  };
  const { findings, file } = check(body);
  expect(file).toBeNull();
  expect(findings.map(({ path, line }) => [path, line])).toEqual([
    ["document.title", null],
    ["commitments[0].kind", 15],
    ["commitments[1].indicator", 15],
  ]);
});

test("a heading that is gone is the only fault, not every quote below it", () => {
  const clauses = SAMPLE_BODY.clauses.map((clause) =>
    clause.anchor === "2.1" ? { ...clause, heading: "（一）提高待遇" } : clause,
  );
  expect(refusals({ ...SAMPLE_BODY, clauses })).toEqual([["clauses[5].heading", "heading-not-found"]]);
});

describe("advice stops nobody", () => {
  const advice = (body: DraftBody) =>
    check(body)
      .findings.filter(({ severity }) => severity === "advise")
      .map(({ rule }) => rule);

  test("a text without commitments, a target without an indicator, a number that the quote does not say", () => {
    expect(advice({ ...SAMPLE_BODY, commitments: [] })).toEqual(["no-commitment"]);
    const { indicator: _, ...rate } = SAMPLE_BODY.commitments[0]!;
    expect(advice({ ...SAMPLE_BODY, commitments: [rate] })).toEqual(["no-indicator"]);
    expect(advice(withRate({ value: "0.7" }))).toEqual(["number-not-quoted"]);
  });
});

describe("a newer edition never changes an earlier judgement", () => {
  const parsed = parseDocumentFile(SAMPLE_BODY, null, DRAFT_REFERENCE);
  if (!parsed.ok) throw new Error("The sample is sound");
  const registered: RegisteredEdition = {
    document: parsed.file.document,
    checksum: "first",
    commitments: parsed.file.commitments,
    judgedMonths: new Map([["sample-notice.rate", ["2020-03", "2020-06"] as Month[]]]),
  };
  const edition = (body: DraftBody) =>
    checkDraftBody(body, begun, { ...DRAFT_REFERENCE, registered })
      .findings.filter(({ severity }) => severity === "refuse")
      .map(({ path, rule }) => [path, rule]);
  const begun = { document: "sample-notice", checksum: "first" };
  const rate = SAMPLE_BODY.commitments[0]!;
  const others = SAMPLE_BODY.commitments.slice(1);

  test("a number changed for months that were judged is refused, and so is leaving the commitment out", () => {
    expect(edition({ ...SAMPLE_BODY, commitments: [{ ...rate, value: "0.8" }, ...others] })).toEqual([
      ["commitments[0]", "judged-period-changed"],
    ]);
    expect(edition({ ...SAMPLE_BODY, commitments: others })).toEqual([
      ["commitments", "judged-period-changed"],
    ]);
  });

  test("from the month after, a version of its own says something else", () => {
    const kept = (until: string, from: string) =>
      edition({
        ...SAMPLE_BODY,
        commitments: [{ ...rate, to: until }, { ...rate, value: "0.8", from }, ...others],
      });
    expect(kept("2020-05", "2020-06")).toEqual([["commitments[0]", "judged-period-changed"]]);
    expect(kept("2020-06", "2020-07")).toEqual([]);
    expect(kept("2020-07", "2020-08")).toEqual([]);
  });

  test("words may be mended at any time", () => {
    const mended = { ...rate, name: "住院支付比例", note: "按统筹区核对" };
    expect(edition({ ...SAMPLE_BODY, commitments: [mended, ...others] })).toEqual([]);
  });

  test("an edition begun before another was registered would undo it, and is refused", () => {
    const since = { ...registered, checksum: "second" };
    const { findings, file } = checkDraftBody(SAMPLE_BODY, begun, { ...DRAFT_REFERENCE, registered: since });
    expect(file).toBeNull();
    expect(
      findings.filter(({ severity }) => severity === "refuse").map(({ path, rule }) => [path, rule]),
    ).toEqual([["document.id", "document-exists"]]);
  });

  test("a registered name is taken", () => {
    const taken = checkDraftBody(SAMPLE_BODY, null, { ...DRAFT_REFERENCE, registered });
    expect(taken.findings.map(({ rule }) => rule)).toContain("document-exists");
    const renamed = { ...SAMPLE_BODY, document: { ...SAMPLE_BODY.document, id: "other" } };
    expect(edition(renamed)).toContainEqual(["document.id", "document-exists"]);
  });
});

test("a bureau sets no targets for areas of another", () => {
  const reference = { ...DRAFT_REFERENCE, covers: (code: string) => code === "150000" };
  const body = withRate({ area: "150100" });
  expect(checkDraftBody(body, null, reference).findings.map(({ path, rule }) => [path, rule])).toEqual([
    ["commitments[0].area", "area-out-of-scope"],
  ]);
});
