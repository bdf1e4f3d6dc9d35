import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import { ROLLED_SLOTS, rollUpSlot } from "@/lib/domain/settlement/roll-up";
import type { SettlementSum } from "@/lib/domain/settlement/settlement-sums";
import { sha256 } from "../testing/settlement-uploads";
import { FileValidation } from "./validate-file";
import type { ValidationResult } from "./validation";

const folder = mkdtempSync(join(tmpdir(), "yiheng-rolled-rows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COLUMNS = [
  ...["setl_id", "insutype", "med_type", "insu_admdvs", "mdtrtarea_admvs", "hosp_lv", "clr_way", "setl_type"],
  ...["setl_time", "medfee_sumamt", "inscp_scp_amt", "hifp_pay", "hifmi_pay", "maf_pay", "fund_pay_sumamt"],
  ...["acct_pay", "psn_cash_pay"],
];
type Row = Readonly<Record<string, string>>;

const cents = fc.integer({ min: 0, max: 5_000_000 });
const often = fc.oneof(fc.constant(0), cents);
const money = (amount: number): string => (amount / 100).toFixed(2);

/** Whole settlements; in some files something is not said of some of them. */
const row = (silent: boolean): fc.Arbitrary<Row> => {
  const said = (...words: string[]) => fc.constantFrom(...words, ...(silent ? [""] : []));
  return fc.record({
    insutype: fc.constantFrom("310", "390", "390", "340"),
    med_type: fc.constantFrom("11", "14", "21", "21", "41", "52"),
    insu_admdvs: fc.constantFrom("150102", "150103"),
    mdtrtarea_admvs: said("150102", "150103", "150203", "110105"),
    hosp_lv: said("02", "05", "08"),
    clr_way: said("1", "3"),
    setl_type: said("1", "2"),
    setl_time: fc.constant("2026-07-03"),
    medfee_sumamt: cents.map(money),
    inscp_scp_amt: cents.map(money),
    hifp_pay: cents.map(money),
    hifmi_pay: often.map(money),
    maf_pay: often.map(money),
    fund_pay_sumamt: cents.map(money),
    acct_pay: cents.map(money),
    psn_cash_pay: cents.map(money),
  });
};

const files = fc.boolean().chain((silent) =>
  fc.record({
    rows: fc.array(row(silent), { minLength: 1, maxLength: 12 }),
    lacking: fc.subarray(["hifmi_pay", "maf_pay", "setl_type", "hosp_lv"]),
  }),
);

function sumsOf(rows: readonly Row[], columns: readonly string[]): readonly SettlementSum[] {
  const lines = rows.map((one, at) =>
    columns.map((name) => (name === "setl_id" ? `YS${at}AB` : one[name])).join(","),
  );
  const bytes = Buffer.from([columns.join(","), ...lines].join("\n"));
  const path = join(folder, "upload");
  writeFileSync(path, bytes);
  const reading = new FileValidation({
    ...{ path, staged: join(folder, "staged"), laidOut: join(folder, "laid-out") },
    ...{ size: bytes.length, sha256: sha256(bytes), key: "ab".repeat(32) },
    load: { id: 7, area: "150100", period: "2026Q3" },
    quarter: { firstDay: 20_260_701, lastDay: 20_260_931, months: ["2026-07", "2026-08", "2026-09"] },
    places: { own: [150100, 150102, 150103], elsewhere: [], prefecture: 150100 },
  }).run();
  for (;;) {
    const { done, value } = reading.next();
    if (!done) continue;
    const result = value as ValidationResult;
    expect(result.findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
    return result.sums;
  }
}

const SETTINGS: Record<string, string[]> = { inpatient: ["21"], outpatient: ["11"], chronic: ["14"] };
const LEVELS: Record<string, string> = { tertiary: "02", secondary: "05", primary: "08" };
const [NEAR, FAR] = [
  ["150102", "150103"],
  ["150203", "110105"],
];
const FIELDS: Record<string, string> = {
  ...{ expense: "medfee_sumamt", "expense.in-policy": "inscp_scp_amt", "pay.pooling": "hifp_pay" },
  ...{ "pay.critical-illness": "hifmi_pay", "critical.payment": "hifmi_pay", "pay.assistance": "maf_pay" },
  ...{ "pay.fund": "fund_pay_sumamt", "pay.account": "acct_pay", "pay.cash": "psn_cash_pay" },
};

/** Whether a row stands in a slot, straight from its codes; null when it does not say. */
function stands(
  one: Row,
  { measure, dimensions: at }: (typeof ROLLED_SLOTS)[number]["slot"],
): boolean | null {
  const { insutype, med_type = "", mdtrtarea_admvs: treated, hosp_lv, clr_way } = one;
  const scheme = { employee: ["310"], resident: ["390"] }[at.scheme as string] ?? ["310", "390"];
  const settings =
    measure === "assistance.direct-visits" && at.setting === "outpatient"
      ? ["11", "14"]
      : (SETTINGS[at.setting] ?? ["11", "14", "21"]);
  if (!scheme.includes(insutype as string) || !settings.includes(med_type)) return false;
  const places: Record<string, boolean> = {
    all: true,
    county: treated === one.insu_admdvs,
    "pooling-area": NEAR?.includes(treated as string) === true,
    "other-area": FAR?.includes(treated as string) === true,
    province: treated === "150203",
    "cross-province": treated === "110105",
  };
  const asked: (boolean | null)[] = [
    at.level === "all" || (hosp_lv ? hosp_lv === LEVELS[at.level] : null),
    at.place === "all" || (treated ? (places[at.place] as boolean) : null),
    at.payment === "all" || (clr_way ? clr_way === "3" : null),
  ];
  if (asked.includes(false)) return false;
  return asked.includes(null) ? null : true;
}

/** What one row adds to a measure; null when it does not say. */
function adds(one: Row, measure: string, columns: readonly string[]): number | null {
  const { setl_type = "", hifmi_pay, maf_pay } = one;
  const direct = columns.includes("setl_type") && setl_type !== "" ? Number(setl_type === "2") : null;
  const paid = (field: string, amount: string | undefined) =>
    columns.includes(field) ? Number(Number(amount) > 0) : null;
  const aided = paid("maf_pay", maf_pay);
  if (measure === "visits") return 1;
  if (measure === "direct-visits") return direct;
  if (measure === "critical.beneficiaries") return paid("hifmi_pay", hifmi_pay);
  if (measure === "assistance.direct-visits") return aided;
  if (measure === "assistance.one-stop-visits") {
    if (aided === null || !columns.includes("setl_type")) return null;
    return aided === 0 ? 0 : direct;
  }
  const field = FIELDS[measure];
  return field !== undefined && columns.includes(field) ? Math.round(Number(one[field]) * 100) / 100 : null;
}

function straight(
  rows: readonly Row[],
  columns: readonly string[],
  slot: (typeof ROLLED_SLOTS)[number]["slot"],
): Decimal | null {
  let total = 0;
  for (const one of rows) {
    const answer = stands(one, slot);
    if (answer === false) continue;
    const added = answer ? adds(one, slot.measure, columns) : null;
    if (added === null) return null;
    total += Math.round(added * 100);
  }
  return decimal((total / 100).toFixed(2));
}

test("M9: what a file adds up to is in every slot the sum over its rows, or nothing where a row does not say", () => {
  fc.assert(
    fc.property(files, ({ rows, lacking }) => {
      const columns = COLUMNS.filter((name) => !lacking.includes(name));
      const said = rows.map((one) => ({
        ...one,
        ...Object.fromEntries(lacking.map((name) => [name, ""])),
      }));
      const sums = sumsOf(said, columns);
      for (const { form, key, slot } of ROLLED_SLOTS)
        expect([form.code, key, rollUpSlot(sums, slot)]).toEqual([
          form.code,
          key,
          straight(said, columns, slot),
        ]);
    }),
    { numRuns: 60 },
  );
});
