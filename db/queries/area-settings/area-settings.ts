import { isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { areaSetting } from "@/db/schema/area-setting";
import type { AreaCode } from "@/lib/domain/area";
import type { AreaSetting, AreaSettingKey } from "@/lib/domain/calculators/area-setting";
import type { Month } from "@/lib/domain/period";

/** Every setting as it stands. Like the texts they complete, settings are open to every signed-in user (MODEL M25). */
export async function areaSettings(db: Queryable): Promise<AreaSetting[]> {
  const rows = await db
    .select()
    .from(areaSetting)
    .where(isNull(areaSetting.publicationTo))
    .orderBy(areaSetting.areaCode, areaSetting.key, areaSetting.fromMonth);
  return rows.map((row) => ({
    id: row.id,
    area: row.areaCode as AreaCode,
    key: row.key as AreaSettingKey,
    from: row.fromMonth as Month,
    value: row.value,
    citation: row.citation,
    reason: row.reason,
    by: row.setBy,
  }));
}
