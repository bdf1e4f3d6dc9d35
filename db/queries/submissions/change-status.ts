import { and, eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { submission } from "@/db/schema/submission";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";

type Change = {
  readonly submission: number;
  readonly from: SubmissionStatus;
  readonly to: SubmissionStatus;
  readonly version: number;
  readonly reviewAsked?: boolean | null;
  readonly publishedAs?: number;
  readonly supersedes?: number | null;
  readonly fileHash?: string;
  readonly quarantineId?: null;
};

/** Moves a submission on if it is still what the actor saw; false when somebody else was first. */
export async function changeStatus(tx: WriteTx, change: Change): Promise<boolean> {
  const moved = await tx
    .update(submission)
    .set({
      status: change.to,
      version: sql`${submission.version} + 1`,
      ...(change.reviewAsked === undefined ? {} : { reviewAsked: change.reviewAsked }),
      ...(change.publishedAs === undefined ? {} : { publishedAs: change.publishedAs }),
      ...(change.supersedes === undefined ? {} : { supersedes: change.supersedes }),
      ...(change.fileHash === undefined ? {} : { fileHash: change.fileHash }),
      ...(change.quarantineId === undefined ? {} : { quarantineId: change.quarantineId }),
    })
    .where(
      and(
        eq(submission.id, change.submission),
        eq(submission.status, change.from),
        eq(submission.version, change.version),
      ),
    )
    .returning({ id: submission.id });
  return moved.length === 1;
}

/** Marks what a newly published statement takes the place of, and answers its number; null when the place was empty. */
export async function supersedeEarlier(
  tx: WriteTx,
  place: {
    readonly submission: number;
    readonly form: string;
    readonly area: string;
    readonly through: string;
    readonly vintage: string;
    readonly origin: string;
  },
): Promise<number | null> {
  const rows = await tx.execute<{ id: string }>(sql`
    update submission set status = 'superseded', version = version + 1
    where form = ${place.form} and area_code = ${place.area} and through = ${place.through}
      and vintage = ${place.vintage} and origin = ${place.origin} and status = 'published'
      and id <> ${place.submission}
    returning id`);
  return rows.length > 0 ? Math.max(...rows.map(({ id }) => Number(id))) : null;
}
