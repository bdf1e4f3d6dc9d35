import type { AreaCode } from "../area";

/** Where an area lies on a schematic map: columns from the west, rows from the north. */
export type Tile = { readonly code: AreaCode; readonly column: number; readonly row: number };

/**
 * Roughly where the pooling areas of Inner Mongolia lie to each other. Drawn by hand from a list of codes: no boundary
 * data and no map of a country are used.
 */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  "150781": [4, 0],
  "150700": [5, 0],
  "152501": [3, 1],
  "152500": [4, 1],
  "152200": [5, 1],
  "152900": [0, 2],
  "150800": [1, 2],
  "150200": [2, 2],
  "150900": [3, 2],
  "150400": [4, 2],
  "150500": [5, 2],
  "150300": [1, 3],
  "150600": [2, 3],
  "150100": [3, 3],
};

/** Columns of a plain grid, for areas without places of their own. */
const GRID_COLUMNS = 6;

/** A tile for each area: by its place where all have one, else in the order given. */
export function areaTiles(codes: readonly AreaCode[]): Tile[] {
  if (codes.every((code) => Object.hasOwn(PLACES, code))) {
    return codes.map((code) => {
      const [column, row] = PLACES[code] as readonly [number, number];
      return { code, column, row };
    });
  }
  return codes.map((code, index) => ({
    code,
    column: index % GRID_COLUMNS,
    row: Math.floor(index / GRID_COLUMNS),
  }));
}

/** "呼和浩特" for 呼和浩特市: what fits on a tile. A 盟 keeps its 盟: nobody says 兴安 or 阿拉善 for one. */
export const shortAreaName = (name: string): string => name.replace(/(自治区|省|市|地区|自治州|自治旗)$/, "");
