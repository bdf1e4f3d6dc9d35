import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { DraftCommitment, DraftHead } from "@/lib/domain/policy/draft-body";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { returnDraft } from "../drafts/return-draft";
import { withdrawDraft } from "../drafts/withdraw-draft";
import { loadReference } from "../installation/load-reference";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { approveDocument } from "./approve-document";
import { checkDraft } from "./check-draft";
import { exportDocument } from "./export-document";
import { importDocument } from "./import-document";
import { listDrafts } from "./list-drafts";
import type { Place } from "./placed-lines";
import { previewDraft } from "./preview-draft";
import { readDocument } from "./read-document";
import { saveDocument } from "./save-document";
import { showDraft } from "./show-draft";
import { startDraft } from "./start-draft";
import { submitDocument } from "./submit-document";

const { db } = await demonstrationDatabase();
const author = await userContext(db, "shenhe", NOW);
const reviewer = await userContext(db, "zhengce", NOW);
const submitter = await userContext(db, "huhehaote", NOW);
const system = await systemContext(db, "test", NOW);

const REGION = "150000" as AreaCode;
const SEPTEMBER = "2026-09" as Month;
const place: Place = {
  tree: await areaTree(db),
  area: REGION,
  at: SEPTEMBER,
  edition: { through: SEPTEMBER, vintage: "monthly", origin: "demo" },
};

const NOTICE = `关于做好2026年居民医保待遇保障工作的通知

内医保发〔2026〕9号

一、工作回顾

2025年居民医保住院支付比例达到68%。

二、工作要求

（一）稳定待遇。2026年底居民医保政策范围内住院费用支付比例达到70%左右。

（二）落实补助。财政补助资金6月底前到位60%，9月底前到位100%。

内蒙古自治区医疗保障局
2026年1月8日
`;

const RATE: DraftCommitment = {
  id: "",
  clause: "",
  quote: "居民医保政策范围内住院费用支付比例达到70%左右",
  name: "居民住院支付比例",
  kind: "target",
  operator: "about",
  value: "0.7",
  unit: "ratio",
  indicator: "C01",
  scheme: "resident",
  binds: ["area", "each-pooling-area"],
};

const head =
  (change: Partial<DraftHead> = {}) =>
  (body: { document: DraftHead }) => ({
    part: "head" as const,
    head: { ...body.document, shortTitle: "2026年待遇通知", source: "为试验编写", ...change },
  });

const idOf = async (started: ReturnType<typeof startDraft>): Promise<string> => {
  const answer = await started;
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.id;
};

const seen = async (id: string) => ({ id, version: (await showDraft(author, id)).version });

/** A draft of the notice with a full head and one commitment. */
async function notice(name: string, commitment: Partial<DraftCommitment> = {}): Promise<string> {
  const id = await idOf(startDraft(author, { kind: "text", text: NOTICE }));
  const { body } = await showDraft(author, id);
  await saveDocument(author, await seen(id), head({ id: name })(body));
  await saveDocument(author, await seen(id), {
    part: "commitment",
    position: null,
    commitment: { ...RATE, ...commitment },
  });
  return id;
}

const rulesOf = async (id: string) =>
  (await checkDraft(author, id))
    .filter(({ severity }) => severity === "refuse")
    .map(({ path, rule }) => `${path} ${rule}`);

const standingsOf = (document: string, publication: number | null = null) =>
  storedStandings(db, system.scope, { areas: [REGION], commitments: [`${document}.c01`] }, publication);

const counts = async () => {
  const [row] = await db.execute<Record<string, string>>(sql`
    select (select count(*) from document) as documents, (select count(*) from commitment) as commitments,
      (select count(*) from standing) as standings, (select count(*) from document_draft) as drafts,
      (select count(*) from publication) as publications`);
  return row;
};

