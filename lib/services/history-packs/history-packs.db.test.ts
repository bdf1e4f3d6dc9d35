import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { writeAudited } from "@/db/audited-transaction";
import { addDuties } from "@/db/queries/collection/add-duties";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { renderingRow } from "@/db/queries/renderings/rendering-row";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { type Area, areaCode } from "@/lib/domain/area";
import { month, type Period, parseMonth, periodText, through } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import { SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { READ_LIMITS } from "@/lib/workbooks/read-limits";
import { XlsxPackage } from "@/lib/workbooks/zip/xlsx-package";
import { openZipDirectory } from "@/lib/workbooks/zip/zip-directory";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import { timeliness } from "../collection/timeliness";
import type { Context } from "../context";
import { explainFigure } from "../figures/explain-figure";
import { loadReference } from "../installation/load-reference";
import { makeRendering } from "../renderings/make-rendering";
import { renderedFile } from "../renderings/rendered-file";
import { composeReport } from "../reports/compose-report";
import { confirmReviewRule } from "../review-rules/confirm-review-rule";
import { proposeReviewRule } from "../review-rules/propose-review-rule";
import { viewReviewRule } from "../review-rules/view-review-rule";
import { knownBeside } from "../submissions/known-beside";
import { writeStatement } from "../submissions/statement-workbook";
import type { Seen } from "../submissions/step";
import { submitFile } from "../submissions/submit-file";
import { doJob } from "../work/do-job";
import { packWork } from "../work/pack-work";
import { acceptPack } from "./accept-pack";
import { type MovingPackAct, movePack } from "./move-pack";
import type { PeriodFill } from "./pack-sheet";
import { writePack } from "./pack-workbook";
import { receivePack } from "./receive-pack";
import { requestHistoryPacks } from "./request-history-pack";
import { requestMarkedPack } from "./request-marked-pack";
import { periodsAt, viewHistory } from "./view-history";
import { viewPack } from "./view-pack";
import { writeHistoryPack } from "./write-history-pack";
import { writeHistoryPacks } from "./write-history-packs";

/** An installation as it is on its first day: areas and definitions, no demonstration, nothing published. */
const { db } = await testDatabase();
const NOW = new Date("2026-11-20T01:00:00Z");
const PATIENCE = { timeout: 180_000 };
await loadReference(db, NOW);

async function person(username: string, role: string, area: string): Promise<Context> {
  await testAccount(db, { username, role, area, origin: "real" });
  return await userContext(db, username, NOW);
}

const submitter = await person("submitter", "submitter", "150100");
const neighbour = await person("neighbour", "submitter", "150200");
const reviewer = await person("reviewer", "prefecture-reviewer", "150100");
const bureau = await person("bureau", "bureau-reviewer", "150000");
const colleague = await person("colleague", "bureau-reviewer", "150000");
const system = await systemContext(db, "test", NOW);
const HOHHOT = (await areaTree(system)).areas.get(areaCode("150100")) as Area;
const PERIODS = periodsAt(NOW);

const folder = mkdtempSync(join(tmpdir(), "yiheng-history-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formOf = (sheet: string): FormCode =>
  SHIPPED_FORMS.find(({ sheets }) => sheets.some(({ name }) => name === sheet))?.code as FormCode;

const reported: PeriodFill = (period, sheet, slot) =>
  statementNumbers(formOf(sheet) as DemonstrationForm, HOHHOT.code, through(period)).text(sheet, slot);

test("a bureau asks for the workbooks of all its areas at once", PATIENCE, async () => {
  const asked = await requestHistoryPacks(bureau);
  expect(await requestHistoryPacks(bureau)).toBe(asked);
  const row = await renderingRow(db, asked);
  expect(JSON.parse(row?.request ?? "{}").areas).toHaveLength(14);
  const two = await writeHistoryPacks(system, { areas: ["150100", "150200"], periods: ["2025"] });
  expect(two.fileName).toBe("首次启用历史数据表（2个地区）.zip");
  const archive = new XlsxPackage(await openZipDirectory(Buffer.from(two.bytes), 10), READ_LIMITS);
  expect(archive.names).toEqual(["呼和浩特市-首次启用历史数据表.xlsx", "包头市-首次启用历史数据表.xlsx"]);
  for (const name of ["呼和浩特市", "包头市"]) {
    const alone = await writeHistoryPack(system, { area: name, periods: ["2025"] });
    const entry = archive.part(alone.fileName);
    if (!entry) throw new Error(`${alone.fileName} is not there`);
    expect(inflateRawSync(await archive.stored(entry)).equals(alone.bytes)).toBe(true);
  }
  archive.close();
});

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Uploaded as a person does, and read as the worker does. */
async function sent(fill: PeriodFill, reason: string | null = null, context = submitter): Promise<number> {
  const bytes = await writePack(() => SHIPPED_FORMS, HOHHOT, PERIODS, fill);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const asked = { area: "150100", fileName: "历史数据.xlsx", reason, size: bytes.length, sha256 };
  const pack = await receivePack(context, asked, whole(bytes), folder);
  const jobs = await packWork(folder).waiting(db, NOW);
  const job = jobs.find(({ key }) => key === `history-pack:${pack}`);
  if (!job) throw new Error(`Pack ${pack} does not wait`);
  await doJob(db, job);
  return pack;
}

/** The statements that an act is offered for, as this person sees them. */
async function offered(context: Context, pack: number, act: string): Promise<[Seen, ...Seen[]]> {
  const found = (await viewPack(context, pack)).acts.find((one) => one.act === act);
  if (!found) throw new Error(`${act} is not offered`);
  return found.seen.split(",").map((text): Seen => {
    const [id, version] = text.split(":").map(Number);
    return { id: id as number, version: version as number };
  }) as [Seen, ...Seen[]];
}

const move = async (context: Context, pack: number, act: MovingPackAct, words: string | null = null) =>
  movePack(context, pack, act, await offered(context, pack, act), words);

const states = async (pack: number): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status } of (await viewPack(system, pack)).lines) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** The pack that corrects, once it was sent. */
let correcting = 0;

/** The first quarter that is reported, in the ordinary way. */
async function reportQuarter(): Promise<void> {
  for (const form of SHIPPED_FORMS) {
    const path = join(folder, `${form.code}.xlsx`);
    const numbers = statementNumbers(form.code as DemonstrationForm, HOHHOT.code, month(2026, 9));
    writeFileSync(
      path,
      await writeStatement(form, HOHHOT, month(2026, 9), (sheet, slot) => numbers.text(sheet, slot)),
    );
    await submitFile(system, system, {
      ...{ form: form.code, area: "150100", period: "2026Q3", vintage: "monthly", fileName: "三季度.xlsx" },
      ...{ path, reason: null, explanation: "按系统口径填报", accept: true },
    });
  }
}

const yearOnYear = async (): Promise<unknown> => {
  const asked = { indicator: "B02", area: "150100", period: "2026Q3", compare: ["yoy"], origin: "real" };
  return (await explainFigure(system, asked as never)).comparisons[0];
};

describe("an empty installation loads its history before its first report", () => {
  test("nothing is on file, and the statements that are needed are named", async () => {
    const view = await viewHistory(submitter, undefined);
    expect(view.area?.code).toBe("150100");
    expect(view.periods.map(({ value }) => value)).toEqual([
      ...["2023", "2024", "2025Q1", "2025Q2", "2025Q3", "2025", "2026Q1", "2026Q2"],
    ]);
    expect(view.counts).toEqual({ needed: 48, published: 0, underWay: 0 });
  });

  test(
    "bad packs: half-filled statements are told at their cells, the others stand; the next upload fills the gap",
    PATIENCE,
    async () => {
      const half = await sent((period, sheet, slot) => {
        const is = periodText(period) === "2025Q2" && sheet === "基金收支";
        if (periodText(period) === "2023") return null;
        return is && slot === "balance/total" ? null : reported(period, sheet, slot);
      });
      expect(await states(half)).toEqual({ draft: 41, refused: 1 });
      const { skipped, lines } = await viewPack(submitter, half);
      expect(skipped).toHaveLength(6);
      expect(skipped[0]).toMatchObject({ period: "2023", words: "整张没有填" });
      expect(lines.find(({ status }) => status === "refused")).toMatchObject({ period: "2025Q2", refuse: 1 });
      const marked = await requestMarkedPack(submitter, half);
      await makeRendering(system, marked);
      expect((await renderedFile(submitter, marked, 0))?.fileName).toBe("历史数据（已标注）.xlsx");

      const again = await sent(reported);
      expect(await states(again)).toEqual({ draft: 7 });
      const words = (await viewPack(submitter, again)).skipped.map((one) => one.words);
      expect(new Set(words)).toEqual(new Set(["已在办理，不重复登记"]));
      await move(submitter, half, "withdraw");
      await move(submitter, again, "withdraw");
      expect(await states(half)).toEqual({ withdrawn: 42 });
    },
  );

  test(
    "a slip of ten thousand is found within the pack, although nothing is published",
    PATIENCE,
    async () => {
      const slipped = await sent((period, sheet, slot) => {
        const text = reported(period, sheet, slot);
        const is = periodText(period) === "2026Q1" && sheet === "基金收支";
        return is && text !== null ? String(Math.round(Number(text) * 10_000)) : text;
      });
      const { lines } = await viewPack(submitter, slipped);
      expect(lines.filter(({ status }) => status === "refused").map(({ period }) => period)).toEqual([
        "2026Q1",
      ]);
      await move(submitter, slipped, "withdraw");
    },
  );

  test("of another area a pack is refused before its file is taken", async () => {
    await expect(sent(reported, null, neighbour)).rejects.toMatchObject({ code: "out-of-scope" });
  });

  test(
    "two people and the bureau pass it on as one, in one publication; the first quarter has its year-on-year",
    PATIENCE,
    async () => {
      const pack = await sent(reported);
      expect(await states(pack)).toEqual({ draft: 48 });
      await move(submitter, pack, "submit", "历史数据，按原报表填列");
      expect((await viewPack(submitter, pack)).acts.map(({ act }) => act)).toEqual(["withdraw"]);
      await move(reviewer, pack, "review");
      const seen = await offered(bureau, pack, "accept");
      const before = await latestPublication(db);
      const done = await acceptPack(bureau, pack, seen);
      expect(done.submissions).toBe(48);
      expect(Number(await latestPublication(db))).toBe(Number(before) + 1);
      expect(await states(pack)).toEqual({ published: 48 });
      await expect(acceptPack(bureau, pack, seen)).rejects.toMatchObject({ code: "conflict" });
      expect((await viewHistory(submitter, undefined)).counts).toMatchObject({ needed: 48, published: 48 });

      await reportQuarter();
      expect(await yearOnYear()).toMatchObject({ text: expect.stringMatching(/^(增长|下降)\d+\.\d+%$/) });
      const { content } = await composeReport(system, { area: "150100", period: "2026Q3" });
      const text = JSON.stringify(content);
      expect(text.includes('亿元，同比增长"},{"kind":"figure","id":"B01_150100_2026-09')).toBe(true);
      expect(text.includes('可支付"},{"kind":"figure","id":"B07.rolling-12_150100_2026-09')).toBe(true);
    },
  );

  test("what was loaded as history was not late, and counts for no timeliness", async () => {
    await writeAudited(db, { id: null, name: "system:test" }, NOW, async (tx) => {
      const place = { form: "fund", areaCode: "150100", origin: "real", frequency: "quarter" };
      await addDuties(tx, [{ ...place, fromMonth: "2025-01", toMonth: null, dueDay: 12 }]);
      return { result: undefined, audit: [{ act: "duty.set", subject: "duty:fund", detail: {} }] };
    });
    const lastYear = await timeliness(submitter, 2025, null);
    expect(lastYear.rows[0]).toMatchObject({ due: 0, published: 0 });
    const thisYear = await timeliness(submitter, 2026, null);
    expect(thisYear.rows[0]).toMatchObject({ due: 1, published: 1, onTime: 0 });
  });

  test(
    "what is published is left out unless a reason is given, then it is a correction",
    PATIENCE,
    async () => {
      const again = await sent(reported);
      expect(await states(again)).toEqual({});
      expect((await viewPack(submitter, again)).skipped[0]?.words).toContain("已经发布");
      correcting = await sent(
        (period, sheet, slot) => (periodText(period) === "2026Q2" ? reported(period, sheet, slot) : null),
        "按决算调整",
      );
      expect(await states(correcting)).toEqual({ draft: 6 });
    },
  );

  test("of a form without the prefecture's review the pack's statements go to the bureau at once", async () => {
    await proposeReviewRule(bureau, { form: "fund", from: "2026-06", asked: false, reason: "报表简单" });
    const { proposal } = await viewReviewRule(colleague, "fund");
    await confirmReviewRule(colleague, proposal?.id as number);
    await move(submitter, correcting, "submit", "按决算调整");
    expect(await states(correcting)).toEqual({ submitted: 5, reviewed: 1 });
    const open = async (by: Context) =>
      (await viewPack(by, correcting)).acts.map(({ act, count }) => `${act} ${count}`);
    expect(await open(submitter)).toEqual(["withdraw 6"]);
    expect(await open(reviewer)).toEqual(["review 5", "return 5"]);
    expect(await open(bureau)).toEqual(["accept 1", "return 1"]);
  });
});

test("the template of the next quarter shows last quarter and last year", async () => {
  const beside = await knownBeside(system, {
    ...{ area: HOHHOT.code, form: FUND_FORM.code, origin: "real" },
    period: { frequency: "quarter", year: 2026, index: 3 } as Period,
  });
  expect(beside.comparisons.map(({ name, through: at }) => [name, at])).toEqual([
    ["上期", parseMonth("2026-06")],
    ["上年同期", parseMonth("2025-09")],
  ]);
  expect(beside.comparisons.every(({ source, values }) => source !== null && values.size > 30)).toBe(true);
  expect(beside.opening.size).toBeGreaterThan(30);
});
