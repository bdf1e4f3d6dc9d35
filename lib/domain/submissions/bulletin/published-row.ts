import { type Area, type AreaTree, findArea } from "../../area";
import { type Month, parseMonth } from "../../period";
import type { Vintage } from "../../vintage";
import { type BulletinItem, findBulletinItem } from "./bulletin-item";
import { LONG_SERIES_ITEMS } from "./long-series-items";
import { BULLETIN_ITEMS } from "./published-items";

/** One line of a file of published statistics, as it stands. */
export type PublishedRow = {
  readonly year: number;
  readonly area: string;
  readonly scheme: string;
  readonly item: string;
  readonly value: string | number;
  readonly unit: string;
  readonly source: string;
  readonly period: string;
  readonly kind: string;
  readonly note?: string | undefined;
};

export type PlacedRow = {
  readonly row: PublishedRow;
  readonly index: number;
  readonly area: Area;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly item: BulletinItem;
};

/** A line that could not be placed, with the reason: it is named and left out, never guessed. */
export type UnplacedRow = { readonly row: PublishedRow; readonly index: number; readonly reason: string };

/** What kind of publication each vintage is read from; the long series counts in a scope of its own. */
const VINTAGES: Record<string, Vintage> = {
  月度累计: "monthly",
  快报: "flash",
  公报: "bulletin",
  年鉴: "yearbook",
  国家统计局年度数据: "yearbook",
  数智库长序列: "yearbook",
};

/** Plan texts, targets and news report or promise; they are no observations (MODEL M5). */
const NO_OBSERVATION = new Set(["规划文本", "新闻", "绩效目标", "白皮书"]);

function throughOf(period: string): Month | null {
  const match = /^(\d{4})-01\.\.(\d{4})-(\d{2})$/.exec(period);
  return match && match[1] === match[2] ? parseMonth(`${match[2]}-${match[3]}`) : null;
}

/** Places one line: area, period, vintage and measure must each be known. */
export function placeRow(row: PublishedRow, index: number, tree: AreaTree): PlacedRow | UnplacedRow {
  const unplaced = (reason: string): UnplacedRow => ({ row, index, reason });
  const area = findArea(tree, row.area);
  if (!area) return unplaced(`不认识的地区“${row.area}”`);
  if (NO_OBSERVATION.has(row.kind)) return unplaced(`“${row.kind}”不是统计观测数，不作为数据导入`);
  const vintage = VINTAGES[row.kind];
  if (!vintage) return unplaced(`不认识的数据种类“${row.kind}”`);
  const through = throughOf(row.period);
  if (!through) return unplaced(`期间“${row.period}”不是自1月起的一个年内累计期`);
  const items = row.kind === "数智库长序列" ? LONG_SERIES_ITEMS : BULLETIN_ITEMS;
  const item = findBulletinItem(items, row.item, row.scheme);
  if (!item) return unplaced(`不认识的项目“${row.scheme} ${row.item}”`);
  return { row, index, area, through, vintage, item };
}

export const isPlaced = (placed: PlacedRow | UnplacedRow): placed is PlacedRow => "item" in placed;
