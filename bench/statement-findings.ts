import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, readXlsx, saveXlsx } from "hucre/xlsx";
import type { Database } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { type Period, parsePeriod } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import type { Context } from "@/lib/services/context";
import { knownBeside } from "@/lib/services/submissions/known-beside";
import { receiveUpload } from "@/lib/services/submissions/receive-upload";
import { seeSubmission } from "@/lib/services/submissions/see-submission";
import { keepStatementReader } from "@/lib/services/submissions/statement-reader";
import { writeStatement } from "@/lib/services/submissions/statement-workbook";
import { doJob } from "@/lib/services/work/do-job";
import { readingWork } from "@/lib/services/work/reading-work";
import { LAST } from "./bench-statements";
import { type Measured, type Run, summarise, timed } from "./median";
import { serverProcesses } from "./processor-time";

const AREAS = ["150100", "150200", "150300", "150400", "150500", "150600", "150700", "150800", "150900"];
const WARM_UP = 2;

/** What staff keep beside their statement: with it the workbook has more cells than 20 columns of 60 rows. */
const WORKINGS = {
  name: "工作底稿",
  rows: Array.from({ length: 30 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * 20 + column)),
};

/**
 * The largest statement from the end of its upload to its findings: what the worker does with it, in its own steps,
 * with four years of each number's history to hold it against. Until the worker looks comes on top.
 */
export async function statementFindings(db: Database, context: Context): Promise<Record<string, Measured>> {
  const folder = await mkdtemp(join(tmpdir(), "yiheng-bench-"));
  const form = shippedForm("benefit") as Form;
  const tree = await areaTree(db);
  const pids = await serverProcesses(db);
  // As the worker does.
  const dismiss = keepStatementReader();
  const [receiving, reading]: [Run[], Run[]] = [[], []];
  let last: Uint8Array = new Uint8Array();
  let cells = 0;
  try {
    for (const code of AREAS) {
      const numbers = statementNumbers("benefit", code, LAST);
      const area = tree.areas.get(areaCode(code)) as Area;
      const period = {
        area: areaCode(code),
        form: "benefit",
        origin: "demo",
        period: parsePeriod(LAST) as Period,
      } as const;
      const beside = await knownBeside(context, period);
      const fill = (sheet: string, slot: string) => numbers.text(sheet, slot);
      const bytes = await withWorkings(await writeStatement(form, area, LAST, fill, beside));
      last = bytes;
      const asked = {
        ...{ form: "benefit", area: code, period: LAST, vintage: "monthly", fileName: "试算.xlsx" },
        ...{ reason: "试算", size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
      };
      let id = 0;
      const receive = async (): Promise<void> => {
        id = await receiveUpload(context, asked, once(bytes), folder);
      };
      receiving.push(await timed(receive, pids));
      reading.push(await timed(() => readWaiting(db, folder, id), pids));
      const { status } = await seeSubmission(context, id);
      if (status !== "draft") throw new Error(`Statement ${id} is ${status}`);
    }
    cells = await filledCells(last);
  } finally {
    dismiss();
    await rm(folder, { recursive: true, force: true });
  }
  const numbers = form.sheets.reduce((sum, { slots }) => sum + slots.size, 0);
  const statement = `a statement of ${numbers} numbers in ${cells} filled cells`;
  return {
    [`${statement}: received`]: summarise(receiving.slice(WARM_UP)),
    [`${statement}: read, checked, findings stored`]: summarise(reading.slice(WARM_UP)),
  };
}

async function withWorkings(statement: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(statement);
  workbook.sheets.push(WORKINGS);
  return await saveXlsx(workbook);
}

async function filledCells(bytes: Uint8Array): Promise<number> {
  const { sheets } = await readXlsx(bytes);
  return sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null && cell !== "").length;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readWaiting(db: Database, folder: string, id: number): Promise<void> {
  const waiting = await readingWork(folder).waiting(db, new Date());
  const job = waiting.find(({ key }) => key === `submission:${id}`);
  if (!job || !(await doJob(db, job))) throw new Error(`Submission ${id} was not read`);
}
