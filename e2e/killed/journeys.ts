import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { settlementCsv } from "@/db/seed/demonstration/settlement-rows";
import { type Area, type AreaTree, areaCode } from "@/lib/domain/area";
import { type Month, month } from "@/lib/domain/period";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { writeStatement } from "@/lib/services/submissions/statement-workbook";
import { type Clerk, sha256 } from "./clerk";

/** Whoever does what: nobody does two steps of one journey. */
export type Clerks = { readonly submitter: Clerk; readonly reviewer: Clerk; readonly bureau: Clerk };

export const AREA = areaCode("150100");
export const SETTLEMENT_ROWS = 12_000;
const PART = 512 * 1024;
const LOOK_MS = 60;
const FORMS = ["fund", "enrolment", "benefit"] as const;

/** What the product said was done, by what it is about: it must be found again, once. */
export type Ledger = { readonly subject: string; readonly act: string }[];

/** The database as it can be reached now. */
export type Living = () => Database;

export type Journey = {
  readonly name: string;
  /** Where it stands by the database. */
  stands(db: Living): Promise<string>;
  /** Takes it from wherever it stands to its end. */
  run(db: Living, clerks: Clerks, ledger: Ledger, stopped: () => boolean): Promise<void>;
};

/** One statement from its file to its publication; every round has a form and month of its own. */
export function statementJourney(round: number, tree: AreaTree): Journey {
  const form = FORMS[round % FORMS.length] as (typeof FORMS)[number];
  const turn = Math.floor(round / FORMS.length);
  const through = month(2023 + Math.floor(turn / 12), (turn % 12) + 1);
  const current = async (db: Living) =>
    (
      await db().$client<{ id: number; status: string }[]>`
        select id::int as id, status from submission
        where form = ${form} and through = ${through} and area_code = ${AREA} and status <> 'withdrawn'
        order by id desc limit 1`
    )[0];
  const upload = async ({ submitter }: Clerks): Promise<number> => {
    const bytes = await statementFile(form, through, tree);
    const query = new URLSearchParams({
      ...{ form, area: AREA, period: through, vintage: "monthly", name: `${form}-${through}.xlsx` },
      ...{ size: String(bytes.length), sha256: sha256(bytes) },
    });
    return ((await submitter.send("PUT", `/api/uploads?${query}`, bytes)) as { submission: number })
      .submission;
  };
  return {
    name: `${form} ${through}`,
    stands: async (db) => (await current(db))?.status ?? "nothing",
    run: async (db, clerks, ledger, stopped) => {
      const press = async (clerk: Clerk, id: number, act: string, button: string, then: RegExp) => {
        await clerk.press(`/submissions/${id}`, button, then);
        ledger.push({ subject: `submission:${id}`, act: `submission.${act}` });
      };
      while (!stopped()) {
        const found = await current(db);
        if (!found) {
          ledger.push({ subject: `submission:${await upload(clerks)}`, act: "submission.upload" });
          continue;
        }
        const { id, status } = found;
        if (status === "published") return;
        if (status === "reading") await sleep(LOOK_MS);
        else if (status === "draft")
          await press(clerks.submitter, id, "submit", "提交", /待复核|待审核|生效/);
        else if (status === "submitted")
          await press(clerks.reviewer, id, "review", "复核通过", /待审核|生效/);
        else if (status === "reviewed") await press(clerks.bureau, id, "accept", "审核接收并发布", /生效/);
        else throw new Error(`Statement ${id} is ${status}`);
      }
    },
  };
}

async function statementFile(
  form: (typeof FORMS)[number],
  through: Month,
  tree: AreaTree,
): Promise<Uint8Array> {
  const numbers = statementNumbers(form, AREA, through);
  const definition = shippedForm(form);
  if (!definition) throw new Error(`No form ${form}`);
  return await writeStatement(definition, tree.areas.get(AREA) as Area, through, (sheet, slot) =>
    numbers.text(sheet, slot),
  );
}

/** One quarter's settlements from their first part to their activation; every round replaces a quarter of some year. */
export function settlementJourney(round: number): Journey {
  const year = 2023 + (Math.floor(round / 4) % 3);
  const quarter = ((round % 4) + 1) as 1 | 2 | 3 | 4;
  const period = `${year}Q${quarter}`;
  const bytes = Buffer.from(
    [...settlementCsv({ rows: SETTLEMENT_ROWS, year, quarter, seed: round + 1 })].join(""),
  );
  const current = async (db: Living) =>
    (
      await db().$client<{ id: number; status: string }[]>`
        select id::int as id, status from settlement_load
        where period = ${period} and area_code = ${AREA} and file_hash = ${sha256(bytes)} and status <> 'dead'
        order by id desc limit 1`
    )[0];
  const send = async ({ submitter }: Clerks, ledger: Ledger): Promise<void> => {
    const query = new URLSearchParams({
      ...{
        area: AREA,
        period,
        name: `演示-${period}.csv`,
        size: String(bytes.length),
        sha256: sha256(bytes),
      },
      reason: "试验：整季度重新报送",
    });
    const begun = await submitter.send("POST", `/api/settlement-loads?${query}`, null);
    const { load, received } = begun as { load: number; received: number };
    let sent = received;
    while (sent < bytes.length) {
      const part = bytes.subarray(sent, sent + PART);
      const path = `/api/settlement-loads/${load}/parts?offset=${sent}`;
      sent = ((await submitter.send("PUT", path, part)) as { received: number }).received;
    }
    await submitter.send("POST", `/api/settlement-loads/${load}/complete`, null);
    ledger.push({ subject: `settlement:${load}`, act: "settlement.complete" });
  };
  return {
    name: `settlements ${period}`,
    stands: async (db) => (await current(db))?.status ?? "nothing",
    run: async (db, clerks, ledger, stopped) => {
      while (!stopped()) {
        const found = await current(db);
        if (!found || found.status === "uploading") await send(clerks, ledger);
        else if (found.status === "active") return;
        else if (found.status === "validating" || found.status === "loading") await sleep(LOOK_MS);
        else if (found.status === "loaded") {
          await clerks.bureau.press(`/submissions/settlement/${found.id}`, "启用并发布", /已启用/);
          ledger.push({ subject: `settlement:${found.id}`, act: "settlement.activate" });
        } else throw new Error(`Load ${found.id} is ${found.status}`);
      }
    },
  };
}
