import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Reached from this source file and from the bundles in .build alike. */
const SEED = fileURLToPath(new URL("../db/seed/", import.meta.url));

/** One line of areas.json: an area with its two parents. */
export type AreaSeed = {
  readonly code: string;
  readonly name: string;
  readonly aliases: string[];
  readonly formerNames: string[];
  readonly formerCodes: string[];
  readonly level: string;
  readonly isPoolingArea: boolean;
  readonly rollsUp: boolean;
  readonly administrative: string | null;
  readonly pooling: string | null;
  readonly population2020: number | null;
  readonly populationSource: string | null;
  readonly note: string | null;
};

export const areaSeeds = (): AreaSeed[] =>
  JSON.parse(readFileSync(`${SEED}areas.json`, "utf8")) as AreaSeed[];

export type DocumentSeed = { readonly name: string; readonly content: string; readonly text: string };

/** The shipped policy texts, each with its document file. */
export const documentSeeds = (): DocumentSeed[] =>
  readdirSync(`${SEED}policy`)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: file,
      content: readFileSync(`${SEED}policy/${file}`, "utf8"),
      text: readFileSync(`${SEED}policy/${file.replace(/\.json$/, ".txt")}`, "utf8"),
    }));

/** Changes of scope and events that published sources give evidence of, each with its citation. */
export const comparabilitySeeds = (): unknown =>
  JSON.parse(readFileSync(`${SEED}comparability.json`, "utf8")) as unknown;

/** Published figures of national bulletins, Inner Mongolia, Xinjiang and Tianjin, each line with its source. */
export const publishedStatisticsPath = (): string => `${SEED}published-statistics.json`;
