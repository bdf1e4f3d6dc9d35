import { type Calculation, calculationOf, type ResultTable } from "@/lib/domain/calculators/calculation";
import { CALCULATORS } from "@/lib/domain/calculators/calculator-catalogue";
import { deficitRule } from "@/lib/domain/calculators/deficit-rule";
import { type DeficitSharing, type FundYear, shareDeficit } from "@/lib/domain/calculators/deficit-sharing";
import { isTerm, type Lookup, type Need } from "@/lib/domain/calculators/term";
import { termText } from "@/lib/domain/calculators/term-text";
import { typedNumbers } from "@/lib/domain/calculators/typed-number";
import { compare, ZERO } from "@/lib/domain/decimal";
import { cumulativeName, lastDecember, monthOf } from "@/lib/domain/period";
import type { Context } from "../context";
import { acceptedFigures } from "./accepted-figures";
import { type CalculatorPlace, calculatorFoundation } from "./calculator-foundation";

export type DeficitTyped = {
  readonly revenue?: string | undefined;
  readonly expenditure?: string | undefined;
  readonly balance?: string | undefined;
};

const TEN_THOUSAND = 4;

/** Who bears the gap between a year's revenue and expenditure of residents' fund. */
export async function calculateDeficit(
  context: Context,
  place: CalculatorPlace,
  typed: DeficitTyped,
): Promise<Calculation> {
  const { ground, year, years } = await calculatorFoundation(context, place, CALCULATORS.deficit.roles);
  const { area, edition } = place;
  const opening = edition ? [edition.through, lastDecember(edition.through)] : [];
  const figures = await acceptedFigures(context, area, edition, ["B01", "B02", "B04"], opening);
  const numbers = typedNumbers();
  const sum = (name: string, text: string | undefined, mayBeNegative = false) =>
    numbers.read(text, { name, unit: "yuan", power: TEN_THOUSAND, mayBeNegative });
  const revenue: Lookup = sum("基金收入", typed.revenue) ?? figures("基金收入", { indicator: "B01" });
  const expenditure: Lookup = sum("基金支出", typed.expenditure) ?? figures("基金支出", { indicator: "B02" });
  const balance: Lookup =
    sum("上年末累计结余", typed.balance, true) ??
    figures("上年末累计结余", {
      indicator: "B04",
      ...(edition ? { at: lastDecember(edition.through) } : {}),
    });
  const rule = deficitRule(ground);
  const calculated =
    isTerm(revenue) && isTerm(expenditure)
      ? shareDeficit(rule, { revenue, expenditure, balance } satisfies FundYear)
      : null;
  const lacking = [revenue, expenditure].filter((found): found is Need => !isTerm(found));
  const partial = edition && monthOf(edition.through) !== 12 && !(typed.revenue && typed.expenditure);
  return calculationOf({
    title: titleOf(area.name, year, calculated, lacking),
    area,
    year,
    years,
    tables: calculated ? [hasGap(calculated) ? tableOf(calculated) : noGap(calculated)] : [],
    caveats: [
      ...(partial
        ? [`${cumulativeName(edition.through)}是累计数，居民基金收支有季节性，缺口以全年为准`]
        : []),
      ...(calculated && hasGap(calculated)
        ? ["累计结余按上年末数计：文本没有写明时点，这是本系统的读法"]
        : []),
      ...(calculated?.uncovered ? ["累计结余不足的部分由谁负担，文本没有写明"] : []),
    ],
    problems: numbers.problems,
    needs: lacking,
  });
}

function titleOf(
  name: string,
  year: number,
  result: DeficitSharing | null,
  lacking: readonly Need[],
): string {
  const head = `${name}居民基金收支缺口分担（按${year}年规定）`;
  if (!result) return `${head}：无法测算，缺${lacking.map((need) => need.name).join("、")}`;
  if (!hasGap(result)) return `${head}：收入不低于支出，没有缺口`;
  const { fromBalance, fromFinance } = result;
  if (!isTerm(fromBalance) || !isTerm(fromFinance))
    return `${head}：缺口 ${termText(result.gap)}，分担无法测算`;
  return `${head}：缺口 ${termText(result.gap)}，累计结余负担 ${termText(fromBalance)}，当地财政负担 ${termText(fromFinance)}`;
}

const hasGap = ({ gap }: DeficitSharing): boolean => compare(gap.value, ZERO) > 0;

/** Without a gap nothing is shared, and no share is missed. */
const noGap = ({ gap }: DeficitSharing): ResultTable => ({
  caption: "缺口分担",
  head: [{ text: "项目" }, { text: "金额" }],
  rows: [[{ text: "基金收支缺口" }, gap]],
});

const tableOf = ({ gap, fromBalance, fromFinance, uncovered, adjustment }: DeficitSharing): ResultTable => ({
  caption: "缺口分担",
  head: [{ text: "由谁负担" }, { text: "金额" }],
  rows: [
    [{ text: "基金收支缺口" }, gap],
    [{ text: "累计结余负担" }, fromBalance],
    [{ text: "当地财政负担" }, fromFinance],
    ...(uncovered ? [[{ text: "累计结余不足的部分" }, uncovered]] : []),
    [{ text: "建立调剂金后：自治区统一调剂" }, adjustment.byRegion],
    [{ text: "建立调剂金后：不符合条件、由当地财政负担" }, adjustment.byFinance],
  ],
});