describe("a bureau adds a notice itself", () => {
  const name = "nmg-2026-benefit-notice";
  let id = "";
  let approved = 0;

  test("pasted words give a head, clauses and, from its quote, a commitment's clause", async () => {
    id = await notice(name);
    const { body, findings, chapters } = await showDraft(author, id);
    expect(body.document).toMatchObject({
      number: "内医保发〔2026〕9号",
      issuedOn: "2026-01-08",
      from: "2026-01",
      to: "2026-12",
      origin: "demo",
    });
    expect(body.clauses.map(({ anchor, reports }) => [anchor, reports])).toEqual([
      ["0", false],
      ["1", true],
      ["2", false],
      ["2.1", false],
      ["2.2", false],
    ]);
    expect(body.commitments[0]).toMatchObject({ id: "c01", clause: "2.1" });
    expect(findings).toEqual([]);
    expect(chapters.flatMap(({ bands }) => bands.flatMap(({ notes }) => notes))).toEqual(["0"]);
  });

  test("its effect is shown before anything of it is true", async () => {
    const before = await counts();
    const preview = await previewDraft(author, id, place);
    expect(preview?.finding).toMatch(/^新增评价 1 项/);
    expect(preview?.lines[0]).toMatchObject({ position: 1, effect: "new", before: null });
    expect(preview?.lines[0]?.beside.length).toBeGreaterThan(0);
    expect(preview?.lines[0]?.figure?.number).toMatch(/^\d/);
    expect(await counts()).toEqual(before);
  });

  test("its author cannot approve it, nor can somebody whose role does not", async () => {
    await submitDocument(author, await seen(id));
    await expect(approveDocument(author, await seen(id))).rejects.toThrow("须由另一人办理");
    await expect(approveDocument(submitter, await seen(id))).rejects.toThrow("您的角色不能进行此操作");
    await expect(listDrafts(submitter)).rejects.toThrow("您的角色不能进行此操作");
    expect((await listDrafts(reviewer))[0]).toMatchObject({ id, status: "submitted", waitsForReader: true });
  });

  test("a second person sends it back with a reason, and it is mended and submitted again", async () => {
    await expect(returnDraft(reviewer, "document", await seen(id), "  ")).rejects.toThrow("退回须写明原因");
    await returnDraft(reviewer, "document", await seen(id), "请补充期限");
    expect(await showDraft(author, id)).toMatchObject({ status: "returned", reason: "请补充期限" });
    const { body } = await showDraft(author, id);
    const commitment = { ...body.commitments[0]!, due: "2026-12" };
    await saveDocument(author, await seen(id), { part: "commitment", position: 0, commitment });
    await submitDocument(author, await seen(id));
  });

  test("approving publishes it with its standings, in one publication that is audited", async () => {
    const preview = await previewDraft(author, id, place);
    const answer = await approveDocument(reviewer, await seen(id));
    approved = answer.publication;
    expect(answer).toMatchObject({ document: name, commitments: 1 });
    const standings = await standingsOf(name);
    expect(standings.map(({ through }) => through)).toEqual(
      ["01", "02", "03", "04", "05", "06", "07", "08", "09"].map((at) => `2026-${at}`),
    );
    expect(standings.every(({ publicationFrom }) => publicationFrom === approved)).toBe(true);
    expect(standings.at(-1)).toMatchObject({
      status: preview?.lines[0]?.status,
      reason: preview?.lines[0]?.reason,
    });
    expect(answer.standings).toBeGreaterThan(standings.length);
    expect(await showDraft(author, id)).toMatchObject({ status: "approved", acts: [] });
    expect(await brokenLink(db)).toBeNull();
  });

  test("a newer edition changes nothing that was judged: history shows both", async () => {
    const edition = await idOf(startDraft(author, { kind: "edition", document: name }));
    const { body, replaces } = await showDraft(author, edition);
    expect(replaces).toBe(name);
    const changed = { ...body.commitments[0]!, value: "0.9" };
    await saveDocument(author, await seen(edition), { part: "commitment", position: 0, commitment: changed });
    expect(await rulesOf(edition)).toEqual(["commitments[0] judged-period-changed"]);
    await expect(submitDocument(author, await seen(edition))).rejects.toThrow("已按原内容评价，不能改写");

    await saveDocument(author, await seen(edition), {
      part: "commitment",
      position: 0,
      commitment: body.commitments[0]!,
    });
    await saveDocument(author, await seen(edition), {
      part: "next-version",
      position: 0,
      until: "2026-09",
      from: "2026-10",
    });
    const versions = (await showDraft(author, edition)).body.commitments;
    await saveDocument(author, await seen(edition), {
      part: "commitment",
      position: 1,
      commitment: { ...versions[1]!, value: "0.9" },
    });
    expect(await rulesOf(edition)).toEqual([]);
    const before = await standingsOf(name);
    const rival = await idOf(startDraft(author, { kind: "edition", document: name }));
    await submitDocument(author, await seen(edition));
    const { publication } = await approveDocument(reviewer, await seen(edition));
    expect(await standingsOf(name)).toEqual(before);
    expect(await standingsOf(name, approved)).toEqual(before);
    expect(publication).toBeGreaterThan(approved);
    await expect(submitDocument(author, await seen(rival))).rejects.toThrow("以免覆盖他人的修订");
    const [history] = await db.execute<Record<string, string>>(sql`
      select count(*) as all, count(*) filter (where publication_to is null) as current
      from commitment where document_id = ${name}`);
    expect(history).toEqual({ all: "3", current: "2" });

    const october = { ...place, at: "2026-10" as Month };
    const now = await readDocument(author, name, october);
    const [first, second] = now.editions;
    expect([now.editions.length, second?.publication]).toEqual([2, null]);
    expect(first?.publication).toBe(publication - 1);
    expect(now.notes[0]?.asked).toContain("90%");
    const then = await readDocument(author, name, { ...october, publication: publication - 1 });
    expect(then.notes[0]?.asked).toContain("70%");
  });

  test("a newer program leaves what the bureau registered as it is", async () => {
    await db.execute(sql`update installation set value = 'older' where key = 'reference'`);
    const before = await counts();
    await loadReference(db, NOW);
    expect((await counts())?.documents).toBe(before?.documents);
  });

  test("a text that a newer program brings along is judged against the figures that are there", async () => {
    const letter = "nmg-2026-target-letter-demo";
    const judged = () =>
      db.execute(sql`select commitment_id, area_code, through, status, reason from standing
      where commitment_id like ${`${letter}.%`} and publication_to is null order by 1, 2, 3`);
    const before = [...(await judged())];
    for (const table of [sql`commitment`, sql`clause`])
      await db.execute(sql`delete from ${table} where document_id = ${letter}`);
    await db.execute(sql`delete from document where id = ${letter}`);
    await db.execute(sql`delete from standing where commitment_id like ${`${letter}.%`}`);
    await db.execute(sql`update installation set value = 'older' where key = 'reference'`);
    await loadReference(db, NOW);
    expect(before.length).toBeGreaterThan(100);
    expect([...(await judged())]).toEqual(before);
  });
});

