import { type Decimal, decimal, shift } from "../decimal";
import type { DraftCommitment } from "./draft-body";

/** A commitment as a person types it: every field one line of text, ratios in %, gaps in 个百分点. */
export type CommitmentEntry = {
  readonly id: string;
  readonly clause: string;
  readonly quote: string;
  readonly name: string;
  readonly kind: string;
  readonly operator: string;
  readonly value: string;
  /** Both ends of a range, or the parts of a schedule, with 、 between. */
  readonly values: string;
  /** A step a line: "2026-06-30 40". */
  readonly points: string;
  readonly unit: string;
  readonly indicator: string;
  readonly scheme: string;
  readonly group: string;
  readonly area: string;
  readonly binds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly due: string;
  readonly recurs: string;
  readonly force: string;
  readonly comparison: string;
  readonly baselineValue: string;
  readonly baselineAt: string;
  readonly baselineSource: string;
  readonly taskNumber: string;
  readonly taskScore: string;
  readonly role: string;
  readonly areaClass: string;
  readonly confidence: string;
  readonly note: string;
};

/** Written by hand for an end that stays open although the document's does not. */
export const OPEN_END = "长期";

/** Ratios and gaps are typed in hundredths; everything else as it is kept. */
const isHundredths = (unit: string): boolean => unit === "ratio" || unit === "point";

/** Full-width digits and signs, thousands separators and a trailing percent sign are read as what they mean. */
const plainNumber = (text: string): string => text.normalize("NFKC").replace(/[\s,%]/g, "");

/** What is no number is kept as it was typed, for the finding that says so. */
function moved(text: string, power: number): string {
  try {
    return shift(decimal(plainNumber(text)), power);
  } catch {
    return text.trim();
  }
}

const stored = (text: string, unit: string): string => moved(text, isHundredths(unit) ? -2 : 0);
const typed = (value: string, unit: string): string => moved(value, isHundredths(unit) ? 2 : 0);

const listOf = (text: string): string[] => text.split(/[、，;；\n]/).filter((item) => item.trim() !== "");

const pointsOf = (text: string, unit: string): { due: string; value: string }[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [due = "", ...value] = line.split(/[\s　:：]+/);
      return { due, value: stored(value.join(""), unit) };
    });

const given = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() === "" ? {} : ({ [key]: text.trim() } as Record<Key, string>);

/** A range typed into the field of one number is understood all the same. */
function numbersOf({ value, values, unit }: CommitmentEntry): Pick<DraftCommitment, "value" | "values"> {
  const inValue = listOf(value).map((item) => stored(item, unit));
  const inValues = listOf(values).map((item) => stored(item, unit));
  const list = inValue.length > 1 ? [...inValue, ...inValues] : inValues;
  return {
    ...(inValue.length === 1 && { value: inValue[0] as string }),
    ...(list.length > 0 && { values: list }),
  };
}

/** What was typed, as a document file says it; fields left empty are left out. */
export function commitmentOfEntry(entry: CommitmentEntry): DraftCommitment {
  const { unit } = entry;
  const points = pointsOf(entry.points, unit);
  const baseline = {
    value: stored(entry.baselineValue, unit),
    at: entry.baselineAt.trim(),
    source: entry.baselineSource.trim(),
  };
  return {
    id: entry.id.trim(),
    clause: entry.clause.trim(),
    quote: entry.quote.trim(),
    name: entry.name.trim(),
    kind: entry.kind,
    ...given("operator", entry.operator),
    ...numbersOf(entry),
    ...(points.length > 0 && { points }),
    ...given("unit", unit),
    ...given("indicator", entry.indicator),
    ...given("scheme", entry.scheme === "all" ? "" : entry.scheme),
    ...given("group", entry.group === "all" ? "" : entry.group),
    ...given("area", entry.area),
    ...(entry.binds.length > 0 && { binds: entry.binds }),
    ...given("from", entry.from),
    ...(entry.to.trim() === OPEN_END ? { to: null } : given("to", entry.to)),
    ...given("due", entry.due),
    ...given("recurs", entry.recurs),
    ...given("force", entry.force),
    ...given("comparison", entry.comparison),
    ...(Object.values(baseline).some((part) => part !== "") && { baseline }),
    ...(entry.taskNumber.trim() !== "" && {
      task: { number: Number(plainNumber(entry.taskNumber)), score: plainNumber(entry.taskScore) },
    }),
    ...given("role", entry.role),
    ...given("areaClass", entry.areaClass),
    ...given("confidence", entry.confidence),
    ...given("note", entry.note),
  };
}

/** A commitment as it stands in the form. */
export function entryOf(commitment: DraftCommitment): CommitmentEntry {
  const { baseline, task } = commitment;
  const unit = commitment.unit ?? "";
  return {
    id: commitment.id,
    clause: commitment.clause,
    quote: commitment.quote,
    name: commitment.name,
    kind: commitment.kind,
    operator: commitment.operator ?? "",
    value: commitment.value === undefined ? "" : typed(commitment.value, unit),
    values: (commitment.values ?? []).map((number) => typed(number, unit)).join("、"),
    points: (commitment.points ?? []).map(({ due, value }) => `${due} ${typed(value, unit)}`).join("\n"),
    unit,
    indicator: commitment.indicator ?? "",
    scheme: commitment.scheme ?? "all",
    group: commitment.group ?? "all",
    area: commitment.area ?? "",
    binds: commitment.binds ?? [],
    from: commitment.from ?? "",
    to: commitment.to === null ? OPEN_END : (commitment.to ?? ""),
    due: commitment.due ?? "",
    recurs: commitment.recurs ?? "",
    force: commitment.force ?? "",
    comparison: commitment.comparison ?? "",
    baselineValue: baseline ? typed(baseline.value, unit) : "",
    baselineAt: baseline?.at ?? "",
    baselineSource: baseline?.source ?? "",
    taskNumber: task ? String(task.number) : "",
    taskScore: task?.score ?? "",
    role: commitment.role ?? "",
    areaClass: commitment.areaClass ?? "",
    confidence: commitment.confidence ?? "",
    note: commitment.note ?? "",
  };
}

export const EMPTY_ENTRY: CommitmentEntry = entryOf({
  id: "",
  clause: "",
  quote: "",
  name: "",
  kind: "target",
  binds: ["area"],
});

/** The first name that no commitment of the draft has yet. */
export function freeCommitmentId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.toLowerCase().replace(/[^a-z0-9]+/g, "-") || "item";
  for (let count = 1; ; count++) {
    const id = count === 1 && wanted !== "" ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether a number stands among the digits of a quote, as it is or in 万 or 亿; null for a quote without digits. */
export function standsInQuote(quote: string, value: Decimal, unit: string): boolean | null {
  const written = [
    ...quote
      .normalize("NFKC")
      .replace(/(\d),(?=\d{3})/g, "$1")
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map(([digits]) => decimal(digits));
  if (written.length === 0) return null;
  const powers = isHundredths(unit) ? [2, 1] : [0, -4, -8];
  return powers.some((power) => written.includes(shift(value, power)));
}
