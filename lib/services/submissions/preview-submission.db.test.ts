import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { submissionRow } from "@/db/queries/submissions/submission-row";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { readSnapshot } from "@/db/snapshot";
import { testAccount } from "@/db/testing/test-account";
import { type Area, areaCode } from "@/lib/domain/area";
import { ANSWER_SCHEMAS } from "@/lib/domain/open-interface/answer-schemas";
import { type Month, month } from "@/lib/domain/period";
import type { EffectView } from "@/lib/domain/submissions/effect/effect-view";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { readXlsx } from "@/lib/workbooks/read-xlsx";
import { WorkbookAssembly } from "@/lib/workbooks/workbook-event";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { keptPreview } from "../figures/kept-preview";
import { previewChanged } from "../figures/preview-changed";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { schemaFaults } from "../testing/schema-faults";
import { acceptSubmission } from "./accept-submission";
import { effectRecord } from "./effect-record";
import { previewSubmission } from "./preview-submission";
import { pendingOf } from "./publish-submission";
import { reviewSubmission } from "./review-submission";
import type { SlotFill } from "./slot-fill";
import { writeStatement } from "./statement-workbook";
import { submitFile } from "./submit-file";
import { writeMarkedWorkbook } from "./write-marked-workbook";

const { db } = await demonstrationDatabase();
const PATIENCE = { timeout: 180_000 };
const operator = await systemContext(db, "test", NOW, "demo");
const tree = await areaTree(db);
const folder = await mkdtemp(join(tmpdir(), "yiheng-preview-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const LAST = month(2026, 9);

type Place = { readonly form: DemonstrationForm; readonly area: string; readonly through: Month };
type Edit = (sheet: string, slot: string, text: string | null) => string | null;

/** Files a statement up to review, with some of its cells changed; a month after the last says what the last said. */
async function filed({ form, area, through }: Place, edit: Edit, reviewed = true): Promise<number> {
  const numbers = statementNumbers(form, area, through > LAST ? LAST : through);
  const fill: SlotFill = (sheet, slot) => edit(sheet, slot, numbers.text(sheet, slot));
  const path = join(folder, `${area}-${form}-${through}.xlsx`);
  const place = tree.areas.get(areaCode(area)) as Area;
  await writeFile(path, await writeStatement(shippedForm(form) as Form, place, through, fill));
  const { submission } = await submitFile(operator, operator, {
    ...{ form, area, period: through, vintage: "monthly", fileName: "更正.xlsx", path, reason: "更正" },
    ...{ accept: false, explanation: "按系统口径填报" },
  });
  if (reviewed) await reviewSubmission(operator, { id: submission, version: 3 });
  return submission;
}

/** So many 万元 of inpatient cash become supplement of 职工: the sums of the sheet stay what they are. */
const moved =
  (added: number): Edit =>
  (sheet, slot, text) => {
    const changes: Record<string, number> = { "inpatient/supplement": added, "inpatient/cash": -added };
    const change = sheet === "职工" ? changes[slot] : undefined;
    return text === null || change === undefined ? text : (Number(text) + change).toFixed(2);
  };

const unchanged: Edit = (_, __, text) => text;

const preview = async (id: number) => {
  const row = await submissionRow(db, operator.scope, id);
  if (!row) throw new Error(`No submission ${id}`);
  return await readSnapshot(db, (tx) => previewChanged(tx, pendingOf(row)));
};

/** Texts by sheet, in reading order. */
async function sheetsOf(bytes: Uint8Array): Promise<Map<string, string[]>> {
  const assembly = new WorkbookAssembly();
  for await (const event of readXlsx(Buffer.from(bytes))) assembly.add(event);
  const opened = assembly.result;
  if (!opened || isWorkbookRefusal(opened)) throw new Error("Not readable");
  return new Map(opened.sheets.map(({ name, cells }) => [name, cells.map(({ content }) => content.text)]));
}

const computed = async (context: Context, id: number): Promise<EffectView> => {
  const effect = await previewSubmission(context, id);
  if (effect?.kind !== "computed") throw new Error("Not computed");
  return effect.view;
};

/** What a publication closed and added, in the words that the preview is compared in. */
async function writtenAt(publication: number) {
  const figures = await db.execute<{ line: string }>(sql`
    select concat_ws('|', coalesce(n.indicator, o.indicator), coalesce(n.area_code, o.area_code),
      coalesce(n.scheme, o.scheme), coalesce(n.through, o.through), coalesce(n.basis, o.basis),
      coalesce(trim_scale(o.value)::text, '—'), coalesce(trim_scale(n.value)::text, '—'), coalesce(n.reason, '—'),
      coalesce(trim_scale(n.numerator)::text, '—'), coalesce(trim_scale(n.denominator)::text, '—'),
      coalesce(trim_scale(n.partial_value)::text, '—')) as line
    from (select * from indicator_value where publication_from = ${publication}) n
    full join (select * from indicator_value where publication_to = ${publication}) o
      using (indicator, area_code, scheme, through, basis)`);
  const standings = await db.execute<{ line: string }>(sql`
    select concat_ws('|', n.commitment_id, n.area_code, n.through, coalesce(o.status, '—'), n.status, n.reason,
      coalesce(trim_scale(n.value)::text, '—')) as line
    from (select * from standing where publication_from = ${publication}) n
    left join (select * from standing where publication_to = ${publication}) o using (commitment_id, area_code, through)`);
  return {
    figures: figures.map(({ line }) => line).sort(),
    standings: standings.map(({ line }) => line).sort(),
  };
}

function inWords({ figures, standings }: Awaited<ReturnType<typeof preview>>) {
  const or = (text: string | null | undefined): string => text ?? "—";
  return {
    figures: figures
      .map(({ figure: { row, ...at }, before }) =>
        [
          ...[at.indicator, at.area, at.scheme, at.through, at.basis, or(before?.value), or(row?.value)],
          ...[or(row?.reason), or(row?.numerator), or(row?.denominator), or(row?.partialValue)],
        ].join("|"),
      )
      .sort(),
    standings: standings
      .map(({ place, before }) =>
        [
          ...[place.commitment, place.area, place.through, or(before?.status), place.standing.status],
          ...[place.standing.reason, or(place.value)],
        ].join("|"),
      )
      .sort(),
  };
}

/** Every row of every table: equal before and after what writes nothing. */
async function contents(): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.execute<{ sum: string }>(
      sql.raw(
        `select count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from "${name}" t`,
      ),
    );
    found[name] = row?.sum as string;
  }
  return found;
}