describe("refused with a reason, and nothing is half-saved", () => {
  test.each([
    ["a quote that is not in the text", { quote: "支付比例达到75%", clause: "2.1" }, "quote quote-not-found"],
    ["an unknown indicator", { indicator: "Z99" }, "indicator unknown-indicator"],
    ["a number with the wrong unit", { unit: "yuan" }, "unit wrong-unit"],
    [
      "a target under a sentence that only reports",
      { quote: "2025年居民医保住院支付比例达到68%", value: "0.68" },
      "kind under-reporting-clause",
    ],
    [
      "a schedule that goes backwards",
      {
        kind: "schedule",
        quote: "6月底前到位60%，9月底前到位100%",
        operator: "≥",
        points: [
          { due: "2026-06-30", value: "1" },
          { due: "2026-09-30", value: "0.6" },
        ],
      },
      "points[1].value schedule-backwards",
    ],
  ])("%s", async (_, change, finding) => {
    const id = await notice("nmg-refused", change);
    expect(await rulesOf(id)).toEqual([`commitments[0].${finding}`]);
    const before = await counts();
    await expect(submitDocument(author, await seen(id))).rejects.toThrow("还有 1 处须更正");
    expect(await counts()).toEqual(before);
    expect((await showDraft(author, id)).status).toBe("editing");
    await withdrawDraft(author, "document", await seen(id));
  });

  test("overlapping validity of two versions of one commitment", async () => {
    const id = await notice("nmg-refused");
    const commitment = { ...RATE, id: "c01", value: "0.72", quote: "支付比例达到70%左右" };
    await saveDocument(author, await seen(id), { part: "commitment", position: null, commitment });
    expect(await rulesOf(id)).toEqual(["commitments[1].id validity-overlaps"]);
    await expect(submitDocument(author, await seen(id))).rejects.toThrow("有效期重叠");
  });

  test("a fault that came up after submitting stops approval: nothing is published", async () => {
    const first = await notice("nmg-twice");
    const second = await notice("nmg-twice");
    await submitDocument(author, await seen(first));
    await submitDocument(author, await seen(second));
    await approveDocument(reviewer, await seen(first));
    const before = await counts();
    await expect(approveDocument(reviewer, await seen(second))).rejects.toThrow(
      "已登记编号为“nmg-twice”的文件",
    );
    expect(await counts()).toEqual(before);
    expect((await showDraft(author, second)).status).toBe("submitted");
  });

  test("a demonstration account leaves real documents as they are", async () => {
    const started = startDraft(author, { kind: "edition", document: "nmg-2020-resident-notice" });
    await expect(started).rejects.toThrow("演示账号只能修订演示文件");
    const id = await idOf(startDraft(author, { kind: "next-year", document: "nmg-2020-resident-notice" }));
    expect((await showDraft(author, id)).body.document).toMatchObject({ origin: "demo", from: "2021-01" });
  });
});

