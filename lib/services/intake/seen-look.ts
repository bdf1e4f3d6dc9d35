import { lastLook } from "@/db/queries/intake/drop-look";
import { LOOK_OVERDUE_SECONDS, type LookView } from "@/lib/domain/intake/drop-view";
import { shanghaiInstant } from "@/lib/domain/period";
import type { Context } from "../context";

/** What the last look at the drop folder found; null where nobody ever looked. */
export async function seenLook({ db, now }: Context): Promise<LookView | null> {
  const look = await lastLook(db);
  if (!look) return null;
  const secondsAgo = Math.max(0, Math.round((now.getTime() - look.at.getTime()) / 1000));
  return {
    folder: look.folder,
    at: shanghaiInstant(look.at),
    secondsAgo,
    overdue: secondsAgo > LOOK_OVERDUE_SECONDS,
    waiting: look.waiting,
    problems: look.problems,
  };
}
