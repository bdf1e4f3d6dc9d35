import { centsText } from "@/lib/domain/settlement/amount-bytes";
import { dayText } from "@/lib/domain/settlement/day-bytes";
import { SETTLEMENT_FIELDS } from "@/lib/domain/settlement/field";
import type { FindingTally } from "@/lib/domain/settlement/settlement-finding";
import { SUM_AMOUNTS, SUM_MEMBERS } from "@/lib/domain/settlement/settlement-sums";
import { type AreaPlaces, PlaceFinder } from "./area-places";
import type { RowParser } from "./row-parser";
import { AMOUNTS_AT, COUNTED, SumCube } from "./sum-cube";

const at = (name: string): number => SETTLEMENT_FIELDS.findIndex((field) => field.name === name);

const [SCHEME, SETTING, LEVEL, PAYMENT, DIRECT] = [
  "insutype",
  "med_type",
  "hosp_lv",
  "clr_way",
  "setl_type",
].map(at) as [number, number, number, number, number];
const [INSURED, TREATED, TIME, DAYS] = ["insu_admdvs", "mdtrtarea_admvs", "setl_time", "ipt_days"].map(
  at,
) as [number, number, number, number];
const AMOUNTS = SUM_AMOUNTS.map(at);
const [COST, FUND, ACCOUNT, CASH] = ["medfee_sumamt", "fund_pay_sumamt", "acct_pay", "psn_cash_pay"].map(
  at,
) as [number, number, number, number];
const [CRITICAL, ASSISTANCE] = ["hifmi_pay", "maf_pay"].map(at) as [number, number];
const COST_PARTS = ["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"].map(at);
const FUND_PARTS = [
  "hifp_pay",
  "cvlserv_pay",
  "hifes_pay",
  "hifmi_pay",
  "hifob_pay",
  "maf_pay",
  "oth_pay",
].map(at);

const LEVEL_UNKNOWN = SUM_MEMBERS.level.indexOf("unknown");
const PAYMENT_UNKNOWN = SUM_MEMBERS.payment.indexOf("unknown");
const PLACE_UNKNOWN = SUM_MEMBERS.place.indexOf("unknown");
const DIRECT_MEMBER = 1;

const {
  direct: DIRECT_AT,
  days: DAYS_AT,
  criticalVisits: CRITICAL_AT,
  assistedVisits: ASSISTED_AT,
  assistedDirect: ASSISTED_DIRECT_AT,
} = COUNTED;

/** More than a cent: less is rounding. */
const OFF_CENTS = 1;

/** Calendar bounds of a load's quarter as numbers such as 20260703. */
export type Quarter = {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly months: readonly string[];
};

/** Judges a parsed row against the load it came for, and adds it to the sums. */
export class RowJudge {
  readonly cube = new SumCube();
  firstDay = Number.POSITIVE_INFINITY;
  lastDay = Number.NEGATIVE_INFINITY;
  private readonly finder: PlaceFinder;
  private readonly insured = new Map<number, boolean>();
  private readonly placed = new Map<number, number>();
  private readonly firstMonth: number;

  constructor(
    private readonly parser: RowParser,
    private readonly tally: FindingTally,
    private readonly quarter: Quarter,
    places: AreaPlaces,
    private readonly columns: Readonly<Record<string, number>>,
  ) {
    this.finder = new PlaceFinder(places);
    this.firstMonth = Math.floor(quarter.firstDay / 100);
  }

  judge(line: number): void {
    const { numbers, codes } = this.parser;
    const day = numbers[TIME] as number;
    if (day < this.quarter.firstDay || day > this.quarter.lastDay)
      this.tally.add("outside-period", "setl_time", line, dayText(day));
    const insured = numbers[INSURED] as number;
    if (!this.isOwn(insured)) this.tally.add("wrong-area", "insu_admdvs", line, String(insured));
    this.compare(line);
    const [scheme, setting] = [codes[SCHEME], codes[SETTING]];
    if (!scheme || !setting || this.tally.refused > 0) return;
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
    const start = this.cube.place(
      Math.floor(day / 100) - this.firstMonth,
      scheme.member,
      setting.member,
      codes[LEVEL]?.member ?? LEVEL_UNKNOWN,
      this.placeOf(insured, numbers[TREATED] as number),
      codes[PAYMENT]?.member ?? PAYMENT_UNKNOWN,
    );
    this.add(start);
  }

