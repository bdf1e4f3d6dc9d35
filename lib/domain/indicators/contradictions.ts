import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  fixed,
  isZero,
  multiply,
  ONE,
  shift,
  subtract,
  sum,
} from "../decimal";
import { type Dimensions, dimensionText, SCHEMES, type Scheme } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import { powerOf } from "../unit";
import type { Book, BookEntry } from "./book";

/** Two published or reported figures that cannot both be right within rounding. Said, never mended. */
export type Contradiction = {
  readonly rule: "total-parts" | "balance-parts" | "stated" | "roll-forward";
  /** Leaf keys that take part: a figure shows the contradictions of its own parts. */
  readonly measures: readonly string[];
  readonly scheme: Scheme;
  readonly message: string;
  /** In base units. */
  readonly left: Decimal;
  readonly right: Decimal;
  readonly difference: Decimal;
  readonly tolerance: Decimal;
};

type Side = { readonly value: Decimal; readonly rounding: Decimal };

const TOTALS = ["fund.revenue", "fund.expenditure", "fund.balance", "insured"];
const MEMBERS: readonly Scheme[] = ["employee", "resident", "new-rural"];

const added = (entries: readonly BookEntry[]): Side => ({
  value: sum(entries.map(({ value }) => value)),
  rounding: sum(entries.map(({ rounding }) => rounding)),
});

/** A value in the unit and with the digits of a printed figure; computed ones carry one digit more. */
const printed = (value: Decimal, like: BookEntry, more = 0): string =>
  `${fixed(shift(value, -powerOf(like.quantity, like.fact.unit)), like.fact.decimals + more)}${like.fact.unit}`;

function differ(left: Side, right: Side): { difference: Decimal; tolerance: Decimal } | null {
  const difference = subtract(left.value, right.value);
  const tolerance = add(left.rounding, right.rounding);
  return compare(absolute(difference), tolerance) > 0 ? { difference, tolerance } : null;
}

/** A total over the schemes against the schemes that are there; the old rural scheme counts where a source has it. */
function totalParts(book: Book): Contradiction[] {
  return TOTALS.flatMap((measure): Contradiction[] => {
    const total = book.now(measure);
    const parts = MEMBERS.map((scheme) => book.now(measure, { scheme })).filter((part) => part !== null);
    if (!total || !book.now(measure, { scheme: "employee" }) || !book.now(measure, { scheme: "resident" }))
      return [];
    const right = added(parts);
    const apart = differ(total, right);
    if (!apart) return [];
    const { name } = measureOf(measure);
    const words = parts.map((part) => printed(part.value, part)).join("＋");
    return [
      {
        rule: "total-parts",
        measures: [measure],
        scheme: "all",
        message: `${name}合计 ${printed(total.value, total)} 与分险种相加 ${words}＝${printed(right.value, total)} 不符，相差 ${printed(apart.difference, total)}`,
        left: total.value,
        right: right.value,
        ...apart,
      },
    ];
  });
}

/** A scheme's balance against its pooling fund and individual accounts. */
function balanceParts(book: Book): Contradiction[] {
  const at = { scheme: "employee" } as const;
  const total = book.now("fund.balance", at);
  const pooling = book.now("pooling-fund.balance", at);
  const accounts = book.now("account.balance", at);
  if (!total || !pooling || !accounts) return [];
  const right = added([pooling, accounts]);
  const apart = differ(total, right);
  if (!apart) return [];
  return [
    {
      rule: "balance-parts",
      measures: ["fund.balance", "pooling-fund.balance", "account.balance"],
      scheme: "employee",
      message: `职工医保累计结余 ${printed(total.value, total)} 与统筹基金、个人账户相加 ${printed(right.value, total)} 不符，相差 ${printed(apart.difference, total)}`,
      left: total.value,
      right: right.value,
      ...apart,
    },
  ];
}

/** A balance against last year's end plus this year's revenue less expenditure. */
function rollForward(book: Book): Contradiction[] {
  return (["all", "employee", "resident"] as const).flatMap((scheme): Contradiction[] => {
    const balance = book.now("fund.balance", { scheme });
    const opening = book.lastYearEnd("fund.balance", { scheme });
    const revenue = book.now("fund.revenue", { scheme });
    const spent = book.now("fund.expenditure", { scheme });
    if (!balance || !opening || !revenue || !spent) return [];
    const right = {
      value: add(opening.value, subtract(revenue.value, spent.value)),
      rounding: sum([opening.rounding, revenue.rounding, spent.rounding]),
    };
    const apart = differ(balance, right);
    if (!apart) return [];
    return [
      {
        rule: "roll-forward",
        measures: ["fund.balance"],
        scheme,
        message: `${SCHEMES[scheme]}累计结余 ${printed(balance.value, balance)} 与上年末结余加本年收支差 ${printed(right.value, balance)} 不衔接，相差 ${printed(apart.difference, balance)}`,
        left: balance.value,
        right: right.value,
        ...apart,
      },
    ];
  });
}

