import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import type { Database } from "@/db/client";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import type { AreaTree } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import { type Month, parseMonth } from "@/lib/domain/period";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { systemContext } from "@/lib/services/access/system-context";
import { verifyChain } from "@/lib/services/audit/verify-chain";
import { recomputeFigures } from "@/lib/services/figures/recompute-figures";
import { quarantineFolder } from "@/lib/services/submissions/quarantine";
import { AREA, type Ledger, SETTLEMENT_ROWS } from "./journeys";

const CLEAR_MS_MAX = 60_000;

/** What is wrong, in words; nothing is when the list is empty. */
export async function faults(db: Database, ledger: Ledger): Promise<string[]> {
  return [
    ...(await lost(db, ledger)),
    ...(await doubled(db)),
    ...(await halves(db)),
    ...(await settlementFaults(db)),
  ];
}

/** What was acknowledged is in the chain of audit, and in it once. */
async function lost(db: Database, ledger: Ledger): Promise<string[]> {
  const entries = await db.$client<{ key: string; times: number }[]>`
    select act || ' ' || subject as key, count(*)::int as times from audit_entry group by 1`;
  const times = new Map(entries.map((entry) => [entry.key, entry.times]));
  const chain = await verifyChain(await systemContext(db, "test", new Date()));
  return [
    ...ledger.flatMap(({ act, subject }) => {
      const found = times.get(`${act} ${subject}`);
      return found === 1 ? [] : [`${act} of ${subject} was acknowledged and is found ${found ?? "nowhere"}`];
    }),
    ...(chain.broken === null ? [] : [`the chain of audit breaks at ${JSON.stringify(chain.broken)}`]),
  ];
}

async function doubled(db: Database): Promise<string[]> {
  const rows = await db.$client<{ what: string }[]>`
    select 'statement ' || form || ' ' || through as what from submission
      where status in ('published', 'reading', 'draft', 'submitted', 'reviewed') and form <> 'settlement'
      group by form, area_code, through having count(*) > 1
    union all
    select act || ' ' || subject from audit_entry
      where act in ('submission.read', 'submission.submit', 'submission.review', 'submission.accept',
        'settlement.complete', 'settlement.load', 'settlement.activate')
      group by 1 having count(*) > 1
    union all
    select 'fact ' || series_id || ' ' || through from fact where publication_to is null
      group by series_id, through, area_code, vintage, origin, basis having count(*) > 1
    union all
    select 'load of ' || period from settlement_load where status = 'active' group by period, area_code having count(*) > 1`;
  return rows.map(({ what }) => `twice: ${what}`);
}

/** A published statement's facts are what its file said, each number of it; one that is not published has none. */
async function halves(db: Database): Promise<string[]> {
  const found = await db.$client<
    { id: number; form: string; through: string; status: string; written: string[] }[]
  >`
    select s.id::int as id, s.form, s.through, s.status,
      array(select f.written from fact f where f.submission_id = s.id and f.publication_to is null order by 1) as written
    from submission s where s.form <> 'settlement'`;
  const statements = found.flatMap(({ id, form, through, status, written }) => {
    const expected = status === "published" ? numbersIn(form, parseMonth(through)) : [];
    const numbers = (texts: readonly string[]) =>
      texts.map((text) => decimal(text.replaceAll(",", ""))).sort();
    const same = JSON.stringify(numbers(written)) === JSON.stringify(numbers(expected));
    return same
      ? []
      : [
          `statement ${id} (${form} ${through}, ${status}) has ${written.length} facts, its file ${expected.length}`,
        ];
  });
  const [entries] = await db.$client<{ n: number }[]>`
    select count(*)::int as n from submission_entry e join submission s on s.id = e.submission_id
    where s.status = 'published'`;
  const [gaps] = await db.$client<{ n: number }[]>`
    select count(*)::int as n from publication p
    where number > 1 and not exists (select 1 from publication b where b.number = p.number - 1)`;
  return [
    ...statements,
    ...(entries?.n ? [`${entries.n} entries stayed behind their publication`] : []),
    ...(gaps?.n ? [`${gaps.n} publications have none before them`] : []),
  ];
}

/** What the cells of a round's file read. */
function numbersIn(form: string, through: Month): string[] {
  const numbers = statementNumbers(form as DemonstrationForm, AREA, through);
  const sheets = shippedForm(form)?.sheets ?? [];
  return sheets.flatMap((sheet) =>
    [...sheet.slots.keys()].flatMap((slot) => numbers.text(sheet.name, slot) ?? []),
  );
}

async function settlementFaults(db: Database): Promise<string[]> {
  const loads = await db.$client<{ id: number; status: string; rows: number; visits: number }[]>`
    select l.id::int as id, l.status,
      (select count(*)::int from settlement r where r.load_id = l.id) as rows,
      (select coalesce(sum(s.visits), 0)::int from settlement_sum s where s.load_id = l.id) as visits
    from settlement_load l`;
  const [strangers] = await db.$client<{ n: number }[]>`
    select count(*)::int as n from settlement where load_id not in (select id from settlement_load)`;
  return [
    ...loads.flatMap(({ id, status, rows, visits }) => {
      const whole = status === "loaded" || status === "active";
      if (whole && (rows !== SETTLEMENT_ROWS || visits !== SETTLEMENT_ROWS)) {
        return [`load ${id} is ${status} with ${rows} rows and ${visits} visits`];
      }
      return !whole && status !== "dead" && rows > 0 ? [`load ${id} is ${status} and has ${rows} rows`] : [];
    }),
    ...(strangers?.n ? [`${strangers.n} settlements are of no load`] : []),
  ];
}

/** Makes what killed uploads left in quarantine so old that the worker, when it starts, clears it away. */
export function ageQuarantine(folder: string): void {
  const then = Date.now() / 1000 - 7200;
  for (const name of readdirSync(quarantineFolder(folder)))
    utimesSync(join(quarantineFolder(folder), name), then, then);
}

/** What the worker has not cleared away in a minute after everything was through: files, and rows of dead loads. */
export async function leftOver(db: Database, folder: string): Promise<string[]> {
  const deadline = Date.now() + CLEAR_MS_MAX;
  for (;;) {
    const files = readdirSync(quarantineFolder(folder));
    const [dead] = await db.$client<{ n: number }[]>`
      select count(*)::int as n from settlement where load_id in (select id from settlement_load where status = 'dead')`;
    if (files.length === 0 && dead?.n === 0) return [];
    if (Date.now() > deadline) return [`left: ${files.length} files, ${dead?.n} rows of dead loads`];
    await sleep(200);
  }
}

/** Figures and standings that computing everything anew would change: none, whatever was killed while they were made. */
export async function differing(
  db: Database,
  tree: AreaTree,
): Promise<{ values: number; standings: number }> {
  let found = { values: -1, standings: -1 };
  const undo = new Error("Only looked");
  const work = async (tx: PublishTx): Promise<never> => {
    found = await recomputeFigures(tx, tree, "monthly", "demo", "everything");
    throw undo;
  };
  const what = { kind: "data", summary: "复算" };
  await publishAudited(db, { id: null, name: "system:test" }, new Date(), what, work).catch((error) => {
    if (error !== undo) throw error;
  });
  return found;
}
