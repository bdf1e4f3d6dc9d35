import {
  type Calculation,
  calculationOf,
  type ResultCell,
  type ResultTable,
} from "@/lib/domain/calculators/calculation";
import { CALCULATORS } from "@/lib/domain/calculators/calculator-catalogue";
import type { CalculatorGround } from "@/lib/domain/calculators/calculator-ground";
import {
  type CriticalIllnessBenefit,
  criticalIllnessBenefit,
} from "@/lib/domain/calculators/critical-illness";
import { criticalIllnessRule, type IllnessEntitlement } from "@/lib/domain/calculators/critical-illness-rule";
import { ILLNESS_GROUPS, type IllnessGroup, illnessGroup } from "@/lib/domain/calculators/illness-group";
import { isTerm, type Lookup, type Term } from "@/lib/domain/calculators/term";
import { termText } from "@/lib/domain/calculators/term-text";
import { typedNumbers } from "@/lib/domain/calculators/typed-number";
import type { Context } from "../context";
import { type CalculatorPlace, calculatorFoundation } from "./calculator-foundation";

export type IllnessTyped = {
  readonly group?: string | undefined;
  readonly amount?: string | undefined;
  /** Amounts of the table of many cases, in yuan. */
  readonly amounts?: string | undefined;
};

const SELF_PAYMENT = "目录内个人自付";

/** One case of critical-illness insurance worked out, and a table of every group at many amounts. */
export async function calculateCriticalIllness(
  context: Context,
  place: CalculatorPlace,
  typed: IllnessTyped,
): Promise<Calculation> {
  const { ground, year, years } = await calculatorFoundation(
    context,
    place,
    CALCULATORS["critical-illness"].roles,
  );
  const numbers = typedNumbers();
  const field = { name: SELF_PAYMENT, unit: "yuan" as const };
  const group = illnessGroup(typed.group);
  const amount = numbers.read(typed.amount, field);
  const amounts = (typed.amounts ?? "")
    .split(/[\s;；、]+/)
    .filter((text) => text !== "")
    .flatMap((text) => numbers.read(text, field) ?? [])
    .slice(0, 12);
  const rule = criticalIllnessRule(ground, group);
  const worked = amount ? criticalIllnessBenefit(rule, amount) : null;
  return calculationOf({
    title: titleOf(place.area.name, year, group, amount, worked),
    area: place.area,
    year,
    years,
    tables: [
      ...(worked && amount ? [workedTable(group, rule, amount, worked)] : []),
      ruleTable(ground),
      ...(amounts.length > 0 ? [manyTable(ground, amounts)] : []),
    ],
    working: worked ? [worked.benefit, worked.remaining] : [],
    sources: rule.lifted ? [rule.lifted] : [],
    needs: worked?.needs ?? [],
    caveats: [...(worked?.caveats ?? []), "自付金额只计医保目录内、经基本医保报销后由个人负担的部分"],
    problems: numbers.problems,
  });
}

const GROUPS = Object.keys(ILLNESS_GROUPS) as IllnessGroup[];

function titleOf(
  name: string,
  year: number,
  group: IllnessGroup,
  amount: Term | null,
  worked: CriticalIllnessBenefit | null,
): string {
  const head = `${name}${year}年${ILLNESS_GROUPS[group]}大病保险`;
  if (!amount || !worked) return `${head}：请填写目录内个人自付金额`;
  if (!isTerm(worked.benefit)) {
    return `${head}无法测算，缺${worked.needs.map((need) => need.name).join("、")}`;
  }
  return `${head}：目录内自付 ${termText(amount)}，支付 ${termText(worked.benefit)}`;
}

const ceilingCell = ({ ceiling }: IllnessEntitlement): ResultCell =>
  ceiling === "none"
    ? { text: "不设封顶线" }
    : isTerm(ceiling)
      ? ceiling
      : { text: "文本未给出", tone: "hint" };

const workedTable = (
  group: IllnessGroup,
  rule: IllnessEntitlement,
  amount: Term,
  { payable, benefit, remaining }: CriticalIllnessBenefit,
): ResultTable => ({
  caption: `算例：${ILLNESS_GROUPS[group]}`,
  head: [{ text: "项目" }, { text: "数值" }],
  rows: [
    [{ text: SELF_PAYMENT }, amount],
    [{ text: "起付线" }, rule.deductible],
    [{ text: "起付线以上部分" }, payable],
    [{ text: "支付比例" }, rule.rate],
    [{ text: "年度最高支付限额" }, ceilingCell(rule)],
    [{ text: "大病保险支付" }, benefit],
    [{ text: "个人仍需负担" }, remaining],
  ],
});

const ruleTable = (ground: CalculatorGround): ResultTable => ({
  caption: "各人群待遇",
  head: [{ text: "人群" }, { text: "起付线" }, { text: "支付比例" }, { text: "年度最高支付限额" }],
  rows: GROUPS.map((group) => {
    const rule = criticalIllnessRule(ground, group);
    return [{ text: ILLNESS_GROUPS[group] }, rule.deductible, rule.rate, ceilingCell(rule)];
  }),
  note: "文本没有专门规定的人群按普通参保居民列示",
});

const manyTable = (ground: CalculatorGround, amounts: readonly Term[]): ResultTable => ({
  caption: "多种情形：按目录内个人自付金额列示的大病保险支付",
  head: [{ text: "人群" }, ...amounts.map((amount) => ({ text: termText(amount), bare: true }))],
  rows: GROUPS.map((group) => {
    const rule = criticalIllnessRule(ground, group);
    return [
      { text: ILLNESS_GROUPS[group] },
      ...amounts.map((amount): Lookup => criticalIllnessBenefit(rule, amount).benefit),
    ];
  }),
  note: "表中为大病保险支付金额，单位：元；文本没有给出封顶线的人群未计封顶线",
});
