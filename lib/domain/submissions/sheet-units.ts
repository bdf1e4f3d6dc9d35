import { type Quantity, unitPower } from "../unit";
import type { Entry } from "./entry";
import type { Finding } from "./finding";
import type { FormSheet, Slot } from "./form";
import { confirmedWords, type LabelMapping, mappingsOf, unitLabel } from "./mapping/label-mapping";
import { cellAddress } from "./sheet";
import type { SheetGrid } from "./sheet-grid";
import type { StatementLayout } from "./statement-layout";

type StatedUnit = { readonly unit: string; readonly cell: string };

/** The unit that numbers of one quantity in one column were read in, and how it is known. */
export type UnitUse = {
  readonly quantity: Quantity;
  /** Column key and number in the sheet. */
  readonly column: string;
  readonly at: number;
  readonly unit: string;
  readonly how: "own" | "stated" | "confirmed" | "assumed";
  readonly stated: StatedUnit | null;
  /** Cells that a count in this unit cannot be in: they have decimals. */
  readonly broken: readonly string[];
};

/** "D" for column 4, and of the cell "D12". */
export const columnAt = (at: number): string => columnOf(cellAddress(1, at));
export const columnOf = (cell: string): string => cell.replace(/\d/g, "");

type Head = { readonly key: string; readonly unit: string | null };

/** Which units the numbers of a sheet are in. */
export class SheetUnits {
  readonly findings: Finding[] = [];
  readonly #uses = new Map<string, UnitUse>();
  readonly #stated: readonly StatedUnit[];
  readonly #confirmed: ReadonlyMap<string, LabelMapping>;
  readonly #broken = new Map<string, string[]>();
  readonly #said = new Set<string>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly form: FormSheet,
    layout: StatementLayout,
    mappings: readonly LabelMapping[],
  ) {
    this.#stated = statedUnits(grid, layout);
    this.#confirmed = mappingsOf(mappings, "unit", form.name);
    const quantities = new Set([...form.slots.values()].map((slot) => slot.quantity));
    for (const { unit, cell } of this.#stated) {
      if ([...quantities].some((quantity) => unitPower(quantity, unit) !== null)) continue;
      this.#find(
        "refuse",
        "unknown-unit",
        cell,
        `不认识的计量单位“${unit}”，可用：${Object.values(form.units).join("、")}`,
      );
    }
  }

  /**
   * A confirmation against what the sheet states goes first, then what the head of the line or column says, the sheet's
   * own “单位：…” line, what is remembered of the area, and last the form's unit, which nobody said.
   */
  unitOf({ quantity }: Slot, row: Head, column: Head, at: number): string {
    const isUnit = (unit: string | null | undefined): unit is string =>
      unit !== null && unit !== undefined && unitPower(quantity, unit) !== null;
    const mapping =
      this.#confirmed.get(unitLabel(quantity, column.key)) ?? this.#confirmed.get(unitLabel(quantity, null));
    const confirmed = mapping && isUnit(mapping.target) ? { ...mapping, target: mapping.target } : null;
    const own = [row.unit, column.unit].find(isUnit);
    const line = this.#stated.find(({ unit }) => isUnit(unit)) ?? null;
    const use = (unit: string, how: UnitUse["how"]): string => {
      const key = unitLabel(quantity, column.key);
      if (!this.#uses.has(key) || how !== "own") {
        this.#uses.set(key, { quantity, column: column.key, at, unit, how, stated: line, broken: [] });
      }
      return unit;
    };
    if (confirmed?.once) return use(this.#confirm(confirmed, own ?? line?.unit ?? null), "confirmed");
    if (own) return use(own, "own");
    if (line) return use(line.unit, "stated");
    if (confirmed) return use(this.#confirm(confirmed, null), "confirmed");
    // An unknown unit is refused already: nothing is taken for granted beside it.
    return use(this.form.units[quantity] ?? "", this.findings.length > 0 ? "stated" : "assumed");
  }

  /** A cell that was refused for its decimals. */
  breaks({ quantity }: Slot, column: Head, cell: string): void {
    const key = unitLabel(quantity, column.key);
    this.#broken.set(key, [...(this.#broken.get(key) ?? []), cell]);
  }

  /** An amount in the form's unit that neither the sheet nor a person said. */
  isAssumed({ cell, unit }: Pick<Entry, "cell" | "unit">): boolean {
    return this.uses().some(
      (use) =>
        use.quantity === "yuan" &&
        use.how === "assumed" &&
        use.unit === unit &&
        columnAt(use.at) === columnOf(cell),
    );
  }

  uses(): UnitUse[] {
    return [...this.#uses].map(([key, use]) => ({ ...use, broken: this.#broken.get(key) ?? [] }));
  }

  #confirm(mapping: LabelMapping & { readonly target: string }, stated: string | null): string {
    const { label, target } = mapping;
    if (this.#said.has(label)) return target;
    this.#said.add(label);
    const against = stated !== null && stated !== target;
    const key = label.split("@")[1];
    const column = this.form.columns.find((one) => one.key === key);
    const place = column ? `“${column.label}”一列` : "本表";
    this.#find(
      against ? "explain" : "note",
      "mapped-label",
      null,
      against
        ? `表内写的单位是${stated}，${place}经确认按${target}读取${confirmedWords(mapping)}，请说明`
        : `${place}按已确认的单位${target}读取${confirmedWords(mapping)}`,
    );
    return target;
  }

  #find(
    severity: Finding["severity"],
    rule: "unknown-unit" | "mapped-label",
    cell: string | null,
    message: string,
  ): void {
    this.findings.push({ severity, sheet: this.grid.sheet.name, cell, rule, message });
  }
}

/** The units a sheet's own “单位：…” line states; also units it states that nothing is written in. */
function statedUnits(grid: SheetGrid, layout: StatementLayout): StatedUnit[] {
  for (let row = 1; row < layout.firstRow; row++) {
    for (let column = 1; column <= grid.lastColumn; column++) {
      const match = /单位[:：]\s*([^()（）]+)/.exec(grid.label(row, column));
      if (match?.[1] && !/局|中心|公章/.test(match[1])) {
        const units = match[1].split(/[、,，/\s]+/).filter(Boolean);
        return units.map((unit) => ({ unit, cell: cellAddress(row, column) }));
      }
    }
  }
  return [];
}
