import { type Calculation, calculationOf } from "@/lib/domain/calculators/calculation";
import { CALCULATORS } from "@/lib/domain/calculators/calculator-catalogue";
import { settingFor } from "@/lib/domain/calculators/calculator-ground";
import { removalRule } from "@/lib/domain/calculators/removal-rule";
import { removalSteps } from "@/lib/domain/calculators/removal-schedule";
import { isTerm, type Lookup, type Need } from "@/lib/domain/calculators/term";
import { termText } from "@/lib/domain/calculators/term-text";
import { typedNumbers } from "@/lib/domain/calculators/typed-number";
import { shanghaiDate } from "@/lib/domain/period";
import type { Context } from "../context";
import { type CalculatorPlace, calculatorFoundation } from "./calculator-foundation";

/** What a removal schedule asks by each of its dates, for a number of items. */
export async function calculateRemoval(
  context: Context,
  place: CalculatorPlace,
  typed: { readonly items?: string | undefined },
): Promise<Calculation> {
  const { ground, year, years } = await calculatorFoundation(context, place, CALCULATORS.removal.roles);
  const numbers = typedNumbers();
  const items: Lookup =
    numbers.read(typed.items, { name: "应消化的品种数", unit: "item" }) ??
    settingFor(ground, "removal.items");
  const rule = removalRule(ground);
  const shared = { area: place.area, year, years, problems: numbers.problems };
  const title = `${place.area.name}目录消化进度`;
  if ("reason" in rule) {
    return calculationOf({ ...shared, title: `${title}：无法测算`, tables: [], needs: [rule], caveats: [] });
  }
  if (!isTerm(items)) {
    return calculationOf({
      ...shared,
      title: `${title}：${rule.points.length} 步，品种数未设定，无法测算到个数`,
      tables: [scheduleOnly(rule.points)],
      sources: [rule.source],
      needs: [items as Need],
      caveats: [rule.note],
    });
  }
  const steps = removalSteps(rule.points, items, shanghaiDate(context.now));
  const last = steps.at(-1);
  return calculationOf({
    ...shared,
    title: `${title}：${termText(items)}品种分 ${steps.length} 步，${last ? `${last.due} 前全部调出` : ""}`,
    tables: [
      {
        caption: "每步应调出的品种",
        head: [
          { text: "期限" },
          { text: "本步份额" },
          { text: "累计应调出" },
          { text: "仍可保留" },
          { text: "情况", words: true },
        ],
        rows: steps.map(({ due, ownShare, removed, remaining, isPast }) => [
          { text: due },
          { text: termText({ value: ownShare, unit: "ratio" }) },
          removed,
          remaining,
          isPast ? { text: "期限已过" } : { text: "未到期限", tone: "hint" as const },
        ]),
        note: "不足一个品种的按一个计",
      },
    ],
    sources: [rule.source],
    caveats: [rule.note],
  });
}

const scheduleOnly = (points: readonly { due: string; share: Lookup }[]) => ({
  caption: "进度",
  head: [{ text: "期限" }, { text: "累计比例" }],
  rows: points.map(({ due, share }) => [{ text: due }, share]),
});
