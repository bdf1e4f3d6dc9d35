import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { PublishTx, WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { scopeBreakDisregard } from "@/db/schema/comparability";
import type { AreaCode } from "@/lib/domain/area";
import type { Origin } from "@/lib/domain/vintage";

/** A bureau's word that it does not adopt a change of scope: proposed, in force, or ended. */
export type BreakDisregard = {
  readonly id: number;
  readonly breakId: number;
  readonly area: AreaCode;
  readonly origin: Origin;
  readonly reason: string;
  readonly proposedById: number | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmedBy: string | null;
  readonly inForce: boolean;
  readonly ended: { readonly by: string; readonly reason: string; readonly at: Date } | null;
};

type Row = typeof scopeBreakDisregard.$inferSelect;

const disregardOf = (row: Row): BreakDisregard => ({
  id: row.id,
  breakId: row.breakId,
  area: row.areaCode as AreaCode,
  origin: row.origin as Origin,
  reason: row.reason,
  proposedById: row.proposedById,
  proposedBy: row.proposedBy,
  proposedAt: row.proposedAt,
  confirmedBy: row.confirmedBy,
  inForce: row.publicationFrom !== null && row.publicationTo === null,
  ended: row.endedAt && { by: row.endedBy ?? "", reason: row.endReason ?? "", at: row.endedAt },
});

/** Everything that was ever said about these breaks, the latest first. */
export async function breakDisregards(db: Queryable, breaks: readonly number[]): Promise<BreakDisregard[]> {
  if (breaks.length === 0) return [];
  const rows = await db
    .select()
    .from(scopeBreakDisregard)
    .where(inArray(scopeBreakDisregard.breakId, [...breaks]))
    .orderBy(desc(scopeBreakDisregard.id));
  return rows.map(disregardOf);
}

/** One that is open: proposed or in force. */
export async function openDisregard(db: Queryable, id: number): Promise<BreakDisregard | null> {
  const [row] = await db
    .select()
    .from(scopeBreakDisregard)
    .where(and(eq(scopeBreakDisregard.id, id), isNull(scopeBreakDisregard.endedAt)));
  return row ? disregardOf(row) : null;
}

export type ProposedDisregard = Pick<
  BreakDisregard,
  "breakId" | "area" | "origin" | "reason" | "proposedById" | "proposedBy" | "proposedAt"
>;

/** Null where one is open already. */
export async function writeDisregard(tx: WriteTx, proposed: ProposedDisregard): Promise<number | null> {
  const { area, ...written } = proposed;
  const [row] = await tx
    .insert(scopeBreakDisregard)
    .values({ ...written, areaCode: area })
    .onConflictDoNothing()
    .returning({ id: scopeBreakDisregard.id });
  return row?.id ?? null;
}

/** Puts a proposal in force; answers whether it was still one. */
export async function confirmDisregardRow(tx: PublishTx, id: number, confirmedBy: string): Promise<boolean> {
  const rows = await tx
    .update(scopeBreakDisregard)
    .set({ confirmedBy, publicationFrom: tx.publication })
    .where(
      and(
        eq(scopeBreakDisregard.id, id),
        isNull(scopeBreakDisregard.publicationFrom),
        isNull(scopeBreakDisregard.endedAt),
      ),
    )
    .returning({ id: scopeBreakDisregard.id });
  return rows.length > 0;
}

/** Ends a proposal (no publication) or one in force (in a publication); answers whether it was open. */
export async function endDisregard(
  tx: WriteTx,
  id: number,
  end: {
    readonly by: string;
    readonly reason: string;
    readonly at: Date;
    readonly publication: number | null;
  },
): Promise<boolean> {
  const rows = await tx
    .update(scopeBreakDisregard)
    .set({ endedBy: end.by, endReason: end.reason, endedAt: end.at, publicationTo: end.publication })
    .where(and(eq(scopeBreakDisregard.id, id), isNull(scopeBreakDisregard.endedAt)))
    .returning({ id: scopeBreakDisregard.id });
  return rows.length > 0;
}
