import { and, eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { settlementLoad } from "@/db/schema/settlement";
import type { LoadStatus } from "@/lib/domain/settlement/load-status";

type NewLoad = typeof settlementLoad.$inferInsert;

/** Opens a load for a file that is about to come, and answers its number. */
export async function createLoad(tx: WriteTx, values: Omit<NewLoad, "status">): Promise<number> {
  const [row] = await tx
    .insert(settlementLoad)
    .values({ ...values, status: "uploading" })
    .returning({ id: settlementLoad.id });
  if (!row) throw new Error("No load was created");
  return row.id;
}

type Change = {
  readonly id: number;
  readonly from: LoadStatus;
  readonly to: LoadStatus;
  readonly version: number;
  readonly set?: Partial<Omit<NewLoad, "id" | "status" | "version">>;
};

/** Moves a load on if it is still what the actor saw; false when somebody else was first. */
export async function changeLoad(tx: WriteTx, { id, from, to, version, set }: Change): Promise<boolean> {
  const moved = await tx
    .update(settlementLoad)
    .set({ ...set, status: to, version: sql`${settlementLoad.version} + 1` })
    .where(
      and(eq(settlementLoad.id, id), eq(settlementLoad.status, from), eq(settlementLoad.version, version)),
    )
    .returning({ id: settlementLoad.id });
  return moved.length === 1;
}