describe("the preview is what publishing then does", () => {
  test.each<[string, Place, Edit]>([
    ["a correction of a past month", { form: "benefit", area: "150500", through: month(2026, 5) }, moved(30)],
    ["a whole new month", { form: "fund", area: "150100", through: month(2026, 10) }, unchanged],
    [
      "the statement that a sum still waited for",
      { form: "enrolment", area: "152500", through: LAST },
      unchanged,
    ],
  ])("%s: the same figures and standings with the same values", PATIENCE, async (_, place, edit) => {
    const id = await filed(place, edit);
    const told = inWords(await preview(id));
    const before = await contents();
    const again = inWords(await preview(id));
    await computed(operator, id);
    expect(await contents()).toEqual(before);
    expect(again).toEqual(told);
    const { publication } = await acceptSubmission(operator, { id, version: 4 });
    expect(told).toEqual(await writtenAt(publication));
    expect(told.figures.length).toBeGreaterThan(0);
  });

  test("a statement that says what is published changes nothing", PATIENCE, async () => {
    const id = await filed({ form: "fund", area: "150200", through: LAST }, unchanged);
    const view = await computed(operator, id);
    expect(view.counts.figures).toBe(0);
    expect(view.groups).toEqual([]);
    expect(view.standings).toEqual([]);
  });
});

describe("previews stand in nobody's way", () => {
  test("two at once, and one while another statement is being published", PATIENCE, async () => {
    const one = await filed({ form: "benefit", area: "150300", through: LAST }, moved(40));
    const other = await filed({ form: "benefit", area: "150400", through: LAST }, moved(50));
    const alone = [inWords(await preview(one)), inWords(await preview(other))];
    const both = await Promise.all([preview(one), preview(other)]);
    expect(both.map(inWords)).toEqual(alone);
    const done: string[] = [];
    let go: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const publishing = publishAudited(
      db,
      { id: null, name: "system:test" },
      NOW,
      { kind: "data", summary: "占住发布次序" },
      async (tx) => {
        await tx.execute(sql`update fact set publication_to = ${tx.publication}
          where area_code = '150400' and through = ${LAST} and form = 'benefit' and publication_to is null`);
        await waiting;
        return { result: null, audit: [{ act: "test", subject: "test", detail: {} }] };
      },
    ).then(() => done.push("published"));
    const during = inWords(await preview(other));
    done.push("previewed");
    go();
    await publishing;
    expect(done).toEqual(["previewed", "published"]);
    expect(during).toEqual(alone[1]);
  });
});

