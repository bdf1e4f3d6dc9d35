import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { submissionCells } from "@/db/queries/submissions/submission-cells";
import { submissionEvents, submissionFindings } from "@/db/queries/submissions/submission-story";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { decimal, shift } from "@/lib/domain/decimal";
import { type Month, month } from "@/lib/domain/period";
import type { MappingAnswer, StatementOutline } from "@/lib/domain/submissions/mapping/statement-outline";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { loadReference } from "../installation/load-reference";
import { quarantineFolder } from "../submissions/quarantine";
import { receiveUpload } from "../submissions/receive-upload";
import { seeSubmission } from "../submissions/see-submission";
import { type Mess, messyFund } from "../testing/messy-statement";
import { sha256 } from "../testing/settlement-uploads";
import { doJob } from "../work/do-job";
import { readingWork } from "../work/reading-work";
import { confirmMappings } from "./confirm-mappings";
import { endMapping } from "./end-mapping";
import { listMappings } from "./list-mappings";
import { viewMappings } from "./view-mappings";

const { db } = await testDatabase();
const NOW = new Date("2026-10-12T01:00:00Z");
await loadReference(db, NOW);
const folder = await mkdtemp(join(tmpdir(), "yiheng-mappings-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const reading = readingWork(folder);
const PATIENCE = { timeout: 60_000 };

const submitters = new Map<string, Context>();

async function submitterOf(area: string): Promise<Context> {
  const known = submitters.get(area);
  if (known) return known;
  await testAccount(db, { username: `submitter-${area}`, role: "submitter", area });
  const context = await userContext(db, `submitter-${area}`, NOW);
  submitters.set(area, context);
  return context;
}

const NAMES: Record<string, string> = {
  "150100": "呼和浩特市",
  "150200": "包头市",
  "150300": "乌海市",
  "150400": "赤峰市",
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What the worker does with a statement that waits. */
async function workOff(id: number): Promise<void> {
  const job = (await reading.waiting(db, NOW)).find(({ key }) => key === `submission:${id}`);
  if (!job) throw new Error(`Submission ${id} does not wait`);
  await doJob(db, job);
}

/** Uploads a messy fund statement and has it read. */
async function sent(
  context: Context,
  area: string,
  through: Month,
  mess: Partial<Mess> = {},
): Promise<{ id: number; version: number; status: string }> {
  const numbers = statementNumbers("fund", area, month(2026, 9));
  const text: Mess["text"] = (sheet, slot) => numbers.text(sheet, slot);
  const bytes = await messyFund({ area: NAMES[area] as string, through, text, ...mess });
  const id = await receiveUpload(
    context,
    {
      ...{ form: "fund", area, period: through, vintage: "monthly", reason: "更正" },
      ...{ fileName: "基金.xlsx", size: bytes.length, sha256: sha256(bytes) },
    },
    whole(bytes),
    folder,
  );
  await workOff(id);
  return await seeSubmission(context, id);
}

const outlineOf = async (context: Context, id: number): Promise<StatementOutline> => {
  const { outline } = await viewMappings(context, id);
  if (!outline) throw new Error("Nothing is open");
  return outline;
};

/** Everything as it was proposed. */
function proposed({ sheets, missingSheets }: StatementOutline): MappingAnswer[] {
  return [
    ...sheets.flatMap(({ sheet, columns, rows, units }) => [
      ...(["column", "row"] as const).flatMap((kind) =>
        (kind === "column" ? columns : rows).flatMap(({ label, proposal }) =>
          proposal ? [{ kind, sheet, label, target: proposal.target }] : [],
        ),
      ),
      ...units.map(({ label, proposal }) => ({ kind: "unit" as const, sheet, label, target: proposal })),
    ]),
    ...missingSheets.flatMap(({ sheet, proposal }) =>
      proposal ? [{ kind: "sheet" as const, sheet, label: proposal, target: sheet }] : [],
    ),
  ];
}

const messages = async (id: number, rule: string): Promise<string[]> =>
  (await submissionFindings(db, id)).filter((finding) => finding.rule === rule).map(({ message }) => message);

const numberOf = async (id: number, key: string): Promise<string | undefined> =>
  (await submissionCells(db, id)).find((cell) => cell.key.startsWith(key))?.value;

const POOLED = "pooling-fund.revenue|employee";

describe("a workbook with the office's own names", () => {
  test(
    "is read, mapped, read again from the kept file, and remembered for the next month",
    PATIENCE,
    async () => {
      const own = await submitterOf("150100");
      const first = await sent(own, "150100", month(2026, 9), { ownLine: "其中：一次性补缴" });
      expect(first.status).toBe("refused");
      const outline = await outlineOf(own, first.id);
      const [sheet] = outline.sheets;
      expect(sheet?.columns.filter(({ how }) => how === "unknown")).toMatchObject([
        { label: "职工基本医保—医保统筹", proposal: { target: "pooling" } },
        { label: "两险合计", proposal: { target: "total" } },
      ]);
      expect(sheet?.rows.filter(({ how }) => how === "unknown").map(({ written }) => written)).toEqual([
        "一、本年收入合计",
        "其中：征缴保险费",
        "其中：一次性补缴",
      ]);
      const answers = [
        ...proposed(outline).filter(({ label }) => label !== "一次性补缴"),
        { kind: "row", sheet: "基金收支", label: "一次性补缴", target: null } as const,
      ];
      await confirmMappings(own, first, answers);
      expect(await seeSubmission(own, first.id)).toMatchObject({ status: "reading" });
      await workOff(first.id);
      const again = await seeSubmission(own, first.id);
      expect(await messages(first.id, "missing-column")).toEqual([]);
      expect(again).toMatchObject({ status: "draft", fileName: "基金.xlsx" });
      expect(await readdir(quarantineFolder(folder))).toEqual([]);
      expect(await messages(first.id, "mapped-label")).toContain(
        `按本地区已确认的对应关系读取：“职工基本医保—医保统筹”→“统筹基金”（${own.actor.kind === "user" ? own.actor.name : ""} 2026-10-12 确认）`,
      );
      const numbers = statementNumbers("fund", "150100", month(2026, 9));
      const pooled = shift(decimal(numbers.text("基金收支", "revenue/pooling") as string), 4);
      expect(await numberOf(first.id, POOLED)).toBe(pooled);
      const interest = shift(decimal(numbers.text("基金收支", "interest/resident") as string), 4);
      expect(await numberOf(first.id, "fund.revenue.interest|resident")).toBe(interest);
      expect((await submissionEvents(db, first.id)).map(({ act }) => act)).toEqual([
        "upload",
        "read",
        "reread",
        "read",
      ]);
      const [entry] = await db.execute<{ detail: unknown }>(
        sql`select detail from audit_entry where act = 'mapping.confirm' order by number desc limit 1`,
      );
      expect(JSON.stringify(entry?.detail)).toContain("职工基本医保—医保统筹");

      const next = await sent(own, "150100", month(2026, 10), { ownLine: "其中：一次性补缴" });
      expect(next.status).toBe("draft");
      expect(await messages(next.id, "mapped-label")).toHaveLength(5);
      expect(await numberOf(next.id, POOLED)).toBe(pooled);
      expect((await viewMappings(own, next.id)).outline).toBeNull();
    },
  );

  test("of another area is asked for anew, and its people do not see or end these", PATIENCE, async () => {
    const [own, other] = [await submitterOf("150100"), await submitterOf("150200")];
    const theirs = await sent(other, "150200", month(2026, 9));
    expect(theirs.status).toBe("refused");
    expect((await viewMappings(other, theirs.id)).confirmed).toEqual([]);
    expect(await listMappings(other)).toEqual([]);
    const [mine] = await listMappings(own);
    await expect(endMapping(other, mine?.id as number, null)).rejects.toMatchObject({ code: "not-found" });
    await expect(confirmMappings(other, { id: 1, version: 1 }, [])).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("the form's own name wins over a mapping, which is then refused and not used", PATIENCE, async () => {
    const own = await submitterOf("150100");
    const both = await sent(own, "150100", month(2026, 10), { rows: {}, ownLine: "其中：征缴保险费" });
    expect(both.status).toBe("refused");
    expect((await messages(both.id, "mapping-conflict")).join()).toContain("表中已有“其中：保险费收入”");
    expect(await messages(both.id, "extra-row")).toEqual([]);
  });

  test("ended, it is asked for again, and the end is in the audit trail", PATIENCE, async () => {
    const own = await submitterOf("150100");
    const draft = await sent(own, "150100", month(2026, 10));
    expect(draft.status).toBe("draft");
    const mapping = (await listMappings(own)).find(({ written }) => written.includes("医保统筹"));
    await endMapping(own, mapping?.id as number, draft);
    await workOff(draft.id);
    expect((await seeSubmission(own, draft.id)).status).toBe("refused");
    expect(await submissionCells(db, draft.id)).toEqual([]);
    expect((await listMappings(own)).map(({ written }) => written)).not.toContain(mapping?.written);
    const acts = await db.execute<{ act: string }>(
      sql`select act from audit_entry where act = 'mapping.end'`,
    );
    expect(acts).toHaveLength(1);
    await expect(endMapping(own, mapping?.id as number, null)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what does not fit is refused, and nothing is remembered", () => {
  test("two columns for one, an unknown target, a version somebody else acted on", PATIENCE, async () => {
    const own = await submitterOf("150300");
    const statement = await sent(own, "150300", month(2026, 9));
    const sheet = "基金收支";
    const column = (label: string, target: string) => ({ kind: "column", sheet, label, target }) as const;
    const refused = (answers: readonly MappingAnswer[], seen = statement) =>
      confirmMappings(own, seen, answers).catch((error: Error) => error.message);
    expect(
      await refused([column("职工基本医保—医保统筹", "pooling"), column("两险合计", "pooling")]),
    ).toContain("不能都对应");
    expect(await refused([column("两险合计", "employee")])).toContain("已有对应");
    expect(await refused([column("没有这一列", "total")])).toContain("没有需要确认的");
    expect(await refused([])).toBe("请至少确认一项对应关系");
    const stale = { ...statement, version: statement.version - 1 };
    expect(await refused([column("两险合计", "total")], stale)).toContain("刚被他人处理");
    expect(await listMappings(own)).toEqual([]);
    expect((await seeSubmission(own, statement.id)).status).toBe("refused");
  });
});

describe("a unit that nobody wrote", () => {
  const plain = { pooling: "统筹基金", total: "合计", rows: {} } as const;
  const inYuan = (text: string): string => shift(decimal(text), 4);

  test("is taken from the form, shown with its evidence, confirmed and remembered", PATIENCE, async () => {
    const own = await submitterOf("150400");
    const first = await sent(own, "150400", month(2026, 9), { ...plain, unit: null });
    const answers = proposed(await outlineOf(own, first.id));
    expect(answers).toContainEqual({ kind: "unit", sheet: "基金收支", label: "yuan", target: "万元" });
    await confirmMappings(own, first, answers);
    await workOff(first.id);
    expect((await seeSubmission(own, first.id)).status).toBe("draft");
    expect(await messages(first.id, "unit-assumed")).toEqual([]);
    const next = await sent(own, "150400", month(2026, 10), { ...plain, unit: null });
    expect(next.status).toBe("draft");
    expect(await messages(next.id, "unit-assumed")).toEqual([]);
    expect((await messages(next.id, "mapped-label")).join()).toContain("本表按已确认的单位万元读取");
    const stated = await sent(own, "150400", month(2026, 11), { ...plain, unit: "元", written: inYuan });
    expect(await numberOf(stated.id, POOLED)).toBe(await numberOf(next.id, POOLED));
  });

  test("against the unit line, for one statement only and with a sentence", PATIENCE, async () => {
    const own = await submitterOf("150400");
    const slipped = await sent(own, "150400", month(2026, 8), { ...plain, unit: "万元", written: inYuan });
    expect(slipped.status).toBe("refused");
    const unit = (await outlineOf(own, slipped.id)).sheets[0]?.units[0];
    expect(unit).toMatchObject({ stated: { unit: "万元" }, used: "万元", proposal: "元" });
    await confirmMappings(own, slipped, [
      { kind: "unit", sheet: "基金收支", label: unit?.label as string, target: "元" },
    ]);
    await workOff(slipped.id);
    expect((await seeSubmission(own, slipped.id)).status).toBe("draft");
    const [finding] = (await submissionFindings(db, slipped.id))
      .filter(({ rule }) => rule === "mapped-label")
      .filter(({ message }) => message.includes("表内写的单位"));
    expect(finding).toMatchObject({ severity: "explain" });
    const next = await sent(own, "150400", month(2026, 7), { ...plain, unit: "万元" });
    const numbers = statementNumbers("fund", "150400", month(2026, 9));
    const pooled = shift(decimal(numbers.text("基金收支", "revenue/pooling") as string), 4);
    expect(await numberOf(next.id, POOLED)).toBe(pooled);
  });
});

test("a sheet under another name is proposed, confirmed and read", PATIENCE, async () => {
  const own = await submitterOf("150400");
  const plain = { pooling: "统筹基金", total: "合计", rows: {}, sheetName: "Sheet1" } as const;
  const renamed = await sent(own, "150400", month(2026, 6), plain);
  expect(await messages(renamed.id, "missing-sheet")).toEqual(["缺少工作表“基金收支”"]);
  const outline = await outlineOf(own, renamed.id);
  expect(outline.missingSheets).toEqual([{ sheet: "基金收支", candidates: ["Sheet1"], proposal: "Sheet1" }]);
  await confirmMappings(own, renamed, proposed(outline));
  await workOff(renamed.id);
  expect((await seeSubmission(own, renamed.id)).status).toBe("draft");
  expect((await messages(renamed.id, "mapped-label")).join()).toContain("工作表“Sheet1”→“基金收支”");
});
