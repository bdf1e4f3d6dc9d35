import type { WriteTx } from "@/db/audited-transaction";
import { collectionDuty } from "@/db/schema/collection";

export type Duty = {
  readonly form: string;
  readonly areaCode: string;
  readonly frequency: string;
  readonly fromMonth: string;
  readonly toMonth: string | null;
  readonly dueDay: number;
  readonly origin: string;
};

/** Lays down who has to report which form; a duty that is there already stays as it is. */
export async function addDuties(tx: WriteTx, duties: readonly Duty[]): Promise<void> {
  if (duties.length > 0)
    await tx
      .insert(collectionDuty)
      .values([...duties])
      .onConflictDoNothing();
}