type Computed = Side & { readonly measures: readonly string[] };

const rounding = (entry: BookEntry): Side => ({ value: entry.value, rounding: entry.rounding });

/** Quotient with what rounding of both sides can do to it. */
function quotient(numerator: Side, denominator: Side): Side | null {
  if (isZero(denominator.value)) return null;
  const value = divide(numerator.value, denominator.value);
  const slack = divide(
    add(numerator.rounding, multiply(absolute(value), denominator.rounding)),
    absolute(denominator.value),
  );
  return { value, rounding: slack };
}

function growthOf(book: Book, measure: string, at: Partial<Dimensions>): Computed | null {
  const now = book.now(measure, at);
  const base = book.yearAgo(measure, at);
  const ratio = now && base ? quotient(rounding(now), rounding(base)) : null;
  return ratio ? { value: subtract(ratio.value, ONE), rounding: ratio.rounding, measures: [measure] } : null;
}

function over(book: Book, numerator: string, denominator: string, at: Partial<Dimensions>): Computed | null {
  const top = book.now(numerator, at);
  const bottom = book.now(denominator, at);
  const ratio = top && bottom ? quotient(rounding(top), rounding(bottom)) : null;
  return ratio ? { ...ratio, measures: [numerator, denominator] } : null;
}

type Recompute = (book: Book, at: Dimensions) => Computed | null;

/** How what a source states is computed from what it counts. Absent codes cannot be recomputed from counts. */
const RECOMPUTE: Record<string, Recompute> = {
  A03: (book, at) => growthOf(book, "insured", at),
  A05: (book) => {
    const active = book.now("insured", { scheme: "employee", group: "active" });
    const retired = book.now("insured", { scheme: "employee", group: "retired" });
    const ratio = active && retired ? quotient(rounding(active), rounding(retired)) : null;
    return ratio ? { ...ratio, measures: ["insured"] } : null;
  },
  B03: (book, at) => {
    const revenue = book.now("fund.revenue", at);
    const spent = book.now("fund.expenditure", at);
    if (!revenue || !spent) return null;
    return {
      value: subtract(revenue.value, spent.value),
      rounding: add(revenue.rounding, spent.rounding),
      measures: ["fund.revenue", "fund.expenditure"],
    };
  },
  "B10.revenue": (book, at) => growthOf(book, "fund.revenue", at),
  "B10.expenditure": (book, at) => growthOf(book, "fund.expenditure", at),
  B12: (book, at) => over(book, "fund.revenue", "insured", at),
  E02: (book, at) => over(book, "case-based.providers", "case-based.eligible-providers", at),
  "change:insured": (book, at) => {
    const now = book.now("insured", at);
    const base = book.yearAgo("insured", at);
    if (!now || !base) return null;
    return {
      value: subtract(now.value, base.value),
      rounding: add(now.rounding, base.rounding),
      measures: ["insured"],
    };
  },
  "share:insured": (book, at) => {
    const part = book.now("insured", at);
    const whole = book.now("insured", { scheme: at.scheme });
    const ratio = part && whole ? quotient(rounding(part), rounding(whole)) : null;
    return ratio ? { ...ratio, measures: ["insured"] } : null;
  },
  "growth:visits": (book, at) => growthOf(book, "visits", at),
  "growth:assistance.central": (book, at) => growthOf(book, "assistance.central", at),
};

const STATED_NAMES: Record<string, string> = {
  A03: "参保人数增长率",
  A05: "在职退休比",
  B03: "当期结余",
  "B10.revenue": "收入增速",
  "B10.expenditure": "支出增速",
  B12: "人均筹资",
  E02: "医疗机构占比",
  "change:insured": "参保人数增减",
  "share:insured": "占比",
  "growth:visits": "人次增速",
  "growth:assistance.central": "中央补助增速",
};

function stated(book: Book): Contradiction[] {
  return book.keys.flatMap((key): Contradiction[] => {
    const [measure = "", scheme, group, setting, level, place, payment] = key.split("|");
    const code = measure.startsWith("stated.") ? measure.slice("stated.".length) : "";
    const at = { scheme, group, setting, level, place, payment } as Dimensions;
    const said = RECOMPUTE[code] ? book.now(measure, at) : null;
    const computed = said ? RECOMPUTE[code]?.(book, at) : null;
    if (!said || !computed) return [];
    const apart = differ(said, computed);
    if (!apart) return [];
    return [
      {
        rule: "stated",
        measures: [measure, ...computed.measures],
        scheme: at.scheme,
        message: `${dimensionText(at).replace(/ /g, "")}${STATED_NAMES[code] ?? code}：来源写 ${said.fact.written}${said.fact.unit}，按公布数计算为 ${printed(computed.value, said, 1)}`,
        left: said.value,
        right: computed.value,
        ...apart,
      },
    ];
  });
}

/** Everything in an area's book that cannot all be right. */
export const findContradictions = (book: Book): Contradiction[] => [
  ...totalParts(book),
  ...balanceParts(book),
  ...stated(book),
  ...rollForward(book),
];
