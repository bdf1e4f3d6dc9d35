import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { addMonths, type Month, month } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { statementForm } from "@/lib/domain/submissions/form-catalogue";
import type { Context } from "@/lib/services/context";
import { acceptSubmission } from "@/lib/services/submissions/accept-submission";
import { reviewSubmission } from "@/lib/services/submissions/review-submission";
import { writeStatement } from "@/lib/services/submissions/statement-workbook";
import { submitFile } from "@/lib/services/submissions/submit-file";
import { type Measured, summarise, timed } from "./median";

const LAST = month(2026, 9);
const NEXT = addMonths(LAST, 1);
/** The first two warm up and are not counted. */
const AREAS = ["150100", "150200", "150300", "150400", "150500", "150600", "150700"];
const WARM_UP = 2;

type Statement = { form: DemonstrationForm; area: string; through: Month; added: number };

/** Accepting a statement, beside the bare insert of the same facts in the same run, by what was accepted. */
export async function acceptMonths(db: Database, context: Context): Promise<Record<string, Measured>> {
  await db.$client`create table bench_fact (like fact including all)`;
  await db.$client`insert into bench_fact overriding system value select * from fact`;
  const folder = await mkdtemp(join(tmpdir(), "yiheng-bench-"));
  const measured: Record<string, Measured> = {};
  const measure = async (name: string, statement: (area: string) => Statement): Promise<void> => {
    const accepting: number[] = [];
    const inserting: number[] = [];
    for (const area of AREAS) {
      const submission = await file(context, folder, statement(area));
      accepting.push(await timed(() => acceptSubmission(context, { id: submission, version: 4 })));
      inserting.push(await timed(() => insertBare(db, submission)));
    }
    measured[`${name}: accepted`] = summarise(accepting.slice(WARM_UP));
    measured[`${name}: bare insert of its facts`] = summarise(inserting.slice(WARM_UP));
  };
  try {
    for (const form of ["enrolment", "fund", "benefit"] as const) {
      await measure(`a prefecture's new month, ${form}`, (area) => ({ form, area, through: NEXT, added: 0 }));
    }
    await measure("two cells of May corrected, benefit", (area) => ({
      ...{ form: "benefit", area, through: addMonths(LAST, -4), added: 12.5 },
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return measured;
}

/** A new month says what September said: cumulative figures may stand still. Filed and reviewed, not yet accepted. */
async function file(context: Context, folder: string, statement: Statement): Promise<number> {
  const { form, area, through, added } = statement;
  const numbers = statementNumbers(form, area, through > LAST ? LAST : through);
  const changes: Record<string, number> = { "inpatient/supplement": added, "inpatient/cash": -added };
  const path = join(folder, `${area}-${form}-${through}.xlsx`);
  const place = (await areaTree(context.db)).areas.get(areaCode(area)) as Area;
  const workbook = await writeStatement(statementForm(form) as Form, place, through, (sheet, slot) => {
    const text = numbers.text(sheet, slot);
    const change = added !== 0 && sheet === "职工" ? changes[slot] : undefined;
    return text === null || change === undefined ? text : (Number(text) + change).toFixed(2);
  });
  await writeFile(path, workbook);
  const { submission, status, findings } = await submitFile(context, context, {
    ...{ form, area, period: through, vintage: "monthly", fileName: "试算.xlsx", path, reason: "试算" },
    accept: false,
    explanation: "试算",
  });
  if (status !== "submitted") throw new Error(JSON.stringify(findings.slice(0, 3)));
  await reviewSubmission(context, { id: submission, version: 3 });
  return submission;
}

/** The same rows into a table of the same columns, indexes and size, in a transaction of its own. */
const insertBare = (db: Database, submission: number) =>
  db.$client`
    insert into bench_fact overriding system value select * from fact where submission_id = ${submission}
    on conflict do nothing`;
