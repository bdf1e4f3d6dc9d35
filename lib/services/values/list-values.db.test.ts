import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { compare, type Decimal } from "@/lib/domain/decimal";
import { ANSWER_SCHEMAS, type AnswerName } from "@/lib/domain/open-interface/answer-schemas";
import { OPEN_ROUTES, type OpenRouteName } from "@/lib/domain/open-interface/open-routes";
import { readParameters } from "@/lib/domain/open-interface/parameter";
import { tokenContext } from "../access/token-context";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { exportAreas } from "../exports/export-areas";
import { exportIndicator, exportIndicators } from "../exports/export-indicators";
import { exportRegister } from "../exports/export-register";
import { registerPage } from "../exports/register-page";
import { figureOfId } from "../figures/answer-figure";
import { listPeriods } from "../periods/list-periods";
import { dataVersion } from "../publications/data-version";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { schemaFaults } from "../testing/schema-faults";
import { createToken } from "../tokens/create-token";
import { listValues } from "./list-values";

const { db } = await demonstrationDatabase();
const bureau = await userContext(db, "shenhe", NOW);
const hohhot = await userContext(db, "huhehaote", NOW);
const latest = await dataVersion(bureau, null);
const SITE = "http://example.test";

const given = (route: OpenRouteName, query: string) =>
  readParameters(OPEN_ROUTES[route].parameters, new URLSearchParams(query));

const page = (
  context: Context,
  query: string,
  more: { asOf?: number; after?: readonly string[]; limit?: number } = {},
) =>
  listValues(context, {
    given: given("values", query),
    asOf: more.asOf ?? latest,
    after: more.after ?? null,
    limit: more.limit ?? 5000,
    site: SITE,
  });

const faultsOf = (rows: readonly unknown[], name: AnswerName) =>
  rows.flatMap((row) => schemaFaults(row, ANSWER_SCHEMAS[name], ANSWER_SCHEMAS));

const REGION = "indicator=C01&area=150000&childrenOf=150000&scheme=resident&vintage=monthly&origin=demo";

describe("values", () => {
  test("one indicator of a region and its fourteen pooling areas over twelve quarters", async () => {
    const quarters = [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((q) => `period=${year}Q${q}`));
    const { values, next } = await page(bureau, `${REGION}&${quarters.join("&")}`);
    expect(values).toHaveLength(180);
    expect(next).toBeNull();
    expect(new Set(values.map(({ area }) => area)).size).toBe(15);
    expect(faultsOf(values, "Value")).toEqual([]);
    expect(values.every(({ demonstration }) => demonstration)).toBe(true);
  });

  test("law 2, M11: a value is exact text or null with its reason in words, never a number, blank or NaN", async () => {
    const { values } = await page(bureau, "indicator=C01&indicator=B07&indicator=A01", { limit: 20_000 });
    expect(values.some(({ value }) => value === null)).toBe(true);
    expect(faultsOf(values, "Value")).toEqual([]);
    for (const { value, reason, reasonText, display } of values) {
      if (value === null) {
        expect(reason).toBeTruthy();
        expect(reasonText).toBeTruthy();
        expect(display).toBe("—");
      } else {
        expect(value).toMatch(/^-?\d+(\.\d+)?$/);
        expect([reason, reasonText]).toEqual([null, null]);
      }
    }
  });

  test("a page follows another without a gap or a double, at any size", async () => {
    const whole = (await page(bureau, REGION)).values;
    const seen: string[] = [];
    for (let after: readonly string[] | null = null; ; ) {
      const part = await page(bureau, REGION, { limit: 97, ...(after ? { after } : {}) });
      seen.push(...part.values.map(({ id, basis }) => `${id} ${basis}`));
      after = part.next;
      if (!after) break;
    }
    expect(seen).toEqual(whole.map(({ id, basis }) => `${id} ${basis}`));
    expect(whole.length).toBeGreaterThan(600);
    const exact = await page(bureau, REGION, { limit: whole.length });
    expect(exact.next).toBeNull();
  });

  test("M2: as of a publication a value is what it was, whatever came after", async () => {
    const [changed] = await db.execute<{ indicator: string; area: string; through: string; at: string }>(sql`
      select indicator, area_code as area, through, publication_to as at from indicator_value
      where publication_to is not null and value is not null and basis = 'reported' order by publication_to desc limit 1`);
    if (!changed) throw new Error("The demonstration corrects a value");
    const query = `indicator=${changed.indicator}&area=${changed.area}&period=${changed.through}&origin=demo`;
    const at = Number(changed.at);
    const before = (await page(bureau, query, { asOf: at - 1 })).values;
    const after = (await page(bureau, query, { asOf: at })).values;
    expect(before.map(({ value }) => value)).not.toEqual(after.map(({ value }) => value));
    const one = before[0];
    const record = await figureOfId(bureau, one?.id ?? "", []);
    expect(record.value).toBe(one?.value);
  });

  test("M3: a single quarter is the difference of two cumulatives, and the same as the figure's own record", async () => {
    const of = async (period: string, more = "") =>
      (
        await page(
          hohhot,
          `indicator=B01&area=150100&scheme=resident&vintage=monthly&origin=demo&period=${period}${more}`,
        )
      ).values[0];
    const [half, threeQuarters, alone] = [
      await of("2025Q2"),
      await of("2025Q3"),
      await of("2025Q3", "&span=single"),
    ];
    expect(alone?.periodName).toBe("2025年第三季度");
    const sum = await db.execute<{ sum: string }>(
      sql`select (${half?.value ?? ""}::numeric + ${alone?.value ?? ""}::numeric)::text as sum`,
    );
    expect(compare(sum[0]?.sum as Decimal, threeQuarters?.value as Decimal)).toBe(0);
    expect(faultsOf([alone], "Value")).toEqual([]);
    expect((await figureOfId(hohhot, alone?.id ?? "", [])).value).toBe(alone?.value);
  });

  test.each([
    ["indicator=Z99", "indicator", "not-found"],
    ["indicator=A08", "indicator", "invalid-input"],
    ["area=150200", "area", "out-of-scope"],
    ["area=火星", "area", "not-found"],
    ["childrenOf=150000", "childrenOf", "out-of-scope"],
    ["period=2026Q3&from=2025", "from", "invalid-input"],
    ["from=2026&to=2025", "to", "invalid-input"],
    ["span=single", "period", "invalid-input"],
    ["span=single&period=2025Q3&period=2025-09", "period", "invalid-input"],
  ])("%s is refused by the parameter's name", async (query, parameter, code) => {
    await expect(page(hohhot, query)).rejects.toMatchObject({ parameter, code });
  });
});

