import { writeAudited } from "@/db/audited-transaction";
import { createPack } from "@/db/queries/history/write-pack";
import type { Area } from "@/lib/domain/area";
import { findArea } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { areaTree } from "../areas/area-tree";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";

/** What a pack is sent in as. */
export type AskedPack = {
  /** Code, name or alias. */
  readonly area: string;
  readonly fileName: string;
  readonly quarantineId: string | null;
  /** Why statements that are published already are replaced. */
  readonly reason: string | null;
};

/** The area that a pack is for, if the actor may report for it. */
export async function packArea(context: Context, asked: string): Promise<Area> {
  requirePermission(context, "submit");
  const area = findArea(await areaTree(context), asked) ?? refuse("invalid-input", `不认识的地区“${asked}”`);
  requireArea(context, area.code);
  return area;
}

/** Opens a pack for a file that has just arrived; it is read next. */
export async function openPack(context: Context, asked: AskedPack): Promise<number> {
  const area = await packArea(context, asked.area);
  const { origin } = context.actor;
  const actor = auditActor(context.actor);
  return await writeAudited(context.db, actor, context.now, async (tx) => {
    const pack = await createPack(
      tx,
      {
        ...{ areaCode: area.code, origin, fileName: asked.fileName, quarantineId: asked.quarantineId },
        ...{ reason: asked.reason, submittedBy: actor.id, submitterName: actorName(context.actor) },
      },
      context.now,
    );
    const detail = { area: area.code, origin, file: asked.fileName, reason: asked.reason };
    return {
      result: pack,
      audit: [{ act: "history-pack.upload", subject: `history-pack:${pack}`, detail }],
    };
  });
}
