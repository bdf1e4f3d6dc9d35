import { latestPublication } from "@/db/queries/publications/latest-publication";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { FUND_SCHEMES, type FundScheme, type FundSheet } from "@/lib/domain/fund/fund-sheet";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import { FUND_INDICATORS } from "@/lib/domain/fund/scheme-fund";
import { type Month, sameMonthLastYear, yearOf } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requireArea, requirePermission } from "../context";
import { type FigureBook, readFigureBooks } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { schemeFund } from "../overview/scheme-funds";
import { areaWithMembers } from "../periods/available-periods";
import {
  ACCOUNTS,
  AMOUNTS,
  amountLines,
  type FundPlace,
  fundLine,
  GROWTH_GAP,
  PACES,
  paceLines,
  RESERVES,
  reserveLine,
  viewAt,
} from "./fund-lines";
import { assistanceOf, subsidyOf } from "./fund-parts";
import { fundSeries, monthsOfYear, seriesMonths, yearLines } from "./fund-series";

type Asked = {
  readonly tree: AreaTree;
  readonly area: AreaCode;
  readonly edition: Edition;
  readonly scheme: FundScheme;
  /** Months of which the edition's vintage has anything of the area. */
  readonly published: readonly Month[];
};

/** How the funds of an area run: amounts, budget, reserve, subsidies, the months of the year and where it leads. */
export async function readFund(context: Context, asked: Asked): Promise<FundSheet> {
  requirePermission(context, "read-figures");
  requireArea(context, asked.area);
  const { tree, area, edition, scheme } = asked;
  const at = edition.through;
  const name = tree.areas.get(area)?.name ?? refuse("not-found", "没有这个地区");
  const members = areaWithMembers(tree, area, at).filter((code) => code !== area);
  const [latest, book] = await Promise.all([
    latestPublication(context.db),
    readFundBook(context, asked, members),
  ]);
  const place: FundPlace = { book, area, at, publication: latest?.number ?? 0 };
  const drawn = { book, area, scheme };
  return {
    area,
    name,
    funds: (["employee", "resident"] as const).map((one) =>
      schemeFund(book, area, one, at, place.publication),
    ),
    amounts: amountLines(place),
    growthGap: fundLine(place, GROWTH_GAP),
    paces: FUND_SCHEMES.flatMap((one) => paceLines(place, one)),
    reserves: RESERVES.map((code) => reserveLine(place, code)),
    accounts: ACCOUNTS.flatMap((code) => viewAt(place, code, "employee") ?? []),
    subsidy: subsidyOf(place, tree, members),
    assistance: assistanceOf(place),
    series: fundSeries(drawn, seriesMonths(asked.published, at)),
    years: yearLines(drawn, at),
    ranking: members.map((member) => ({
      area: member,
      name: tree.areas.get(member)?.name ?? member,
      figure: viewFigure(book, {
        indicator: "B07.rolling-12",
        area: member,
        scheme,
        at,
        publication: place.publication,
      }),
    })),
  };
}

function readFundBook(
  context: Context,
  { area, edition, scheme, published }: Asked,
  members: readonly AreaCode[],
): Promise<FigureBook> {
  const at = edition.through;
  const lines = [...AMOUNTS, GROWTH_GAP, ...RESERVES, ...ACCOUNTS, ...PACES, ...FUND_INDICATORS];
  const drawn = [
    ...monthsOfYear(yearOf(at)),
    ...monthsOfYear(yearOf(at) - 1),
    ...seriesMonths(published, at).months,
  ];
  return readFigureBooks(context, [
    {
      indicators: [...new Set([...lines, "A09", "D03", "D01.expenditure"])],
      areas: [area],
      throughs: [at, sameMonthLastYear(at)],
      schemes: FUND_SCHEMES,
      edition,
    },
    {
      indicators: ["B01", "B02"],
      areas: [area],
      throughs: [...new Set(drawn)].filter((month) => month !== at && month !== sameMonthLastYear(at)),
      schemes: [scheme],
      edition,
    },
    {
      indicators: ["B03"],
      areas: [area],
      throughs: outlookMonths(at).filter((month) => month !== at && month !== sameMonthLastYear(at)),
      schemes: ["employee", "resident"],
      edition,
    },
    {
      indicators: ["A09", "B07.rolling-12"],
      areas: members,
      throughs: [at],
      schemes: ["resident", scheme],
      edition,
    },
  ]);
}