test("two people at one draft: the later is told who saved it, and nothing is lost", async () => {
  const id = await notice("nmg-shared");
  const opened = await seen(id);
  await saveDocument(reviewer, opened, { part: "suggested-clauses" });
  const late = saveDocument(author, opened, { part: "text", text: "另一个文本" });
  await expect(late).rejects.toThrow("这份草稿已由自治区局政策审核员于 2026-10-20 09:00 改为第 4 版");
  await submitDocument(author, await seen(id));
  await expect(approveDocument(reviewer, await seen(id))).rejects.toThrow("须由另一人办理");
});

describe("a document with its commitments is one file", () => {
  const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));

  test("an exported document is taken up under another name and hands the same commitments on", async () => {
    const file = await exportDocument(system, "nmg-2026-target-letter-demo");
    const renamed = { ...file, document: { ...file.document, id: "nmg-2026-copy" } };
    const { draft, status, findings } = await importDocument(author, "copy.json", bytesOf(renamed));
    expect(status).toBe("submitted");
    expect(findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
    await approveDocument(reviewer, { id: draft as string, version: 2 });
    const again = await exportDocument(system, "nmg-2026-copy");
    expect(again).toEqual(renamed);
  });

  test("every registered document is written and read back whole", async () => {
    const [rows] = await db.execute<{ ids: string[] }>(
      sql`select array_agg(id order by id) as ids from document where publication_to is null`,
    );
    for (const id of rows?.ids ?? []) {
      const written = await exportDocument(system, id);
      expect(written.commitments.length, id).toBeGreaterThan(0);
    }
  });

  test("bad JSON is refused with line and column, a fault with its line; nothing is left behind", async () => {
    const before = await counts();
    const broken = new TextEncoder().encode('{\n  "format": "yiheng-policy@1",\n  "document": \n}');
    expect(await importDocument(author, "broken.json", broken)).toMatchObject({
      draft: null,
      status: "refused",
      findings: [{ line: 4, rule: "not-json", message: "不是完整的 JSON：第 4 行第 1 列，此处应为一个值" }],
    });
    const file = await exportDocument(system, "nmg-2026-target-letter-demo");
    const faulty = JSON.stringify(
      { ...file, document: { ...file.document, id: "nmg-faulty" } },
      null,
      2,
    ).replace('"indicator": "A01"', '"indicator": "Z99"');
    const line = faulty.slice(0, faulty.indexOf('"Z99"')).split("\n").length;
    expect(await importDocument(author, "faulty.json", new TextEncoder().encode(faulty))).toMatchObject({
      draft: null,
      status: "refused",
      findings: [{ line, rule: "unknown-indicator" }],
    });
    for (const shape of ["[]", "3", '{"commitments": 3}', '{"document": {"id": 4}, "clauses": {}}']) {
      const answer = await importDocument(author, "shape.json", new TextEncoder().encode(shape));
      expect(answer.status).toBe("refused");
    }
    await expect(importDocument(author, "notice.docx", broken)).rejects.toThrow("Word、PDF 文件请复制");
    expect(await counts()).toEqual(before);
  });
});
