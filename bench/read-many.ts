import type { Database } from "@/db/client";
import { PACKED_TEXT } from "@/db/queries/values/packed-figure";
import { type AreaCode, areaCode } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { type Month, month } from "@/lib/domain/period";
import type { Context } from "@/lib/services/context";
import { readFigureBook } from "@/lib/services/figures/figure-book";
import { type Measured, repeated } from "./median";
import { serverProcesses } from "./processor-time";
import { QUARTERS } from "./read-values";

const AREAS = Array.from({ length: 120 }, (_, index) => areaCode(String(990001 + index)));
const INDICATORS = 30;
const NOW: Edition = { through: month(2026, 9), vintage: "monthly", origin: "demo" };

/** A hundred and twenty areas that say of each quarter what 呼和浩特 said: made of rows alone, in this database only. */
export async function addSyntheticAreas(db: Database): Promise<void> {
  await db.$client`
    insert into area (code, name, level, is_pooling_area, rolls_up, aliases, former_names, former_codes)
    select code, '试算' || code, 'prefecture', true, false, '{}', '{}', '{}'
    from unnest(${AREAS as readonly string[] as string[]}::text[]) code`;
  await db.$client.unsafe(
    `
    insert into indicator_value (indicator, version, area_code, through, scheme, vintage, origin, basis, value, bound,
      numerator, denominator, reason, detail, stated, expected, present, absent, partial_value, partial_numerator,
      partial_denominator, publication_from, packed)
    select f.*, ${PACKED_TEXT}
    from (
      select v.indicator, v.version, code as area_code, v.through, v.scheme, v.vintage, v.origin, v.basis, v.value,
        v.bound, v.numerator, v.denominator, v.reason, v.detail, v.stated, v.expected, v.present, v.absent,
        v.partial_value, v.partial_numerator, v.partial_denominator, v.publication_from
      from unnest($1::text[]) code, indicator_value v
      where v.area_code = '150100' and v.origin = 'demo' and v.publication_to is null
        and v.through = any($2::text[])
      order by v.through, code, v.indicator
    ) f`,
    [[...AREAS], [...QUARTERS]],
  );
  await db.$client`vacuum analyze indicator_value, area`;
}

/** Through the service, beside the bare read of the same rows: its columns by the driver, and four of them. */
export async function readMany(db: Database, context: Context): Promise<Record<string, Measured>> {
  const found = await db.$client<{ indicator: string }[]>`
    select indicator from indicator_value
    where scheme = 'resident' and area_code = ${AREAS[0] as string} and value is not null
    group by indicator having count(*) = ${QUARTERS.length} order by indicator limit ${INDICATORS}`;
  const indicators = found.map(({ indicator }) => indicator);
  if (indicators.length < INDICATORS) throw new Error(`Only ${indicators.length} indicators of all quarters`);
  const last = QUARTERS.slice(-1);
  return {
    ...(await readBeside(
      db,
      context,
      "1 indicator × 120 areas × 12 quarters",
      indicators.slice(0, 1),
      QUARTERS,
    )),
    ...(await readBeside(db, context, "30 indicators × 120 areas × 1 quarter", indicators, last)),
    ...(await readBeside(db, context, "30 indicators × 120 areas × 12 quarters", indicators, QUARTERS)),
  };
}

async function readBeside(
  db: Database,
  context: Context,
  name: string,
  indicators: readonly string[],
  throughs: readonly Month[],
): Promise<Record<string, Measured>> {
  const asked = { indicators, areas: AREAS, throughs, schemes: ["resident"] as const, edition: NOW };
  const book = await readFigureBook(context, asked);
  const known = indicators.flatMap((indicator) =>
    AREAS.flatMap((area) => throughs.filter((at) => book.value(indicator, area, "resident", at).known)),
  );
  if (known.length !== indicators.length * AREAS.length * throughs.length) {
    throw new Error(`Only ${known.length} figures of ${name}`);
  }
  const pids = await serverProcesses(db);
  const runs = { runs: known.length > 10_000 ? 9 : 25, warmUp: 5 };
  const where: [string[], string[], string[]] = [AREAS as AreaCode[], [...indicators], [...throughs]];
  return {
    [`${name}, ${known.length} values: in the service`]: await repeated(
      () => readFigureBook(context, asked),
      pids,
      runs,
    ),
    [`${name}: the bare rows, all columns`]: await repeated(
      () => bare(db, db.$client`*`, ...where),
      pids,
      runs,
    ),
    [`${name}: the bare rows, four columns`]: await repeated(
      () => bare(db, db.$client`indicator, area_code, through, value`, ...where),
      pids,
      runs,
    ),
  };
}

const bare = (
  db: Database,
  columns: ReturnType<Database["$client"]>,
  areas: string[],
  indicators: string[],
  throughs: string[],
) => db.$client`
  select ${columns} from indicator_value
  where area_code = any(${areas}::text[]) and indicator = any(${indicators}::text[])
    and through = any(${throughs}::text[]) and scheme = 'resident' and vintage = 'monthly' and origin = 'demo'
    and publication_to is null`;
