import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { auditHead } from "@/db/schema/audit";

/** The number and seal of the chain's last entry; null in a database in which nothing was done yet. */
export async function chainHead(db: Queryable): Promise<{ number: number; hash: string } | null> {
  const [row] = await db
    .select({ number: auditHead.number, hash: auditHead.hash })
    .from(auditHead)
    .where(eq(auditHead.id, 1));
  return row ?? null;
}
