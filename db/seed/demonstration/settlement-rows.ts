/** What the file is called and what each of its settlements begins with: nobody takes it for a bureau's own. */
export const DEMONSTRATION_MARK = "演示";

export const SETTLEMENT_HEADINGS = [
  "setl_id",
  "insutype",
  "med_type",
  "insu_admdvs",
  "mdtrtarea_admvs",
  "fixmedins_code",
  "hosp_lv",
  "clr_way",
  "setl_type",
  "dise_codg",
  "setl_time",
  "dscg_time",
  "ipt_days",
  "medfee_sumamt",
  "fulamt_ownpay_amt",
  "overlmt_selfpay",
  "preselfpay_amt",
  "inscp_scp_amt",
  "act_pay_dedc",
  "hifp_pay",
  "cvlserv_pay",
  "hifes_pay",
  "hifmi_pay",
  "hifob_pay",
  "maf_pay",
  "oth_pay",
  "fund_pay_sumamt",
  "acct_pay",
  "psn_cash_pay",
] as const;

const DISEASES = ["I10.x00x002", "E11.900", "J18.900", "I63.900", "K35.800", "N18.900", "M51.202", "C34.900"];
const LEVELS = ["02", "03", "05", "06", "08", "11"];
const TYPES = ["11", "11", "11", "11", "14", "21"];
const PLACES = ["150102", "150103", "150104", "150121", "150203", "110105"];

const money = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** A generator of whole numbers with a seed: the same file every time, on every machine. */
function randoms(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

export type SettlementRowsAsked = {
  readonly rows: number;
  /** Divisible by three: months of the quarter follow one another. */
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly seed?: number;
};

/** Settlements of 呼和浩特 for one quarter as fields, invented and alike every time. */
export function* settlementRows({ rows, year, quarter, seed = 7 }: SettlementRowsAsked): Generator<string[]> {
  const random = randoms(seed + year * 10 + quarter);
  for (let row = 0; row < rows; row++) {
    const type = TYPES[random(TYPES.length)] as string;
    const inpatient = type === "21";
    const insured = PLACES[random(4)] as string;
    const scheme = random(5) < 3 ? "390" : "310";
    const month = (quarter - 1) * 3 + 1 + random(3);
    const day = `${year}-${String(month).padStart(2, "0")}-${String(1 + random(28)).padStart(2, "0")}`;
    const inPolicy = inpatient ? 200_000 + random(2_000_000) : 2_000 + random(60_000);
    const [own, over, before] = [random(20_000), random(3_000), random(10_000)];
    const total = inPolicy + own + over + before;
    const pooling = Math.floor((inPolicy * (55 + random(25))) / 100);
    const extra = inpatient ? random(20_000) : 0;
    const aid = random(20) === 0 ? random(1 + Math.floor(inPolicy / 20)) : 0;
    const paid = pooling + extra + aid;
    const rest = total - paid;
    const account = scheme === "310" ? Math.floor(rest / 2) : 0;
    yield [
      `YS${year}${quarter}${String(seed).padStart(4, "0")}${String(row).padStart(14, "0")}`,
      scheme,
      type,
      insured,
      random(4) === 0 ? (PLACES[random(PLACES.length)] as string) : insured,
      `H1501${String(random(400)).padStart(7, "0")}`,
      LEVELS[random(LEVELS.length)] as string,
      inpatient ? (random(5) === 0 ? "1" : "3") : "1",
      random(12) === 0 ? "1" : "2",
      DISEASES[random(DISEASES.length)] as string,
      `${day} ${String(8 + random(10)).padStart(2, "0")}:15:00`,
      inpatient ? day : "",
      inpatient ? String(1 + random(20)) : "",
      money(total),
      money(own),
      money(over),
      money(before),
      money(inPolicy),
      inpatient ? "800.00" : "0.00",
      money(pooling),
      "0.00",
      "0.00",
      scheme === "390" ? money(extra) : "0.00",
      scheme === "310" ? money(extra) : "0.00",
      money(aid),
      "0.00",
      money(paid),
      money(account),
      money(rest - account),
    ];
  }
}

/** The same as lines of a CSV with its header, in pieces of some thousand lines. */
export function* settlementCsv(asked: SettlementRowsAsked): Generator<string> {
  let piece = `${SETTLEMENT_HEADINGS.join(",")}\n`;
  let lines = 0;
  for (const row of settlementRows(asked)) {
    piece += `${row.join(",")}\n`;
    lines += 1;
    if (lines % 2000 > 0) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