describe("what a person is shown", () => {
  const place = { form: "benefit", area: "150600", through: LAST } as const;

  test(
    "the submitter sees the own area, and how many figures above it change; the bureau sees both",
    PATIENCE,
    async () => {
      await testAccount(db, { username: "own", role: "submitter", area: "150600" });
      const own = await userContext(db, "own", NOW);
      const id = await filed(place, moved(200));
      const [mine, all] = [await computed(own, id), await computed(operator, id)];
      const areas = (view: EffectView) =>
        new Set(view.groups.flatMap(({ lines }) => lines.map(({ area }) => area)));
      expect(areas(mine)).toEqual(new Set(["鄂尔多斯市"]));
      expect(mine.counts.outside).toBeGreaterThan(0);
      expect(areas(all)).toContain("内蒙古自治区");
      expect(all.counts.outside).toBe(0);
      expect(all.groups[0]?.lines[0]).toMatchObject({ own: true, current: true });
    },
  );

  test(
    "a program is told the same, and the returned workbook carries what concerns the own area",
    PATIENCE,
    async () => {
      const id = await filed(place, moved(200));
      const record = await effectRecord(operator, id, "http://site");
      expect(schemaFaults(record, ANSWER_SCHEMAS.SubmissionEffect, ANSWER_SCHEMAS)).toEqual([]);
      const view = await computed(operator, id);
      expect(record).toMatchObject({ computed: true, publication: view.publication });
      const { fileName, bytes } = await writeMarkedWorkbook(operator, { submission: id, effect: 1 });
      expect(fileName).toBe("更正（已标注）.xlsx");
      const returned = join(folder, "已标注.xlsx");
      await writeFile(returned, bytes);
      const told = (await sheetsOf(bytes)).get("影响预览") ?? [];
      expect(told[0]).toMatch(/^如果发布：\d+ 个指标的 \d+ 个数会变动/);
      expect(told).toContain("鄂尔多斯市");
      expect(told).not.toContain("内蒙古自治区");
      const without = await writeMarkedWorkbook(operator, { submission: id, effect: null });
      expect([...(await sheetsOf(without.bytes)).keys()]).not.toContain("影响预览");
      // Sent again as it is: the sheet is not taken for one of the statement's, and has nothing to be found in it.
      const again = await submitFile(operator, operator, {
        ...{ form: "benefit", area: place.area, period: LAST, vintage: "monthly", fileName: "再报.xlsx" },
        ...{ path: returned, reason: "更正", accept: false, explanation: "按系统口径填报" },
      });
      expect(again.status).toBe("submitted");
      expect(again.findings.filter(({ sheet }) => sheet === "影响预览")).toEqual([]);
    },
  );

  test(
    "what was computed once is asked for again only while nothing it rests on has changed",
    PATIENCE,
    async () => {
      const id = await filed({ ...place, area: "150700" }, moved(60));
      const row = await submissionRow(db, operator.scope, id);
      if (!row) throw new Error(`No submission ${id}`);
      const ask = (version = row.version) =>
        readSnapshot(db, (tx) => keptPreview(db, tx, pendingOf(row), version));
      const first = await ask();
      expect((await ask()).preview).toBe(first.preview);
      expect((await ask(row.version + 1)).preview).not.toBe(first.preview);
      const other = await filed({ ...place, area: "150800" }, moved(70));
      const { publication } = await acceptSubmission(operator, { id: other, version: 4 });
      const later = await ask();
      expect(later.publication).toBe(publication);
      expect(later.preview).not.toBe(first.preview);
    },
  );

  test("numbers are beside the last period and last year; the oddest first", PATIENCE, async () => {
    const id = await filed(place, moved(200));
    const effect = await previewSubmission(operator, id);
    if (effect?.kind !== "computed" || !effect.cells) throw new Error("Not computed");
    const { moved: others, odd } = effect.cells;
    expect([...odd, ...others].find(({ label }) => label.includes("补充"))?.lastYear).not.toBeNull();
    expect(others[0]?.previous).not.toBeNull();
  });

  test("of what is published already nothing is computed", PATIENCE, async () => {
    const id = await filed(place, moved(1));
    await acceptSubmission(operator, { id, version: 4 });
    expect(await previewSubmission(operator, id)).toBeNull();
  });
});