describe("M25: a token's values", () => {
  const reading = { name: "试验", lastDay: "2026-12-31", grants: ["read-figures"] };

  test("are those of its person's areas, and the register is everybody's", async () => {
    const { token } = await createToken(hohhot, { ...reading, area: "150100" });
    const caller = await tokenContext(db, token, NOW);
    const { values } = await page(caller, "indicator=C01", { limit: 20_000 });
    expect(values.length).toBeGreaterThan(0);
    for (const { area } of values) expect(hohhot.scope.areas).toContain(area);
    expect(values).toEqual((await page(hohhot, "indicator=C01", { limit: 20_000 })).values);
    await expect(
      figureOfId(caller, (await page(bureau, REGION)).values[0]?.id ?? "", []),
    ).rejects.toMatchObject({
      code: "out-of-scope",
    });
    const register = { given: given("commitments", ""), asOf: latest, after: null, limit: 5000 };
    expect((await registerPage(caller, register)).commitments).toEqual(await exportRegister(bureau));
  });

  test("are fewer where it was narrowed, and none where it was not made for reading", async () => {
    const { token } = await createToken(bureau, { ...reading, area: "150200" });
    const narrowed = await tokenContext(db, token, NOW);
    const { values } = await page(narrowed, "indicator=C01", { limit: 20_000 });
    expect(new Set(values.map(({ area }) => area))).toEqual(new Set(["150200"]));
    await expect(page(narrowed, "area=150000")).rejects.toMatchObject({ code: "out-of-scope" });
    const filing = await createToken(hohhot, { ...reading, grants: ["submit"], area: "150100" });
    const filer = await tokenContext(db, filing.token, NOW);
    await expect(page(filer, "indicator=C01")).rejects.toThrow("访问令牌没有此项权限");
    await expect(listPeriods(filer, given("periods", ""))).rejects.toThrow("访问令牌没有此项权限");
  });
});

