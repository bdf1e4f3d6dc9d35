import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { setInstallationMark } from "@/db/queries/installation/installation-marks";
import type { AreaCode } from "@/lib/domain/area";
import { figureId } from "@/lib/domain/figure";
import { emptyOwnBody, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { Month } from "@/lib/domain/period";
import type { DraftCommitment } from "@/lib/domain/policy/draft-body";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { returnDraft } from "../drafts/return-draft";
import { saveDefinition } from "../drafts/save-definition";
import { withdrawDraft } from "../drafts/withdraw-draft";
import { explainFigure } from "../figures/explain-figure";
import { showFigure } from "../figures/show-figure";
import { listIndicators } from "../indicators/list-indicators";
import { showIndicator } from "../indicators/show-indicator";
import { loadReference } from "../installation/load-reference";
import { approveDocument } from "../policies/approve-document";
import { saveDocument } from "../policies/save-document";
import { showDraft } from "../policies/show-draft";
import { startDraft } from "../policies/start-draft";
import { submitDocument } from "../policies/submit-document";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { approveOwnDraft } from "./approve-own-draft";
import { listOwn } from "./list-own";
import { prepareOwn } from "./prepare-own";
import { proposeEnd } from "./propose-end";
import { showOwnDraft } from "./show-own-draft";
import { startOwnDraft } from "./start-own-draft";
import { submitOwnDraft } from "./submit-own-draft";
import { tryOwn } from "./try-own";

const { db } = await demonstrationDatabase();
const author = await userContext(db, "shenhe", NOW);
const reviewer = await userContext(db, "zhengce", NOW);
const prefecture = await userContext(db, "huhehaote-fuhe", NOW);
const system = await systemContext(db, "test", NOW);

const REGION = "150000" as AreaCode;
const SEPTEMBER = "2026-09" as Month;
const edition = { through: SEPTEMBER, vintage: "monthly", origin: "demo" } as const;
const tree = await areaTree(db);
const place = { area: tree.areas.get(REGION) as never, edition };

/** Without the second payer that C01 counts: the reading this bureau prefers. */
const RATE: OwnBody = {
  ...emptyOwnBody("", "2026-01"),
  name: "居民住院统筹基金支付比例",
  group: "benefit",
  polarity: "up",
  schemes: ["resident"],
  levels: ["pooling-area", "province"],
  formula: "住院统筹基金支付÷住院政策范围内费用",
  source: "局内统计工作需要",
};

const seen = async (id: string) => ({ id, version: (await showOwnDraft(author, id, place)).version });

async function approved(body: OwnBody, by: Context = author, other: Context = reviewer) {
  const id = await startOwnDraft(by, body);
  await submitOwnDraft(by, { id, version: 1 });
  return await approveOwnDraft(other, { id, version: 2 });
}

type Row = {
  id: string;
  version: number;
  through: string;
  value: string | null;
  numerator: string | null;
  basis: string;
  area: string;
  from: string;
  to: string | null;
};

const rowsOf = async (code: string, current = true): Promise<Row[]> => [
  ...(await db.execute<Row>(sql`
    select id, version, through, value, numerator, basis, area_code as area, publication_from as "from",
      publication_to as "to"
    from indicator_value where indicator = ${code} and origin = 'demo' ${current ? sql`and publication_to is null` : sql``}
    order by through, area_code, basis, id`)),
];

const standingsOf = async (document: string) => [
  ...(await db.execute<{ id: string; through: string; status: string; to: string | null }>(sql`
    select key as id, through, status, publication_to as "to" from standing
    where commitment_id like ${`${document}.%`} order by through, area_code, key`)),
];

describe("a bureau defines an indicator of its own", () => {
  let id = "";

  test("what is typed is checked and computed on published data, and nothing is stored", async () => {
    const [before] = await db.execute(sql`select (select count(*) from indicator_value) as values,
      (select count(*) from publication) as publications, (select count(*) from audit_entry) as audit`);
    const tried = await tryOwn(author, RATE, place);
    expect(tried.findings).toEqual([]);
    expect(tried.formulas).toEqual([
      {
        label: "居民医保",
        formula: "居民医保住院统筹基金支付÷居民医保住院政策范围内费用",
        sentence:
          "以居民医保住院统筹基金支付为分子，居民医保住院政策范围内费用为分母，取自1月起的累计数，求比值，以百分数表示。",
      },
    ]);
    expect(tried.preview?.lines).toHaveLength(15);
    const [region, first] = tried.preview?.lines ?? [];
    expect(region).toMatchObject({ area: "内蒙古自治区", region: true });
    expect(first?.figures[0]?.text).toMatch(/^\d+\.\d%$/);
    expect(first?.figures[0]?.sides).toEqual([
      expect.stringMatching(/亿元$/),
      expect.stringMatching(/亿元$/),
    ]);
    const [after] = await db.execute(sql`select (select count(*) from indicator_value) as values,
      (select count(*) from publication) as publications, (select count(*) from audit_entry) as audit`);
    expect(after).toEqual(before);
  });

  test("a zero denominator reads 分母为零, a missing part names who did not report", async () => {
    const zero = await tryOwn(
      author,
      {
        ...RATE,
        formula: "住院统筹基金支付÷（住院政策范围内费用×0＋住院政策范围内费用－住院政策范围内费用）",
      },
      place,
    );
    expect(zero.preview).not.toBeNull();
    expect(zero.preview?.lines[0]?.figures[0]).toMatchObject({ text: "—", reason: "分母为零" });
    const absent = await tryOwn(author, RATE, {
      ...place,
      edition: { ...edition, through: "2026-10" as Month },
    });
    expect(absent.preview?.lines[0]?.figures[0]?.reason).toBe("未报送");
  });

  test("a wrong formula is kept as it is typed and stops at submitting, with the place", async () => {
    id = await startOwnDraft(author, { ...RATE, formula: "住院统筹基金支付÷住院政策范围内费甪" });
    const view = await showOwnDraft(author, id, place);
    expect(view).toMatchObject({ code: "Z01", status: "editing", aim: "第 1 版" });
    expect(view.tried.findings).toMatchObject([
      {
        field: "formula",
        rule: "unknown-measure",
        offset: 11,
        length: 7,
        suggestions: expect.arrayContaining(["政策范围内费用"]),
      },
    ]);
    await expect(submitOwnDraft(author, { id, version: 1 })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("没有名为“政策范围内费甪”的数据"),
    });
  });

  test("nobody but the bureau's own people takes part, and its author does not approve", async () => {
    await saveDefinition(author, "indicator", await seen(id), RATE);
    await submitOwnDraft(author, await seen(id));
    await expect(approveOwnDraft(author, await seen(id))).rejects.toMatchObject({ code: "not-permitted" });
    for (const act of [
      () => startOwnDraft(prefecture, RATE),
      () => listOwn(prefecture),
      () => approveOwnDraft(prefecture, { id, version: 3 }),
      () => tryOwn(prefecture, RATE, place),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: "not-permitted" });
    }
  });

  test("it is sent back with a reason, mended, and approved by a second person in one publication", async () => {
    await expect(returnDraft(reviewer, "indicator", await seen(id), " ")).rejects.toMatchObject({
      code: "invalid-input",
    });
    await returnDraft(reviewer, "indicator", await seen(id), "请写明只计统筹基金");
    expect(await showOwnDraft(author, id, place)).toMatchObject({
      status: "returned",
      reason: "请写明只计统筹基金",
      waitsForReader: true,
    });
    await saveDefinition(author, "indicator", await seen(id), { ...RATE, caveats: "分子只计统筹基金" });
    await submitOwnDraft(author, await seen(id));
    await expect(approveOwnDraft(reviewer, { id, version: 1 })).rejects.toMatchObject({ code: "conflict" });
    const done = await approveOwnDraft(reviewer, await seen(id));
    expect(done).toMatchObject({ code: "Z01", version: 1, standings: 0 });
    const rows = await rowsOf("Z01");
    expect(rows).toHaveLength(done.values);
    expect(new Set(rows.map(({ from }) => Number(from)))).toEqual(new Set([done.publication]));
    expect(rows.filter(({ through }) => through === SEPTEMBER)).toHaveLength(15);
    // In force from January 2026: no earlier period has it.
    expect(rows.every(({ through }) => through >= "2026-01")).toBe(true);
    const [audit] = await db.execute<{ actor: string; act: string }>(
      sql`select actor, act from audit_entry where subject = ${`indicator-draft:${id}`} order by number desc limit 1`,
    );
    expect(audit).toEqual({ actor: "user:zhengce", act: "indicator.approve" });
    expect(await brokenLink(db)).toBeNull();
  });

  test("it stands in the catalogue, on its page, and explains itself down to the cell", async () => {
    const asked = { area: REGION, edition, search: "Z01" };
    const { groups } = await listIndicators(author, asked);
    expect(groups).toMatchObject([{ name: "待遇保障", entries: [{ code: "Z01" }] }]);
    const real = { ...edition, origin: "real" } as const;
    expect((await listIndicators(author, { ...asked, edition: real })).found).toBe(0);
    const page = await showIndicator(prefecture, {
      code: "Z01",
      area: "150100" as AreaCode,
      edition,
      scheme: undefined,
      span: "cumulative",
      sort: "value",
    });
    expect(page).toMatchObject({ code: "Z01", formula: { sentence: expect.stringContaining("为分子") } });
    const figure = await explainFigure(author, { indicator: "Z01", area: "150100", period: "2026Q3" });
    expect(figure.value.known).toBe(true);
    const cells = figure.parts.flatMap(({ facts }) => facts.map(({ cell }) => cell));
    expect(cells).toHaveLength(2);
    expect(figure.parts.map(({ role, value }) => [role, value])).toEqual([
      ["numerator", figure.numerator?.known && figure.numerator.value],
      ["denominator", figure.denominator?.known && figure.denominator.value],
    ]);
  });
});

