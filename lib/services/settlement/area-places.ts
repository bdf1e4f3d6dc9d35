import { type AreaCode, type AreaTree, parentOf, subtree } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";

/** What the reading of a file has to know of areas, by six-digit codes; plain data for a process of its own. */
export type AreaPlaces = {
  /** Codes of the load's own pooling area, with everything known below it. */
  readonly own: readonly number[];
  /** Codes known to lie elsewhere, although they look alike. */
  readonly elsewhere: readonly number[];
  readonly prefecture: number;
};

/** The codes of an area: its subtree, and what by its code would belong there but pools elsewhere (MODEL M6). */
export function areaPlaces(tree: AreaTree, area: AreaCode, at: Month): AreaPlaces {
  const own = new Set<AreaCode>(subtree(tree, "pooling", area, at));
  for (const code of subtree(tree, "administrative", area, at)) {
    const pool = parentOf(tree, "pooling", code, at);
    if (!tree.areas.get(code)?.isPoolingArea && (pool === null || own.has(pool))) own.add(code);
  }
  const alike = [...tree.areas.keys()].filter((code) => code.slice(0, 4) === area.slice(0, 4));
  return {
    own: [...own].map(Number),
    elsewhere: alike.filter((code) => !own.has(code) && !code.endsWith("00")).map(Number),
    prefecture: Number(area),
  };
}

export type PlaceMember = "county" | "pooling-area" | "province" | "cross-province";

/** Where people of an area were treated, from two codes; codes that the product does not know go by their digits. */
export class PlaceFinder {
  private readonly own: ReadonlySet<number>;
  private readonly elsewhere: ReadonlySet<number>;
  private readonly isPrefecture: boolean;

  constructor(private readonly places: AreaPlaces) {
    this.own = new Set(places.own);
    this.elsewhere = new Set(places.elsewhere);
    this.isPrefecture = places.prefecture % 100 === 0;
  }

  isOwn(code: number): boolean {
    if (this.own.has(code)) return true;
    if (this.elsewhere.has(code) || !this.isPrefecture) return false;
    return Math.floor(code / 100) === Math.floor(this.places.prefecture / 100);
  }

  place(insured: number, treated: number): PlaceMember {
    if (this.isOwn(treated)) return insured === treated && treated % 100 !== 0 ? "county" : "pooling-area";
    return Math.floor(treated / 10_000) === Math.floor(this.places.prefecture / 10_000)
      ? "province"
      : "cross-province";
  }
}