describe("the registers", () => {
  test("are what their description says", async () => {
    const plain = (rows: unknown) => JSON.parse(JSON.stringify(rows)) as unknown[];
    expect(faultsOf(plain(await exportIndicators(bureau)), "Indicator")).toEqual([]);
    expect(faultsOf(plain(await exportRegister(bureau)), "Commitment")).toEqual([]);
    expect(faultsOf(plain(await exportAreas(bureau)), "Area")).toEqual([]);
    expect(faultsOf(plain(await listPeriods(bureau, given("periods", ""))), "Period")).toEqual([]);
  });

  test("pages of commitments follow one another", async () => {
    const asked = { given: given("commitments", "kind=target"), asOf: latest, limit: 7 };
    const whole = (await exportRegister(bureau)).filter(({ kind }) => kind === "target");
    const seen: unknown[] = [];
    for (let after: readonly string[] | null = null; ; ) {
      const part = await registerPage(bureau, { ...asked, after });
      seen.push(...part.commitments);
      after = part.next;
      if (!after) break;
    }
    expect(seen).toEqual(whole);
  });

  test.each([
    ["document=nothing", "document"],
    ["indicator=Z99", "indicator"],
    ["area=火星", "area"],
  ])("commitments: %s is refused by name", async (query, parameter) => {
    const asked = { given: given("commitments", query), asOf: latest, after: null, limit: 7 };
    await expect(registerPage(bureau, asked)).rejects.toMatchObject({ parameter, code: "not-found" });
  });

  test("a family is read through its default child, or its children are listed", async () => {
    expect((await exportIndicator(bureau, "B07")).map(({ code }) => code)).toContain("B07.rolling-12");
    await expect(exportIndicator(bureau, "A08")).rejects.toThrow("请指明：A08.");
  });

  test("periods of one area are those of its own and of what sums into it", async () => {
    const periods = await listPeriods(bureau, given("periods", "area=150100&origin=demo"));
    expect(periods.length).toBeGreaterThan(40);
    await expect(listPeriods(hohhot, given("periods", "area=150200"))).rejects.toMatchObject({
      parameter: "area",
    });
  });
});

test("M5: final is the yearbook's value at each place, else the bulletin's, and nothing else", async () => {
  const copy = (vintage: string, area: string) => db.$client`
    insert into indicator_value (indicator, version, area_code, through, scheme, vintage, origin, basis, value, bound,
      numerator, denominator, reason, detail, stated, expected, present, absent, publication_from)
    select indicator, version, area_code, through, scheme, ${vintage}, origin, basis, value, bound,
      numerator, denominator, reason, detail, stated, expected, present, absent, publication_from
    from indicator_value
    where vintage = 'monthly' and publication_to is null and indicator = 'C01' and through = '2025-12'
      and area_code = ${area} and scheme = 'resident' and origin = 'demo' and basis = 'reported'`;
  await copy("bulletin", "150100");
  await copy("bulletin", "150200");
  await copy("yearbook", "150200");
  const asked = "indicator=C01&area=150100&area=150200&scheme=resident&period=2025&basis=reported";
  const found = async (vintages: string): Promise<string[]> =>
    (await page(bureau, `${asked}&${vintages}`)).values.map(({ area, vintage }) => `${area} ${vintage}`);
  expect(await found("vintage=final")).toEqual(["150100 bulletin", "150200 yearbook"]);
  expect(await found("vintage=final&vintage=monthly")).toEqual([
    ...["150100 bulletin", "150100 monthly", "150200 monthly", "150200 yearbook"],
  ]);
  expect(await found("vintage=bulletin")).toEqual(["150100 bulletin", "150200 bulletin"]);
});

test("M2: periods as of a publication are those that were published by then", async () => {
  const [row] = await db.$client`
    select min(published_as)::int as first, (select count(distinct (through, vintage, origin))::int from submission
      where published_as = (select min(published_as) from submission)) as periods from submission`;
  const at = async (query: string) => await listPeriods(bureau, given("periods", query));
  expect(row?.periods).toBeGreaterThan(0);
  expect(await at(`asOf=${row?.first}`)).toHaveLength(row?.periods);
  expect(await at(`asOf=${(row?.first as number) - 1}`)).toEqual([]);
  expect(await at(`asOf=${latest}`)).toEqual(await at(""));
});

test("a publication that has not been cannot be asked for", async () => {
  expect(await dataVersion(bureau, latest)).toBe(latest);
  await expect(dataVersion(bureau, latest + 1)).rejects.toMatchObject({
    parameter: "asOf",
    code: "not-found",
  });
});
