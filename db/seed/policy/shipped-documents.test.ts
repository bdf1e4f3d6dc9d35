import { describe, expect, test } from "vitest";
import { schemesOf } from "../../../lib/domain/indicators/definition";
import { SHIPPED_DEFINITIONS } from "../../../lib/domain/indicators/indicator-catalogue";
import { isJudged } from "../../../lib/domain/policy/commitment";
import { bindsByItself } from "../../../lib/domain/policy/document";
import { parseDocumentFile } from "../../../lib/domain/policy/document-file";
import { findQuotes } from "../../../lib/domain/policy/quote";
import { suggestClauses } from "../../../lib/domain/policy/suggest-clauses";
import { writeDocumentFile } from "../../../lib/domain/policy/write-document-file";
import { REFERENCE, SHIPPED, shipped } from "./register-fixture";

const everyCommitment = SHIPPED.flatMap((file) => file.commitments);

describe.each(SHIPPED.map((file) => [file.document.id, file] as const))("%s", (_, file) => {
  test.each(file.commitments.map((commitment) => [commitment.id, commitment] as const))(
    "%s is quoted from its clause, once",
    (_id, { clause, quote }) => {
      const at = file.clauses.find(({ anchor }) => anchor === clause);
      expect(findQuotes(file.text, quote, at?.start, at?.end)).toHaveLength(1);
    },
  );

  test("comes back unchanged when exported and imported", () => {
    const written = JSON.parse(JSON.stringify(writeDocumentFile(file)));
    expect(parseDocumentFile(written, null, REFERENCE)).toEqual({ ok: true, file });
  });
});

test("how many commitments of each kind every document holds", () => {
  const counts = SHIPPED.map(({ document, commitments }) => {
    const kinds: Record<string, number> = {};
    for (const { kind } of commitments) kinds[kind] = (kinds[kind] === undefined ? 0 : kinds[kind]) + 1;
    return [document.id, commitments.length, kinds];
  });
  expect(counts).toEqual([
    ["linfen-2019-resident-notice", 48, { parameter: 27, target: 8, external: 3, milestone: 8, trend: 2 }],
    ["yingkou-2019-integration-explainer", 29, { milestone: 10, target: 5, parameter: 11, trend: 3 }],
    ["national-2020-resident-notice", 2, { parameter: 1, target: 1 }],
    [
      "nmg-2020-resident-notice",
      71,
      { parameter: 16, target: 19, external: 5, milestone: 24, trend: 6, schedule: 1 },
    ],
    ["national-14th-five-year-plan", 27, { baseline: 11, target: 14, external: 2 }],
    ["nmg-14th-five-year-plan", 88, { baseline: 36, trend: 8, external: 5, milestone: 37, target: 2 }],
    ["nhsa-2021-drg-dip-action-plan", 5, { schedule: 4, target: 1 }],
    [
      "xinjiang-2024-regional-pooling-draft",
      36,
      { milestone: 16, trend: 2, target: 8, parameter: 4, external: 6 },
    ],
    ["nmg-2026-target-letter-demo", 30, { target: 27, schedule: 1, trend: 2 }],
    ["national-15th-five-year-plan-headlines", 8, { target: 5, baseline: 1, milestone: 2 }],
  ]);
});

test("a commitment's name is unique over all documents", () => {
  expect(new Set(everyCommitment.map(({ id }) => id)).size).toBe(everyCommitment.length);
});

test("M16: nothing under 发展成就 or 背景和意义 is anything but a baseline", () => {
  const plan = shipped("nmg-14th-five-year-plan").commitments;
  const reported = plan.filter(({ clause }) => clause.startsWith("1.1"));
  expect(new Set(reported.map(({ kind }) => kind))).toEqual(new Set(["baseline"]));
  expect(plan.filter(({ kind }) => kind === "baseline")).toEqual(reported);
});

test("M15: the draft and the explainer bind nobody by themselves", () => {
  const informative = SHIPPED.filter(({ document }) => !bindsByItself(document.weight));
  expect(informative.map(({ document }) => document.id)).toEqual([
    "yingkou-2019-integration-explainer",
    "xinjiang-2024-regional-pooling-draft",
  ]);
});

test("every indicator that the texts name is defined", () => {
  const catalogue = new Set(SHIPPED_DEFINITIONS.map(({ code }) => code));
  const named = new Set(everyCommitment.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])));
  const missing = [...named].filter((code) => !catalogue.has(code)).sort();
  expect(missing).toEqual([]);
});

test("what is judged is judged for a scheme that its indicator is defined for, 应保尽保 of residents apart", () => {
  const strays = everyCommitment.filter(isJudged).filter(({ indicator, scheme }) => {
    const definition = SHIPPED_DEFINITIONS.find(({ code }) => code === indicator);
    return definition !== undefined && !schemesOf(definition).includes(scheme);
  });
  expect(strays.map(({ id }) => id)).toEqual([
    "linfen-2019-resident-notice.enrolment-complete",
    "yingkou-2019-integration-explainer.enrolment-scope",
    "nmg-2020-resident-notice.enrolment-complete",
    "xinjiang-2024-regional-pooling-draft.enrolment-scope",
  ]);
});

test.each(["linfen-2019-resident-notice", "nmg-2020-resident-notice"] as const)(
  "the clauses suggested for %s are the ones that were taken",
  (id) => {
    const { text, clauses } = shipped(id);
    const taken = clauses.map(({ anchor, heading, depth, reports }) => ({ anchor, heading, depth, reports }));
    expect(suggestClauses(text)).toEqual(taken);
  },
);
