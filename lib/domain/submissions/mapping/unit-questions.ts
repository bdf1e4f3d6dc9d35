import { compare, type Decimal, isZero, shift } from "../../decimal";
import { measureOf } from "../../measures/measure-catalogue";
import { powerOf, type Quantity, unitPower, unitTexts } from "../../unit";
import type { Earlier } from "../earlier";
import type { Entry } from "../entry";
import type { Finding } from "../finding";
import type { FormSheet } from "../form";
import type { OutlinedSheet } from "../read-statement";
import { columnAt, columnOf, type UnitUse } from "../sheet-units";
import { unitLabel } from "./label-mapping";
import { median, offOne, timesOf, timesText } from "./past-times";
import type { StatementOutline, UnitQuestion } from "./statement-outline";

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

/** The unit four powers of ten apart, with which it is commonly confused; the same where there is none. */
function confused(quantity: Quantity, used: string): string {
  const power = powerOf(quantity, used);
  return (
    unitTexts(quantity).find((unit) => Math.abs((unitPower(quantity, unit) as number) - power) === 4) ?? used
  );
}

type Asked = { readonly uses: readonly UnitUse[]; readonly column: string | null };

/** What is counted in ones or in ten thousands; units of other quantities but amounts do not lie apart. */
const COUNTS: ReadonlySet<Quantity> = new Set<Quantity>(["person", "visit", "day"]);

/** Ten thousand lies between the units of a count: nearer than half of that, the past tells which one it is. */
const TELLING_MAX = "100" as Decimal;

/** The unit of a count that nobody wrote is open where its numbers have decimals, and where no past tells it. */
function isOpenCount({ quantity, broken }: UnitUse, entries: readonly Entry[], earlier: Earlier): boolean {
  if (!COUNTS.has(quantity)) return false;
  if (broken.length > 0) return true;
  const told = median(timesOf(entries, earlier));
  return entries.some(({ value }) => !isZero(value)) && !(told && compare(offOne(told), TELLING_MAX) < 0);
}

/**
 * The units of a sheet that a person should confirm: those that nobody wrote and that nothing tells, and any that the
 * numbers speak against; of one column where only that one is off. The evidence is what the numbers are of last year's,
 * in each unit.
 */
export function unitQuestions(form: FormSheet, sheet: OutlinedSheet, ground: UnitGround): UnitQuestion[] {
  const own = ground.entries.filter((entry) => entry.sheet === sheet.workbookSheet);
  const quantities = [...new Set(sheet.uses.map(({ quantity }) => quantity))];
  return quantities.flatMap((quantity) => {
    const uses = sheet.uses.filter((use) => use.quantity === quantity);
    const entriesOf = (use: UnitUse): Entry[] => own.filter((entry) => isOf(use, entry));
    const slipped = uses.filter((use) => entriesOf(use).some((entry) => isSlip(entry, ground.findings)));
    const assumed = uses.filter(
      (use) =>
        use.how === "assumed" &&
        (quantity === "yuan" ? entriesOf(use).length > 0 : isOpenCount(use, entriesOf(use), ground.earlier)),
    );
    return askedOf(uses, slipped, assumed, (use) => timesOf(entriesOf(use), ground.earlier).length > 0).map(
      (asked) => question(form, quantity, asked, asked.uses.flatMap(entriesOf), ground),
    );
  });
}

/** The sentence that a count asks for whose unit is open, as an amount's does while it is read. */
export const assumedCounts = (outline: StatementOutline | null): Finding[] =>
  (outline?.sheets ?? []).flatMap(({ workbookSheet, units }) =>
    units
      .filter(({ assumed, quantity }) => assumed && COUNTS.has(quantity))
      .map(
        ({ name, used, evidence }): Finding => ({
          ...{ severity: "explain", rule: "unit-assumed", sheet: workbookSheet, cell: null },
          message: `${name}没有写计量单位，按模板的${used}读取${evidence[0] ? `，${evidence[0]}` : ""}`,
        }),
      ),
  );

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
  const broken = uses.flatMap((use) => use.broken);
  const likeliest = choices.reduce((best, unit) => {
    const [mine, theirs] = [inUnit(unit), inUnit(best)];
    return mine && theirs && compare(offOne(mine), offOne(theirs)) < 0 ? unit : best;
  }, used);
  const proposal = times ? likeliest : slips.length + broken.length > 0 ? confused(quantity, used) : used;
  const label = form.columns.find(({ key }) => key === column)?.label;
  const byOwn = first.how === "own" ? { unit: used, cell: null } : null;
  return {
    label: unitLabel(quantity, column),
    quantity,
    column,
    name: `${column === null ? "本表" : `“${label}”一列`}的${QUANTITY_NAMES[quantity]}`,
    stated: byOwn ?? first.stated,
    used,
    assumed: first.how === "assumed",
    choices,
    proposal,
    evidence: [
      ...(entries[0] ? [`例如 ${entries[0].cell} 填的是“${entries[0].written}”，按${used}读取`] : []),
      ...(broken.length > 0
        ? [
            `${broken.slice(0, FEW_EVIDENCE).join("、")} ${broken.length > FEW_EVIDENCE ? "等 " : ""}${broken.length} 格有小数，不像以${used}为单位`,
          ]
        : []),
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