describe("MODEL M12: a definition changed in 2026 leaves every earlier judgement as it was", () => {
  const NOTICE =
    "关于居民住院统筹支付比例的通知\n\n一、工作要求\n\n2026年底居民住院统筹基金支付比例达到60%左右。\n\n内蒙古自治区医疗保障局\n2026年1月8日\n";
  const TARGET: DraftCommitment = {
    id: "",
    clause: "",
    quote: "居民住院统筹基金支付比例达到60%左右",
    name: "居民住院统筹支付比例",
    kind: "target",
    operator: "about",
    value: "0.6",
    unit: "ratio",
    indicator: "Z01",
    scheme: "resident",
    binds: ["area", "each-pooling-area"],
  };
  const DOCUMENT = "nmg-own-rate";
  let before: Row[] = [];
  let judged: Awaited<ReturnType<typeof standingsOf>> = [];
  let address = figureId(
    {
      indicator: "Z01",
      area: REGION,
      through: SEPTEMBER,
      span: "cumulative",
      scheme: "resident",
      vintage: "monthly",
      origin: "demo",
    },
    1,
  );

  test("a policy text sets a target for it", async () => {
    const started = await startDraft(author, { kind: "text", text: NOTICE });
    if (!started.ok) throw new Error("no draft");
    const now = async () => ({ id: started.id, version: (await showDraft(author, started.id)).version });
    const { body } = await showDraft(author, started.id);
    const head = { ...body.document, id: DOCUMENT, shortTitle: "统筹支付通知", source: "为试验编写" };
    await saveDocument(author, await now(), { part: "head", head });
    await saveDocument(author, await now(), { part: "commitment", position: null, commitment: TARGET });
    await submitDocument(author, await now());
    const { standings, publication } = await approveDocument(reviewer, await now());
    expect(standings).toBeGreaterThan(0);
    before = await rowsOf("Z01");
    judged = await standingsOf(DOCUMENT);
    address = address.replace(/\.1$/, `.${publication}`) as typeof address;
  });

  test("from its month on the second version computes and judges; what was before stays, row by row", async () => {
    const body = await prepareOwn(author, { version: "Z01" });
    expect(body).toMatchObject({ code: "Z01", formula: "住院统筹基金支付÷住院政策范围内费用" });
    const done = await approved({
      ...body,
      from: "2026-07",
      formula: "住院统筹基金支付÷住院医疗费用总额",
      source: "2026年7月起改按全部医疗费用",
    });
    expect(done).toMatchObject({ code: "Z01", version: 2 });
    const after = await rowsOf("Z01");
    const early = (rows: Row[]) => rows.filter(({ through }) => through < "2026-07");
    const late = (rows: Row[]) => rows.filter(({ through }) => through >= "2026-07");
    expect(early(after)).toEqual(early(before));
    expect(late(after).map(({ version }) => version)).toEqual(late(after).map(() => 2));
    expect(late(after)).toHaveLength(late(before).length);
    const history = await rowsOf("Z01", false);
    const closed = history.filter(({ to }) => to !== null);
    expect(closed.map(({ id, value }) => [id, value])).toEqual(
      late(before).map(({ id, value }) => [id, value]),
    );
    const standings = await standingsOf(DOCUMENT);
    const kept = standings.filter(({ through }) => through < "2026-07");
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(judged.filter(({ through }) => through < "2026-07"));
    expect(
      standings.filter(({ through, to }) => through === SEPTEMBER && to === null).length,
    ).toBeGreaterThan(0);
    expect(done.standings).toBeGreaterThan(0);
  });

  test("the old address still shows the old number with the old formula, the new one the new", async () => {
    const old = await showFigure(author, address);
    expect(old.formula).toMatchObject({
      version: 1,
      text: "居民医保住院统筹基金支付÷居民医保住院政策范围内费用",
    });
    const rows = before.filter(({ through, area }) => through === SEPTEMBER && area === REGION);
    expect(old.figure.number).toBe((Number(rows[0]?.value) * 100).toFixed(1));
    const now = await explainFigure(author, { indicator: "Z01", area: REGION, period: "2026Q3" });
    expect(now.definition.version).toBe(2);
    const june = await explainFigure(author, { indicator: "Z01", area: REGION, period: "2026Q2" });
    expect(june.definition.version).toBe(1);
  });

  test("a version must begin later than the one before it", async () => {
    const body = await prepareOwn(author, { version: "Z01" });
    const early = await startOwnDraft(author, { ...body, from: "2026-07" });
    await expect(submitOwnDraft(author, { id: early, version: 1 })).rejects.toMatchObject({
      message: expect.stringContaining("晚生效"),
    });
    await withdrawDraft(author, "indicator", { id: early, version: 1 });
  });

  test("ended with a month, it has no figures after it, and its past stays readable", async () => {
    await expect(proposeEnd(author, "Z01", "2026-06", "不再使用这一口径")).rejects.toMatchObject({
      code: "invalid-input",
    });
    const id = await proposeEnd(author, "Z01", "2026-08", "不再使用这一口径");
    const done = await approveOwnDraft(reviewer, { id, version: 2 });
    expect(done).toMatchObject({ version: null });
    const rows = await rowsOf("Z01");
    expect(rows.map(({ through }) => through).filter((through) => through > "2026-08")).toEqual([]);
    expect(rows.filter(({ through }) => through < "2026-07")).toEqual(
      before.filter(({ through }) => through < "2026-07"),
    );
    expect((await showFigure(author, address)).formula.version).toBe(1);
    const { indicators } = await listOwn(author);
    expect(indicators).toMatchObject([{ code: "Z01", ended: "2026-08" }]);
  });

  test("its number is given to no other", async () => {
    const id = await startOwnDraft(author, RATE);
    expect((await showOwnDraft(author, id, place)).code).toBe("Z02");
    await withdrawDraft(author, "indicator", { id, version: 1 });
  });
});

