import { grouped } from "../../amount";
import { absolute, compare, type Decimal, divide, fixed, isZero, multiply, ONE, shift } from "../../decimal";
import { measureOf } from "../../measures/measure-catalogue";
import { powerOf, type Quantity, unitPower, unitTexts } from "../../unit";
import type { Earlier } from "../earlier";
import { type Entry, entryKey } from "../entry";
import type { Finding } from "../finding";
import type { FormSheet } from "../form";
import type { OutlinedSheet } from "../read-statement";
import { columnAt, columnOf, type UnitUse } from "../sheet-units";
import { unitLabel } from "./label-mapping";
import type { UnitQuestion } from "./statement-outline";

/** What a sheet's numbers are held against to tell their unit. */
export type UnitGround = {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly earlier: Earlier;
};

const QUANTITY_NAMES: Record<Quantity, string> = {
  yuan: "金额",
  person: "人数",
  visit: "人次",
  day: "天数",
  item: "个数",
  ratio: "比率",
  "yuan-per-person": "标准",
};

const FEW_EVIDENCE = 2;

const isOf = (use: UnitUse, entry: Entry): boolean =>
  columnAt(use.at) === columnOf(entry.cell) &&
  entry.unit === use.unit &&
  !entry.measure.startsWith("stated.") &&
  measureOf(entry.measure).quantity === use.quantity;

const isSlip = (entry: Entry, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ rule, sheet, cell }) => rule === "unit-slip" && sheet === entry.sheet && cell === entry.cell,
  );

/** How many times last year's number, or else the last period's, each number is: positive ones only, sorted. */
function timesOf(entries: readonly Entry[], { lastYear, thisYear }: Earlier): Decimal[] {
  return entries
    .flatMap((entry) => {
      const base = lastYear.get(entryKey(entry)) ?? thisYear.get(entryKey(entry));
      return base === undefined || isZero(base) || isZero(entry.value)
        ? []
        : [absolute(divide(entry.value, base))];
    })
    .sort(compare);
}

const median = (sorted: readonly Decimal[]): Decimal | null => sorted[Math.floor(sorted.length / 2)] ?? null;

/** How far a multiple lies from one, to either side. */
const offOne = (times: Decimal): Decimal => (compare(times, ONE) >= 0 ? times : divide(ONE, times));

const timesText = (times: Decimal): string =>
  compare(multiply(times, times), ONE) < 0 && compare(offOne(times), "100" as Decimal) > 0
    ? `${grouped(fixed(offOne(times), 0))}分之一`
    : `${grouped(fixed(times, compare(times, "100" as Decimal) > 0 ? 0 : 2))}倍`;

/** The unit four powers of ten apart, with which it is commonly confused; the same where there is none. */
function confused(quantity: Quantity, used: string): string {
  const power = powerOf(quantity, used);
  return (
    unitTexts(quantity).find((unit) => Math.abs((unitPower(quantity, unit) as number) - power) === 4) ?? used
  );
}

type Asked = { readonly uses: readonly UnitUse[]; readonly column: string | null };

/**
 * The units of a sheet that a person should confirm: an amount's that nobody wrote, and any that the numbers speak
 * against; of one column where only that one is off. The evidence is what the numbers are of last year's, in each unit.
 */
export function unitQuestions(form: FormSheet, sheet: OutlinedSheet, ground: UnitGround): UnitQuestion[] {
  const own = ground.entries.filter((entry) => entry.sheet === sheet.workbookSheet);
  const quantities = [...new Set(sheet.uses.map(({ quantity }) => quantity))];
  return quantities.flatMap((quantity) => {
    const uses = sheet.uses.filter((use) => use.quantity === quantity);
    const entriesOf = (use: UnitUse): Entry[] => own.filter((entry) => isOf(use, entry));
    const slipped = uses.filter((use) => entriesOf(use).some((entry) => isSlip(entry, ground.findings)));
    const assumed = uses.filter(
      (use) => use.how === "assumed" && quantity === "yuan" && entriesOf(use).length > 0,
    );
    return askedOf(uses, slipped, assumed, (use) => timesOf(entriesOf(use), ground.earlier).length > 0).map(
      (asked) => question(form, quantity, asked, asked.uses.flatMap(entriesOf), ground),
    );
  });
}

function askedOf(
  uses: readonly UnitUse[],
  slipped: readonly UnitUse[],
  assumed: readonly UnitUse[],
  isComparable: (use: UnitUse) => boolean,
): Asked[] {
  const sound = uses.filter((use) => !slipped.includes(use) && isComparable(use));
  if (assumed.length === 0 && slipped.length > 0 && sound.length > 0) {
    return slipped.map((use) => ({ uses: [use], column: use.column }));
  }
  const asked = [...new Set([...assumed, ...slipped])];
  return asked.length > 0 ? [{ uses: asked, column: null }] : [];
}

function question(
  form: FormSheet,
  quantity: Quantity,
  { uses, column }: Asked,
  entries: readonly Entry[],
  { findings, earlier }: UnitGround,
): UnitQuestion {
  const [first] = uses as [UnitUse];
  const used = first.unit;
  const times = median(timesOf(entries, earlier));
  const inUnit = (unit: string): Decimal | null =>
    times && shift(times, powerOf(quantity, unit) - powerOf(quantity, used));
  const choices = unitTexts(quantity);
  const slips = entries.filter((entry) => isSlip(entry, findings));
  const likeliest = choices.reduce((best, unit) => {
    const [mine, theirs] = [inUnit(unit), inUnit(best)];
    return mine && theirs && compare(offOne(mine), offOne(theirs)) < 0 ? unit : best;
  }, used);
  const proposal = times ? likeliest : slips.length > 0 ? confused(quantity, used) : used;
  const label = form.columns.find(({ key }) => key === column)?.label;
  const byOwn = first.how === "own" ? { unit: used, cell: null } : null;
  return {
    label: unitLabel(quantity, column),
    quantity,
    column,
    name: `${column === null ? "本表" : `“${label}”一列`}的${QUANTITY_NAMES[quantity]}`,
    stated: byOwn ?? first.stated,
    used,
    choices,
    proposal,
    evidence: [
      ...(entries[0] ? [`例如 ${entries[0].cell} 填的是“${entries[0].written}”，按${used}读取`] : []),
      ...[...new Set([used, proposal])].flatMap((unit) => {
        const many = inUnit(unit);
        return many
          ? [
              `按${unit}读取：可比的 ${timesOf(entries, earlier).length} 个数，中位数是上年同期（或上期）的${timesText(many)}`,
            ]
          : [];
      }),
      ...(times
        ? []
        : slips
            .slice(0, FEW_EVIDENCE)
            .flatMap((entry) => messagesAt(entry, findings))
            .slice(0, FEW_EVIDENCE)),
    ],
  };
}

const messagesAt = (entry: Entry, findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, sheet, cell, message }) =>
    rule === "unit-slip" && sheet === entry.sheet && cell === entry.cell ? [`${cell}：${message}`] : [],
  );
