import { writeAudited } from "@/db/audited-transaction";
import { deleteRows } from "@/db/queries/settlement/delete-rows";
import { type LoadRow, loadRow } from "@/db/queries/settlement/load-row";
import { abandonedUploads, clearableLoads } from "@/db/queries/settlement/waiting-loads";
import { auditActor, type Context } from "../context";
import { removeLoadFiles } from "./load-files";
import { stepLoad } from "./load-step";

/** An upload that nobody went on with for a week is given up. */
const ABANDONED_MS = 7 * 24 * 60 * 60_000;

/** Deletes the rows of loads that are dead or refused, and gives up uploads that were left lying. Answers how many loads. */
export async function clearLoads(context: Context, dataFolder: string): Promise<number> {
  const { db, now } = context;
  const dead = await clearableLoads(db);
  for (const id of dead) await clearRows(context, id, "clear");
  const abandoned = await abandonedUploads(db, new Date(now.getTime() - ABANDONED_MS));
  for (const id of abandoned) await giveUp(context, id, dataFolder);
  return dead.length + abandoned.length;
}

/** Deletes the rows of one load in a transaction of their own; the load and its sums stay. */
export async function clearRows(context: Context, id: number, act: "clear" | "expire"): Promise<number> {
  const { db, now, scope } = context;
  return await writeAudited(db, auditActor(context.actor), now, async (tx) => {
    const row = (await loadRow(tx, scope, id, true)) as LoadRow;
    const rows = row.rowsDeletedAt === null ? await deleteRows(tx, row, now) : 0;
    const detail = { area: row.area, period: row.period, rows };
    return { result: rows, audit: [{ act: `settlement.${act}`, subject: `settlement:${id}`, detail }] };
  });
}

async function giveUp(context: Context, id: number, dataFolder: string): Promise<void> {
  const { db, now, scope } = context;
  const quarantineId = await writeAudited(db, auditActor(context.actor), now, async (tx) => {
    const row = (await loadRow(tx, scope, id, true)) as LoadRow;
    const set = { quarantineId: null, note: "一周没有接着上传，已停用" };
    return { result: row.quarantineId, audit: [await stepLoad(tx, row, "withdraw", set)] };
  });
  await removeLoadFiles(dataFolder, quarantineId);
}
