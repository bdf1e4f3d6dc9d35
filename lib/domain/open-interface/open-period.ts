import type { CsvColumn } from "../csv";
import { cumulativeName, type Month, periodText, periodThrough } from "../period";
import { ORIGINS, type Origin, VINTAGES, type Vintage } from "../vintage";

/** A period of which something is published, in one vintage and origin. */
export type OpenPeriod = {
  readonly period: string;
  readonly periodName: string;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly vintageName: string;
  readonly origin: Origin;
  readonly originName: string;
  readonly demonstration: boolean;
  readonly areas: number;
};

type Published = Pick<OpenPeriod, "through" | "vintage" | "origin" | "areas">;

export const openPeriod = ({ through, vintage, origin, areas }: Published): OpenPeriod => ({
  period: periodText(periodThrough(through)),
  periodName: cumulativeName(through),
  through,
  vintage,
  vintageName: VINTAGES[vintage],
  origin,
  originName: ORIGINS[origin],
  demonstration: origin === "demo",
  areas,
});

export const PERIOD_COLUMNS: readonly CsvColumn<OpenPeriod>[] = [
  ["period", ({ period }) => period],
  ["periodName", ({ periodName }) => periodName],
  ["through", ({ through }) => through],
  ["vintage", ({ vintage }) => vintage],
  ["vintageName", ({ vintageName }) => vintageName],
  ["origin", ({ origin }) => origin],
  ["originName", ({ originName }) => originName],
  ["areas", ({ areas }) => areas],
];
