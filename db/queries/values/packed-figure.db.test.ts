import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing/test-database";
import { PACKED, packedPlace, readPacked, unpackFigure } from "./packed-figure";

const { db } = await testDatabase();
await db.execute(sql`
  insert into area (code, name, level, is_pooling_area, rolls_up, aliases, former_names, former_codes)
  values ('990001', '试算', 'prefecture', true, false, '{}', '{}', '{}')`);

async function add(indicator: string, detail: string | null, absent: number): Promise<void> {
  const codes = Array.from({ length: absent }, (_, index) => String(100000 + index));
  await db.execute(sql`
    insert into indicator_value (indicator, version, area_code, through, scheme, vintage, origin, basis, value, bound,
      numerator, denominator, reason, detail, stated, expected, present, absent, partial_value, partial_numerator,
      partial_denominator, publication_from, packed)
    select f.*, ${PACKED}
    from (values (${indicator}, 2, '990001', '2026-09', 'resident', 'monthly', 'demo', 'rolled-up', 0.250,
      null::text, 1.0, 4::numeric, null::text, ${detail}::text, true, ${absent + 1}::smallint, 1::smallint,
      ${sql.param(codes)}::text[], 12345678901234567890.50, null::numeric, null::numeric, 7::bigint)) f (indicator, version,
      area_code, through, scheme, vintage, origin, basis, value, bound, numerator, denominator, reason, detail, stated,
      expected, present, absent, partial_value, partial_numerator, partial_denominator, publication_from)`);
}

const read = async (indicator: string) =>
  (await readPacked(db, sql`indicator = ${indicator} and publication_to is null`)).map(unpackFigure);

const keptInIndex = async (indicator: string): Promise<boolean> => {
  const [row] = await db.execute<{ kept: boolean }>(
    sql`select packed is not null as kept from indicator_value where indicator = ${indicator}`,
  );
  return row?.kept === true;
};

test("a packed row says what its columns say, numbers as the domain writes them", async () => {
  await add("P01", null, 2);
  const [packed] = await readPacked(db, sql`indicator = 'P01'`);
  expect(packedPlace(packed as never)).toBe("P01|990001|resident|2026-09");
  expect(await read("P01")).toEqual([
    {
      indicator: "P01",
      version: 2,
      area: "990001",
      through: "2026-09",
      scheme: "resident",
      vintage: "monthly",
      origin: "demo",
      basis: "rolled-up",
      value: "0.25",
      bound: null,
      numerator: "1",
      denominator: "4",
      reason: null,
      detail: null,
      stated: true,
      expected: 3,
      present: 1,
      absent: ["100000", "100001"],
      partialValue: "12345678901234567890.5",
      partialNumerator: null,
      partialDenominator: null,
      publicationFrom: 7,
    },
  ]);
});

test.each([
  ["1,499 bytes", "P11", 1499, 0, true],
  ["1,500 bytes", "P12", 1500, 0, true],
  ["1,501 bytes", "P13", 1501, 0, false],
  ["214 areas", "P14", 0, 214, true],
  ["215 areas", "P15", 0, 215, false],
])(
  "a row whose words and areas take %s is read whole, from the index or not",
  async (_, code, letters, absent, kept) => {
    await add(code, "a".repeat(letters), absent);
    expect(await keptInIndex(code)).toBe(kept);
    const [figure] = await read(code);
    expect(figure?.detail ?? "").toHaveLength(letters);
    expect(figure?.absent).toHaveLength(absent);
  },
);

test("where one of many is too long, none is lost and none comes twice", async () => {
  const packed = await readPacked(db, sql`area_code = '990001' and publication_to is null`);
  expect(
    packed
      .map(unpackFigure)
      .map(({ indicator }) => indicator)
      .sort(),
  ).toEqual(["P01", "P11", "P12", "P13", "P14", "P15"]);
});

test("nothing is an empty list", async () => {
  expect(await read("P99")).toEqual([]);
});
