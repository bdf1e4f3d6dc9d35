import { publishAudited } from "@/db/audited-transaction";
import { areaSettings } from "@/db/queries/area-settings/area-settings";
import { closeAreaSetting } from "@/db/queries/area-settings/write-area-setting";
import { AREA_SETTINGS } from "@/lib/domain/calculators/area-setting";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requireArea, requirePermission } from "../context";

/** Takes a setting back; what was calculated with it stays in the audit trail, the setting in its publications. */
export async function withdrawAreaSetting(context: Context, id: number, reason: string): Promise<void> {
  requirePermission(context, "govern-policy");
  const found =
    (await areaSettings(context.db)).find((setting) => setting.id === id) ??
    refuse("not-found", "没有这项设定，可能已被更改");
  requireArea(context, found.area);
  if (reason.trim() === "") refuse("invalid-input", "请写明撤销的理由");
  const what = { kind: "setting", summary: `撤销${AREA_SETTINGS[found.key].name}` };
  await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const former = await closeAreaSetting(tx, found);
    if (former === null) refuse("conflict", "这项设定已被更改，请刷新后再试");
    const { area, key, from } = found;
    return {
      result: undefined,
      audit: [
        {
          act: "setting.withdraw",
          subject: `area:${area}`,
          detail: { key, from, former, reason: reason.trim(), publication: tx.publication },
        },
      ],
    };
  });
}
