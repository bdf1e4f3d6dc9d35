import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { writeAudited } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { copyRows, settledBefore } from "@/db/queries/settlement/copy-rows";
import { loadFindings } from "@/db/queries/settlement/load-progress";
import type { LoadRow } from "@/db/queries/settlement/load-row";
import { ensurePartition } from "@/db/queries/settlement/partition";
import { recordProgress } from "@/db/queries/settlement/record-progress";
import { EXAMPLES_MAX, type SettlementFinding } from "@/lib/domain/settlement/settlement-finding";
import { auditActor, type Context } from "../context";
import type { Repeats } from "./find-repeats";
import { loadFiles, removeLoadFiles } from "./load-files";
import { stepLoad, takeLoad } from "./load-step";
import { runChild } from "./run-child";
import { refuseLoad } from "./validate-load";

const BLOCK_BYTES = 1024 * 1024;
const SAID_EVERY_MS = 500;
const UNIQUE_VIOLATION = "23505";

/** Thrown to leave nothing of a load behind that has settlements which other quarters have. */
class SettledElsewhere extends Error {
  constructor(readonly finding: SettlementFinding) {
    super("Settled in another quarter");
  }
}

/**
 * Copies what was laid ready into the quarter's partition and marks the load as loaded, in one transaction: a process that
 * dies in the middle leaves nothing, and the next one does it anew. Runs in the worker only.
 */
export async function copyLoad(context: Context, row: LoadRow, dataFolder: string): Promise<void> {
  const { db } = context;
  const { staged } = loadFiles(dataFolder, row.quarantineId as string);
  await ensurePartition(db, row.period);
  try {
    await writeAudited(db, auditActor(context.actor), context.now, async (tx) => {
      const taken = await takeLoad(tx, context, row);
      await copyRows(tx, row.period, readStaged(db, row, staged));
      const { count, first } = await settledBefore(tx, row, EXAMPLES_MAX);
      if (count > 0) {
        const examples = first.map(({ line, period, otherLine }) => ({
          line,
          text: `${period} 的明细第 ${otherLine} 行已有`,
        }));
        throw new SettledElsewhere(refusal("settled-before", count, examples));
      }
      return {
        result: null,
        audit: [await stepLoad(tx, taken, "load", { quarantineId: null }, { rows: row.rows })],
      };
    });
  } catch (error) {
    const finding = error instanceof SettledElsewhere ? error.finding : await repeated(error, row, staged);
    await refuseLoad(context, row, [finding, ...(await loadFindings(db, row.id))], null, dataFolder);
    return;
  }
  await removeLoadFiles(dataFolder, row.quarantineId);
}

const refusal = (
  rule: SettlementFinding["rule"],
  count: number,
  examples: SettlementFinding["examples"],
): SettlementFinding => ({ severity: "refuse", rule, field: "setl_id", count, examples });

/** The database names one pair of equal settlements; all of them are looked for in the file. Rethrows what is none. */
async function repeated(error: unknown, row: LoadRow, staged: string): Promise<SettlementFinding> {
  if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
  const task = { work: "repeats", staged, rows: row.rows as number, examples: EXAMPLES_MAX } as const;
  const { count, first } = await runChild<Repeats>(task);
  const examples = first.map(({ line, earlier }) => ({ line, text: `与第 ${earlier} 行的结算ID相同` }));
  return refusal("repeated-settlement", count, examples);
}

/** Over a connection of its own, for the load's own is busy and nobody would see it. */
async function* readStaged(db: Queryable, row: LoadRow, staged: string): AsyncGenerator<Uint8Array> {
  const { size } = await stat(staged);
  let done = 0;
  let said = Date.now();
  for await (const block of createReadStream(staged, { highWaterMark: BLOCK_BYTES })) {
    yield block as Buffer;
    done += (block as Buffer).length;
    if (Date.now() - said < SAID_EVERY_MS) continue;
    said = Date.now();
    const rows = Math.floor(((row.rows as number) * done) / size);
    await recordProgress(db, row.id, { done, total: size, rows }, new Date());
  }
}
