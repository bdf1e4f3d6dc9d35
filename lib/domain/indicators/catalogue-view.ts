import type { FigureView } from "./figure-view";

/** Schemes that the catalogue has a column for; others stand on the indicator's own page. */
export const CATALOGUE_SCHEMES = ["all", "employee", "resident"] as const;
export type CatalogueScheme = (typeof CATALOGUE_SCHEMES)[number];

/** One indicator of the catalogue with its latest figure for an area. */
export type CatalogueEntry = {
  readonly code: string;
  readonly name: string;
  /** Schemes it is defined for, in words. */
  readonly schemes: readonly string[];
  readonly unit: string;
  readonly formula: string;
  readonly polarity: string;
  readonly source: string;
  readonly confidence: string;
  /** By scheme; null where the indicator is not defined for it. */
  readonly figures: Readonly<Record<CatalogueScheme, FigureView | null>>;
  /** Why there can be no figure for the area; null when there can. */
  readonly notApplicable: string | null;
};

/** A code read through its children (MODEL M14). */
export type CatalogueFamily = {
  readonly code: string;
  readonly name: string;
  readonly default: string | null;
  readonly children: readonly CatalogueEntry[];
};

export type CatalogueGroup = {
  readonly name: string;
  readonly entries: readonly (CatalogueEntry | CatalogueFamily)[];
};

export type Catalogue = {
  readonly groups: readonly CatalogueGroup[];
  readonly total: number;
  readonly found: number;
};

export const isFamily = (entry: CatalogueEntry | CatalogueFamily): entry is CatalogueFamily =>
  "children" in entry;
