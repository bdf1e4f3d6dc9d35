import { type Dimensions, dimensionText } from "../../dimension";
import { ACCOUNTING_NAMES, type Accounting } from "../../measures/measure";
import { measureOf } from "../../measures/measure-catalogue";
import { BULLETIN_ITEMS } from "../../submissions/bulletin/published-items";
import { entryKey } from "../../submissions/entry";
import type { Expression, Leaf } from "../expression";
import { leafName } from "../formula";
import { leavesOf } from "../leaf-key";
import { advice, type FormulaFinding, fault, type Spot } from "./formula-finding";
import { isAsked, type Vocabulary } from "./vocabulary";

/** What published statistics carry, in forms or not. */
const PUBLISHED: ReadonlySet<string> = new Set(BULLETIN_ITEMS.map(({ slot }) => entryKey(slot)));

type SpotOf = (part: Expression) => Spot;

/** Everything a formula reads is asked for by some form. */
export const slotFindings = (
  expression: Expression,
  spotOf: SpotOf,
  vocabulary: Vocabulary,
): FormulaFinding[] =>
  leavesOf(expression).flatMap((leaf) => {
    if (isAsked(vocabulary, leaf)) return [];
    if (PUBLISHED.has(entryKey(leaf))) {
      return [advice("published-only", spotOf(leaf), `“${leafName(leaf)}”只见于公布的统计数据，报表里没有`)];
    }
    const nearest = nearestCuts(leaf, vocabulary);
    const message =
      nearest.length > 0
        ? `没有一张报表填报“${leafName(leaf)}”，这个数只按下列口径填报`
        : `没有一张报表填报“${leafName(leaf)}”`;
    return [fault("no-slot", spotOf(leaf), message, nearest)];
  });

const CUTS = 4;

/** The cuts of a measure that differ least from what was asked, as a formula writes them. */
function nearestCuts({ measure, dimensions }: Leaf, { places }: Vocabulary): string[] {
  const differing = (cut: Dimensions): number =>
    (Object.keys(cut) as (keyof Dimensions)[]).filter((name) => cut[name] !== dimensions[name]).length;
  return [...(places.get(measure)?.cuts ?? [])]
    .sort((a, b) => differing(a) - differing(b))
    .slice(0, CUTS)
    .map((cut) => writtenCut(measure, cut));
}

/** "统筹基金支付［居民医保，住院］". */
export const writtenCut = (measure: string, cut: Dimensions): string => {
  const members = dimensionText(cut).split(" ").filter(Boolean);
  const { name } = measureOf(measure);
  return members.length > 0 ? `${name}［${members.join("，")}］` : name;
};

/** Cash and settlement basis never meet in one ratio (MODEL M5), and so in no formula. */
export function accountingFindings(expression: Expression, spotOf: SpotOf): FormulaFinding[] {
  const based = leavesOf(expression).flatMap((leaf) => {
    const { accounting } = measureOf(leaf.measure);
    return accounting === "register" ? [] : [{ leaf, accounting }];
  });
  const [first] = based;
  const odd = based.find(({ accounting }) => accounting !== first?.accounting);
  if (!first || !odd) return [];
  const words = ({ leaf, accounting }: typeof odd) =>
    `“${leafName(leaf)}”（${ACCOUNTING_NAMES[accounting]}）`;
  return [
    fault("accounting", spotOf(odd.leaf), `${words(odd)}与${words(first)}口径不同，不能在一个公式里相比`),
  ];
}

/** Standards and the like do not add up over areas: a region has none of its own. */
export const parameterFindings = (expression: Expression, spotOf: SpotOf): FormulaFinding[] =>
  leavesOf(expression).flatMap((leaf) =>
    measureOf(leaf.measure).kind === "parameter"
      ? [
          advice(
            "parameter",
            spotOf(leaf),
            `“${leafName(leaf)}”不能跨地区相加：全区没有汇总值，只有各统筹区自己的值`,
          ),
        ]
      : [],
  );

/** The basis a formula is on: that of its amounts, or of registers where there are none. */
export function accountingOf(expressions: readonly Expression[]): Accounting {
  const found = expressions.flatMap(leavesOf).map(({ measure }) => measureOf(measure).accounting);
  return found.find((accounting) => accounting !== "register") ?? "register";
}
