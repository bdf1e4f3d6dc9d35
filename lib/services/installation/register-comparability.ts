import { createHash } from "node:crypto";
import { z } from "zod";
import type { PublishTx } from "@/db/audited-transaction";
import { closeBreak, shippedBreaks, writeBreak } from "@/db/queries/comparability/write-break";
import { closeEvent, shippedEvents, writeEvent } from "@/db/queries/comparability/write-event";
import { comparabilitySeeds } from "@/db/reference-files";
import { areaCode } from "@/lib/domain/area";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { EVENT_KINDS, type EventKind } from "@/lib/domain/comparability/recorded-event";
import { decimal } from "@/lib/domain/decimal";
import { SCHEMES, type Scheme, SETTINGS, type Setting } from "@/lib/domain/dimension";
import { parseMonth } from "@/lib/domain/period";
import { VINTAGES, type Vintage } from "@/lib/domain/vintage";

const member = <T extends string>(words: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(words) as [T, ...T[]]);
const scheme = member<Scheme>(SCHEMES);
const setting = member<Setting>(SETTINGS);
const month = z.string().transform(parseMonth);

const ENTRY = {
  name: z.string(),
  area: z.string().transform(areaCode),
  from: month,
  measures: z.array(z.string()),
  indicators: z.array(z.string()),
  schemes: z.array(scheme),
  citation: z.string(),
};

const SEEDS = z.object({
  breaks: z.array(
    z.object({
      ...ENTRY,
      below: z.boolean(),
      vintage: member<Vintage>(VINTAGES).nullable(),
      title: z.string(),
      settings: z.array(setting),
      before: z.string(),
      after: z.string(),
      restated: z.array(
        z.object({
          measure: z.string(),
          scheme,
          setting,
          through: month,
          value: z.string().transform(decimal),
          source: z.string(),
        }),
      ),
    }),
  ),
  events: z.array(z.object({ ...ENTRY, to: month, kind: member<EventKind>(EVENT_KINDS), words: z.string() })),
});

const checksumOf = (entry: object): string => createHash("sha256").update(canonicalJson(entry)).digest("hex");

/** One checksum over the shipped registers. */
export const comparabilityChecksum = (): string => checksumOf(SEEDS.parse(comparabilitySeeds()));

const BY = "随产品提供";
const REPLACED = "由新版本随产品提供的登记替代";

type Kept = { readonly id: number; readonly checksum: string | null; readonly stands: boolean };

/** Whether a shipped entry is still to be registered: one that a bureau withdrew stays withdrawn until it changes. */
const isNew = (kept: readonly Kept[], checksum: string): boolean =>
  !kept.some((row) => row.checksum === checksum);

/** Registers the shipped changes of scope and events that are new; answers how many breaks were. */
export async function registerComparability(tx: PublishTx): Promise<number> {
  const { breaks, events } = SEEDS.parse(comparabilitySeeds());
  let added = 0;
  for (const entry of breaks) {
    const checksum = checksumOf(entry);
    const kept = await shippedBreaks(tx, entry.name);
    if (!isNew(kept, checksum)) continue;
    for (const { id, stands } of kept) if (stands) await closeBreak(tx, id, BY, REPLACED);
    const { name, ...written } = entry;
    await writeBreak(tx, { ...written, origin: "real", by: BY }, { name, checksum });
    added += 1;
  }
  for (const entry of events) {
    const checksum = checksumOf(entry);
    const kept = await shippedEvents(tx, entry.name);
    if (!isNew(kept, checksum)) continue;
    for (const { id, stands } of kept) if (stands) await closeEvent(tx, id, BY, REPLACED);
    const { name, ...written } = entry;
    const more = { settings: [], origin: "real", amount: null, isMainReason: false, by: BY } as const;
    await writeEvent(tx, { ...written, ...more }, { name, checksum });
  }
  return added;
}
