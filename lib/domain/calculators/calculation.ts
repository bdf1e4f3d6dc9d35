import type { AreaCode } from "../area";
import { type CommitmentSource, inputsOf, isTerm, type Lookup, type Need, stepsTo, type Term } from "./term";
import { columnScale, type ResultScale } from "./term-text";

/** A cell of a result: a number that can be followed, what it lacks, or words. */
export type ResultCell = Lookup | { readonly text: string; readonly tone?: "good" | "bad" | "hint" };

/** `bare` heads are followed by no unit: the note says it for all of them. */
export type ResultHead = { readonly text: string; readonly words?: boolean; readonly bare?: boolean };

export type ResultTable = {
  readonly caption: string;
  /** The first column holds words; the others numbers unless they say otherwise. */
  readonly head: readonly ResultHead[];
  readonly rows: readonly (readonly ResultCell[])[];
  readonly note?: string;
};

/** A calculation with its working: what a screen shows and a file carries. JSON only. */
export type Calculation = {
  readonly title: string;
  readonly area: { readonly code: AreaCode; readonly name: string };
  /** The year whose texts apply, and the years there are any for. */
  readonly year: number;
  readonly years: readonly number[];
  readonly tables: readonly ResultTable[];
  readonly steps: readonly Term[];
  readonly inputs: readonly Term[];
  readonly needs: readonly Need[];
  readonly caveats: readonly string[];
  /** Drafts and explainers that the result rests on: for reference only. */
  readonly informative: readonly string[];
  readonly demonstration: boolean;
  /** What was typed and cannot be read. */
  readonly problems: readonly string[];
};

export type CalculationParts = Pick<
  Calculation,
  "title" | "area" | "year" | "years" | "tables" | "problems"
> & {
  readonly caveats: readonly string[];
  /** What the working is shown of; cells of the tables when left out. */
  readonly working?: readonly Lookup[];
  /** Words that decided without giving a number. */
  readonly sources?: readonly CommitmentSource[];
  readonly needs?: readonly Need[];
};

export const isLookup = (cell: ResultCell): cell is Lookup => !("text" in cell);

const unique = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  [...new Map(items.map((item) => [key(item), item] as const).reverse()).values()].reverse();

/** Gathers what the results rest on: steps, inputs, needs, readings of words, and what makes them a reference only. */
export function calculationOf(parts: CalculationParts): Calculation {
  const { title, area, year, years, tables, problems } = parts;
  const cells = tables.flatMap(({ rows }) => rows.flat()).filter(isLookup);
  const worked = [...(parts.working ?? cells)];
  const terms = worked.filter(isTerm);
  const inputs = unique(inputsOf(terms), ({ name, value, source }) => JSON.stringify([name, value, source]));
  const lacking = [...cells.filter((cell): cell is Need => !isTerm(cell)), ...(parts.needs ?? [])];
  const used = inputs.flatMap(({ source }) => (source.kind === "commitment" ? [source] : []));
  const words = [
    ...used,
    ...lacking.flatMap(({ source }) => (source ? [source] : [])),
    ...(parts.sources ?? []),
  ];
  const readings = used.flatMap(({ title: text, quote, reading }) =>
    reading === null ? [] : [`${text}“${quote}”：${reading}`],
  );
  const aside = words.flatMap(({ title: text, quote, aside: others }) =>
    others.map((other) => `采用${text}“${quote}”；${other}也在有效期，数值不同`),
  );
  return {
    title,
    area,
    year,
    years,
    tables,
    problems,
    steps: stepsTo(terms),
    inputs,
    needs: unique(lacking, ({ name, reason }) => `${name}|${reason}`),
    caveats: unique([...parts.caveats, ...readings, ...aside], (text) => text),
    informative: unique(
      words.filter(({ informative }) => informative).map(({ title: text }) => text),
      (text) => text,
    ),
    demonstration: [...inputs.map(({ source }) => source), ...words].some(
      (source) => "demonstration" in source && source.demonstration,
    ),
  };
}

const termsIn = (cells: readonly (ResultCell | undefined)[]): Term[] =>
  cells.flatMap((cell) => (cell && isLookup(cell) && isTerm(cell) ? [cell] : []));

/**
 * The scale of each column's numbers, one for all columns of a table that count the same, so that what is due and what
 * is lacking can be compared; null for words, and where the rows count different things.
 */
export function columnScales({ head, rows }: ResultTable): (ResultScale | null)[] {
  const columns = head.map((_, index) => termsIn(rows.map((row) => row[index])));
  return columns.map((column) => {
    const [first] = column;
    if (!first || columnScale(column) === null) return null;
    return columnScale(columns.flat().filter(({ unit }) => unit === first.unit));
  });
}
