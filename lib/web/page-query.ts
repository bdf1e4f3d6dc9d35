import "server-only";
import { type Area, type AreaCode, type AreaTree, findArea } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import {
  cumulativeName,
  type Month,
  parseMonth,
  parsePeriod,
  periodText,
  periodThrough,
  shanghaiDate,
  through,
} from "@/lib/domain/period";
import { isVintageChoice, ORIGINS, VINTAGES, type VintageChoice } from "@/lib/domain/vintage";
import { areaTree } from "@/lib/services/areas/area-tree";
import { chooseEdition, offeredPeriods } from "@/lib/services/periods/available-periods";
import type { Viewer } from "./viewer";

/** Search parameters of a screen that shows one area in one edition. */
export type PageSearch = Record<string, string | string[] | undefined>;

export type PageQuery = {
  readonly tree: AreaTree;
  readonly area: Area;
  /** Null when nothing is published of the area in the asked period and vintage. */
  readonly edition: Edition | null;
  /** The month of the edition; where nothing is published, the asked month or this one. */
  readonly at: Month;
  /** Everything published of the area or of what sums into it, the latest first. */
  readonly published: Awaited<ReturnType<typeof offeredPeriods>>;
  readonly areas: readonly { value: string; label: string }[];
  readonly periods: readonly { value: string; label: string }[];
  readonly vintages: readonly { value: string; label: string }[];
  readonly chosen: { readonly period: string; readonly vintage: string };
  /** What there is nothing of, in words: for a screen without an edition. */
  readonly absent: string;
  /** What the address asks for and nobody knows, with what is shown instead. */
  readonly mistakes: readonly string[];
};

/** One value of a search parameter; the first where it is repeated. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const askedMonth = (text: string | undefined): Month | null => {
  const period = text ? parsePeriod(text) : null;
  return period ? through(period) : null;
};

/** Resolves area, period and vintage of a screen from its address; what is unknown falls back to the viewer's own. */
export async function pageQuery(viewer: Viewer, search: PageSearch): Promise<PageQuery> {
  const tree = await areaTree(viewer);
  const found = findArea(tree, one(search.area) ?? viewer.actor.area);
  const area =
    found && viewer.scope.areas.has(found.code) ? found : (tree.areas.get(viewer.actor.area) as Area);
  const published = await offeredPeriods(viewer, tree, area.code);
  const vintage = one(search.vintage) ?? "";
  const choice: VintageChoice | null = isVintageChoice(vintage) ? vintage : null;
  const asked = askedMonth(one(search.period));
  const edition = chooseEdition(published, asked, choice);
  const months = [...new Set(published.map(({ through }) => through))];
  const empty = asked && !months.includes(asked) ? asked : null;
  return {
    tree,
    area,
    edition,
    at: edition?.through ?? asked ?? parseMonth(shanghaiDate(viewer.now).slice(0, 7)),
    published,
    areas: areaOptions(tree, viewer),
    periods: [
      ...(empty ? [{ value: periodValue(empty), label: `${cumulativeName(empty)}（没有数据）` }] : []),
      ...months.map((at) => ({ value: periodValue(at), label: periodLabel(at, published) })),
    ],
    vintages: [
      { value: "", label: "最新已发布" },
      ...Object.entries(VINTAGES).map(([value, label]) => ({ value, label })),
    ],
    chosen: {
      period: edition ? periodValue(edition.through) : asked ? periodValue(asked) : "",
      vintage: choice ?? "",
    },
    absent: absentWords(area.name, published.length > 0, asked, choice),
    mistakes: mistakesOf(search, { area, known: found?.code === area.code, asked, choice }),
  };
}

const periodValue = (at: Month): string => periodText(periodThrough(at));

/** "呼和浩特市没有2019年的已发布数据": which part of the question has no answer. */
function absentWords(name: string, any: boolean, asked: Month | null, choice: VintageChoice | null): string {
  if (!any) return `${name}还没有已发布的数据`;
  const vintage = choice ? `${choice === "final" ? "最终" : VINTAGES[choice]}口径` : "";
  return `${name}没有${asked ? cumulativeName(asked) : ""}${vintage}的已发布数据`;
}

type Understood = {
  readonly area: Area;
  readonly known: boolean;
  readonly asked: Month | null;
  readonly choice: VintageChoice | null;
};

const MISTAKE_LENGTH = 20;

/** A mistyped address is answered with what the viewer may see, and says so. */
function mistakesOf(search: PageSearch, { area, known, asked, choice }: Understood): string[] {
  const quoted = (name: string) => `“${(one(search[name]) ?? "").slice(0, MISTAKE_LENGTH)}”`;
  return [
    ...(one(search.area) && !known
      ? [`没有地区${quoted("area")}，或不在可查看的范围内，现显示${area.name}`]
      : []),
    ...(one(search.period) && !asked ? [`期间${quoted("period")}不能识别，现显示最近一期`] : []),
    ...(one(search.vintage) && !choice ? [`口径${quoted("vintage")}不能识别，现显示最新已发布`] : []),
  ];
}

const periodLabel = (at: Month, published: PageQuery["published"]): string => {
  const own = published.filter((period) => period.through === at);
  const words = [
    own.every(({ areas }) => areas === 0) ? "仅明细" : null,
    own.every(({ origin }) => origin === "demo") ? ORIGINS.demo : null,
  ].filter((word) => word !== null);
  return `${cumulativeName(at)}${words.length > 0 ? `（${words.join("，")}）` : ""}`;
};

/** Areas in the viewer's scope, indented by level. */
function areaOptions(tree: AreaTree, viewer: Viewer): { value: string; label: string }[] {
  return [...viewer.scope.areas]
    .map((code) => tree.areas.get(code as AreaCode) as Area)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => ({ value: area.code, label: area.name }));
}