describe("a bureau reads a shipped indicator otherwise", () => {
  const real = (context: Context): Context =>
    ({ ...context, actor: { ...context.actor, origin: "real" } }) as Context;

  test("demonstration accounts leave it as it is", async () => {
    await expect(prepareOwn(author, { version: "C05" })).rejects.toMatchObject({ code: "not-permitted" });
  });

  test("as a version of its own, from its month on, which outlives an upgrade and gives way when it is ended", async () => {
    const body = await prepareOwn(real(author), { version: "C05" });
    expect(body.formula).toBe("住院医疗费用总额÷住院人次");
    const before = await rowsOf("C05");
    const done = await approved(
      { ...body, from: "2026-07", formula: "住院政策范围内费用÷住院人次", source: "只看政策范围内费用" },
      real(author),
      real(reviewer),
    );
    expect(done).toMatchObject({ code: "C05", version: 1001 });
    const versionsAt = async () =>
      Object.fromEntries((await rowsOf("C05")).map(({ through, version }) => [through, version]));
    expect(await versionsAt()).toMatchObject({ "2026-06": 1, "2026-07": 1001, "2026-09": 1001 });
    await db.transaction(
      async (tx) => await setInstallationMark(tx as never, "reference", "an older program"),
    );
    await loadReference(db, NOW);
    expect(await versionsAt()).toMatchObject({ "2026-06": 1, "2026-07": 1001, "2026-09": 1001 });
    const id = await proposeEnd(real(author), "C05", "2026-08", "恢复通用口径");
    await approveOwnDraft(real(reviewer), { id, version: 2 });
    expect(await versionsAt()).toMatchObject({ "2026-06": 1, "2026-08": 1001, "2026-09": 1 });
    const values = (rows: Row[]) =>
      rows.filter(({ through }) => through === SEPTEMBER).map(({ area, value }) => [area, value]);
    expect(values(await rowsOf("C05"))).toEqual(values(before));
  });
});

test("every reader may read it, a system job too", async () => {
  expect(
    (await explainFigure(system, { indicator: "Z01", area: "150100", period: "2026Q2" })).value.known,
  ).toBe(true);
});
