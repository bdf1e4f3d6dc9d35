import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { areaSetting } from "@/db/schema/area-setting";
import type { AreaSetting } from "@/lib/domain/calculators/area-setting";

type Place = Pick<AreaSetting, "area" | "key" | "from">;

/** Closes the setting of an area, key and month; the value that stood there, null where none did. */
export async function closeAreaSetting(tx: PublishTx, place: Place): Promise<string | null> {
  const [closed] = await tx
    .update(areaSetting)
    .set({ publicationTo: tx.publication })
    .where(
      and(
        eq(areaSetting.areaCode, place.area),
        eq(areaSetting.key, place.key),
        eq(areaSetting.fromMonth, place.from),
        isNull(areaSetting.publicationTo),
      ),
    )
    .returning({ value: areaSetting.value });
  return closed?.value ?? null;
}

/** Sets a value from a month; what stood at the same place is closed, never changed. Answers what stood there. */
export async function writeAreaSetting(
  tx: PublishTx,
  setting: Omit<AreaSetting, "id">,
): Promise<string | null> {
  const former = await closeAreaSetting(tx, setting);
  await tx.insert(areaSetting).values({
    areaCode: setting.area,
    key: setting.key,
    fromMonth: setting.from,
    value: setting.value,
    citation: setting.citation,
    reason: setting.reason,
    setBy: setting.by,
    publicationFrom: tx.publication,
  });
  return former;
}
