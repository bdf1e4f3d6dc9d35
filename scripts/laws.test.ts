import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./project.mjs";

type Source = { path: string; text: string };

/** What the product runs: no tests, and nothing that only tests use. */
const sourcesIn = (...folders: string[]): Source[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name).split(sep).join("/")}`)
      .filter((path) => /[.]tsx?$/.test(path) && !/[.]test[.]tsx?$|^db\/(testing|schema)\//.test(path))
      .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), "utf8")) })),
  );

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

/** Top-level declarations, so that a statement is judged by the signature it stands under. */
const declarationsOf = (text: string): string[] =>
  text.split(/^(?=(?:export )?(?:async )?(?:function|const|type)\b)/m);

const signatureOf = (declaration: string): string => declaration.split(/\{\n|=>\n?/)[0] ?? "";

const WRITES =
  /\binsert\s+into\b|\bdelete\s+from\b|\bupdate\s+\w+(\s+\w+)?\s+set\b|\bcopy\s+\w+\s*\(|\b(db|database|sql|transaction|tx)\s*\.(insert|update|delete)\(/i;

/** The few writes outside an audited transaction, each with its reason. A bureau's record is none of them. */
const UNAUDITED: Record<string, string> = {
  "db/migrate.ts": "runs before there is a chain to append to",
  "db/queries/audit/append-audit.ts": "is what the audited transaction appends with",
  "db/queries/intake/drop-look.ts": "operational: what the last look at the drop folder found (MODEL M18)",
  "db/queries/intake/note-told.ts": "operational: what was written beside a file, whose taking is audited",
  "db/queries/jobs/job-attempts.ts":
    "operational: how often a job was begun, gone when it is done (MODEL M18)",
  "db/queries/renderings/end-rendering.ts": "operational: a download that could not be made",
  "db/queries/renderings/open-rendering.ts": "operational: a download that was asked for",
  "db/queries/settlement/record-progress.ts":
    "operational: how far a load is and what was found on the way; what it came to is audited (MODEL M18)",
  "db/queries/publications/next-publication.ts": "is how the audited transaction becomes a publishing one",
  "db/queries/tokens/record-token-use.ts": "operational: when a token last called (MODEL M18)",
  "db/queries/tokens/spend-allowance.ts": "operational: how often a caller may still call (MODEL M18)",
  "db/queries/users/sign-in-attempts.ts": "operational: failed sign-ins (MODEL M18)",
};

describe("law 9: every write of record is audited in its own transaction", () => {
  const sources = sourcesIn("app", "cli", "db", "lib", "reports", "worker");

  it("statements that write stand in db/queries only", () => {
    const elsewhere = sources.filter(
      ({ path, text }) => WRITES.test(text) && !path.startsWith("db/queries/") && !(path in UNAUDITED),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it("and only in functions that take the proof of an audited transaction", () => {
    const unproved = sources
      .filter(({ path }) => path.startsWith("db/queries/") && !(path in UNAUDITED))
      .flatMap(({ path, text }) =>
        declarationsOf(text)
          .filter(
            (declaration) =>
              WRITES.test(declaration) && !/: (WriteTx|PublishTx)\b/.test(signatureOf(declaration)),
          )
          .map((declaration) => `${path}: ${declaration.split("\n")[0]}`),
      );
    expect(unproved).toEqual([]);
  });

  it("the list of exceptions names files that exist and write", () => {
    for (const path of Object.keys(UNAUDITED))
      expect(WRITES.test(sources.find((source) => source.path === path)?.text ?? ""), path).toBe(true);
  });
});

const DATA =
  /\b(from|join)\s+(fact|indicator_value|standing|submission|submission_entry|report|settlement|settlement_load|settlement_sum)\b|\.from\((submission|report|settlement)\w*\)|\breadPacked\(/;

/** Reads of data without a scope, each with the reason why nobody sees more by it. */
const UNSCOPED: Record<string, string> = {
  "db/queries/intake/watched-drops.ts":
    "answers the worker of one folder what to go on with, not what it says",
  "db/queries/settlement/retention-rule.ts": "how long rows are kept, not the rows",
  "db/queries/submissions/known-upload.ts": "asks for the caller's own upload at a place they may file for",
  "db/queries/settlement/load-progress.ts": "asks for a load that was read in scope",
  "db/queries/settlement/waiting-loads.ts":
    "answers the worker which loads to go on with or to clear, not what they say",
  "db/queries/standings/judged-months.ts":
    "which months a text was judged in, not how: guards what a new edition may change",
  "db/queries/facts/accepted-values.ts": "asks for the one area whose statement is being read",
  "db/queries/facts/head-counts.ts": "asks for the one area whose statement is being read",
  "db/queries/submissions/beside-submission.ts": "asks for the place of a submission that was read in scope",
  "db/queries/submissions/submission-cells.ts": "asks for a submission that was read in scope",
  "db/queries/submissions/submission-with-file.ts":
    "asks for the place of a submission that was read in scope",
  "db/queries/submissions/waiting-readings.ts": "answers the worker what to read next, not what it says",
  "db/queries/facts/pending-facts.ts":
    "asks for a submission that was read in scope, and what it would replace",
  "db/queries/standings/write-standings.ts":
    "compares what was judged with what is stored; a preview tells of it in scope",
  "db/queries/submissions/submission-outline.ts": "asks for a submission that was read in scope",
  "db/queries/values/write-values.ts":
    "compares what was computed with what is stored; a preview tells of it in scope",
  "db/queries/facts/earlier-values.ts": "asks for the one area whose statement is being read",
  "db/queries/facts/measure-history.ts": "asks for the one area whose statement is being read",
  "db/queries/facts/sum-leaves.ts": "asks for the areas of a target that the caller was permitted",
  "db/queries/reports/report-story.ts": "asks for a report that was read in scope",
  "db/queries/submissions/published-months.ts": "answers months, for planning what to compute",
  "db/queries/submissions/published-vintages.ts": "answers vintages, for recomputing them all",
  "db/queries/submissions/submission-story.ts": "asks for a submission that was read in scope",
  "db/queries/submissions/submission-trails.ts": "asks for submissions whose facts were read in scope",
  "db/queries/values/packed-figure.ts":
    "reads for queries that take a scope, or stand in this list themselves",
  "db/queries/values/value-histories.ts": "judges what is being published",
};

describe("law 9, M25: every read of data takes an AreaScope", () => {
  const queries = sourcesIn("db/queries");

  it("or says why not", () => {
    const open = queries
      .filter(({ path }) => !(path in UNSCOPED))
      .flatMap(({ path, text }) =>
        declarationsOf(text)
          .filter(
            (declaration) =>
              DATA.test(declaration) && !/: (AreaScope|WriteTx|PublishTx)\b/.test(signatureOf(declaration)),
          )
          .map((declaration) => `${path}: ${declaration.split("\n")[0]}`),
      );
    expect(open).toEqual([]);
  });

  it("the list of exceptions names files that exist and read data", () => {
    for (const path of Object.keys(UNSCOPED))
      expect(DATA.test(queries.find((source) => source.path === path)?.text ?? ""), path).toBe(true);
  });
});

/** Counts of characters and levels of indentation: nothing that a figure could be lost in. */
const PLAIN_COUNTERS = /\bindent \?\? 0\b|\.length \?\? 0\b/g;

describe("law 2: a missing value never becomes 0", () => {
  it.each(["lib/domain", "lib/charts", "reports"])("neither by || nor by ?? in %s", (folder) => {
    const found = sourcesIn(folder).filter(({ text }) =>
      /(\|\||\?\?)=?\s*(0|ZERO)\b/.test(text.replaceAll(PLAIN_COUNTERS, "")),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe("these searches", () => {
  it.each([
    "await tx\n    .insert(user)",
    "db.delete(user)",
    "insert into fact (a) select 1",
    "update fact f set a = 1",
    "with moved as (delete from submission_entry)",
    "copy fact (a, b) from stdin",
  ])("find %j", (text) => {
    expect(WRITES.test(text.replace(/\s+\./g, "."))).toBe(true);
  });

  it.each(["hash.update(bytes)", "texts.delete(key)", "select * from fact for update"])(
    "pass over %j",
    (text) => {
      expect(WRITES.test(text)).toBe(false);
    },
  );
});