  private add(start: number): void {
    const { numbers, codes } = this.parser;
    const { sums } = this.cube;
    (sums[start] as number) += 1;
    const how = codes[DIRECT];
    // A row that does not say how it was settled leaves its cell without a count: NaN stays, whatever is added.
    const direct = how ? (how.member === DIRECT_MEMBER ? 1 : 0) : Number.NaN;
    if (direct !== 0) (sums[start + DIRECT_AT] as number) += direct;
    const days = numbers[DAYS] as number;
    if (!Number.isNaN(days)) (sums[start + DAYS_AT] as number) += days;
    if ((numbers[CRITICAL] as number) > 0) (sums[start + CRITICAL_AT] as number) += 1;
    if ((numbers[ASSISTANCE] as number) > 0) {
      (sums[start + ASSISTED_AT] as number) += 1;
      if (direct !== 0) (sums[start + ASSISTED_DIRECT_AT] as number) += direct;
    }
    for (let index = 0; index < AMOUNTS.length; index++) {
      const cents = numbers[AMOUNTS[index] as number] as number;
      if (!Number.isNaN(cents)) (sums[start + AMOUNTS_AT + index] as number) += cents;
    }
  }

  /** The platform's identities are usual logic and not law (practice §1.1): they are noted, never a reason to refuse. */
  private compare(line: number): void {
    const { numbers } = this.parser;
    const [cost, fund] = [numbers[COST] as number, numbers[FUND] as number];
    const parts = this.total(COST_PARTS);
    if (Math.abs(cost - parts) > OFF_CENTS)
      this.tally.add("cost-parts", "medfee_sumamt", line, `${centsText(cost)} 与 ${centsText(parts)}`);
    const paid = this.total(FUND_PARTS);
    if (Math.abs(fund - paid) > OFF_CENTS)
      this.tally.add("fund-parts", "fund_pay_sumamt", line, `${centsText(fund)} 与 ${centsText(paid)}`);
    const payments = fund + (numbers[ACCOUNT] as number) + (numbers[CASH] as number);
    if (Math.abs(cost - payments) > OFF_CENTS)
      this.tally.add("payment-parts", "medfee_sumamt", line, `${centsText(cost)} 与 ${centsText(payments)}`);
  }

  /** NaN, and so nothing to compare, when the file lacks one of the parts. */
  private total(fields: readonly number[]): number {
    let total = 0;
    for (const field of fields) total += this.parser.numbers[field] as number;
    return total;
  }

  private isOwn(code: number): boolean {
    if (Number.isNaN(code)) return true;
    let own = this.insured.get(code);
    if (own === undefined) {
      own = this.finder.isOwn(code);
      this.insured.set(code, own);
    }
    return own;
  }

  private placeOf(insured: number, treated: number): number {
    if (Number.isNaN(treated)) return PLACE_UNKNOWN;
    const key = insured * 1_000_000 + treated;
    let place = this.placed.get(key);
    if (place === undefined) {
      place = SUM_MEMBERS.place.indexOf(this.finder.place(insured, treated));
      if (this.placed.size < 100_000) this.placed.set(key, place);
    }
    return place;
  }

  lines() {
    const has = (name: string): boolean => name in this.columns;
    return this.cube.lines(this.quarter.months, {
      direct: has("setl_type"),
      days: has("ipt_days"),
      critical: has("hifmi_pay"),
      assisted: has("maf_pay"),
      amounts: SUM_AMOUNTS.map(has),
    });
  }
}
