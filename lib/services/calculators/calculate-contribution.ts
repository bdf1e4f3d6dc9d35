import { arrivalDeadlines } from "@/lib/domain/calculators/arrival-deadline";
import { type Calculation, calculationOf, type ResultTable } from "@/lib/domain/calculators/calculation";
import { CALCULATORS } from "@/lib/domain/calculators/calculator-catalogue";
import {
  type CalculatorGround,
  commitmentFor,
  isNeed,
  parameterFor,
  settingFor,
} from "@/lib/domain/calculators/calculator-ground";
import {
  averageContribution,
  backPayment,
  outstandingContribution,
} from "@/lib/domain/calculators/contribution";
import { isTerm, type Lookup, type Need } from "@/lib/domain/calculators/term";
import { termText } from "@/lib/domain/calculators/term-text";
import { typedNumbers } from "@/lib/domain/calculators/typed-number";
import { leaf } from "@/lib/domain/indicators/expression";
import { cumulativeName, yearOf } from "@/lib/domain/period";
import { sourceOf } from "@/lib/domain/policy/registered-parameter";
import type { Context } from "../context";
import { acceptedCells } from "./accepted-cells";
import { acceptedFigures } from "./accepted-figures";
import { type CalculatorPlace, calculatorFoundation } from "./calculator-foundation";

export type ContributionTyped = {
  readonly adults?: string | undefined;
  readonly minors?: string | undefined;
  readonly collected?: string | undefined;
  readonly persons?: string | undefined;
  readonly payable?: string | undefined;
  readonly paid?: string | undefined;
};

/** Residents' own contribution: the average of two rates, back-payment below standard, and who has yet to pay. */
export async function calculateContribution(
  context: Context,
  place: CalculatorPlace,
  typed: ContributionTyped,
): Promise<Calculation> {
  const { ground, year, years } = await calculatorFoundation(context, place, CALCULATORS.contribution.roles);
  const { area, edition } = place;
  const numbers = typedNumbers();
  const people = (name: string, text: string | undefined) => numbers.read(text, { name, unit: "person" });
  const [figures, [adults, minors]] = await Promise.all([
    acceptedFigures(context, area, edition, ["A01", "A10"]),
    acceptedCells(context, ground.tree, area, edition, [
      {
        name: "成年人参保人数",
        leaf: leaf("insured", { scheme: "resident", group: "adult" }),
        unit: "person",
      },
      {
        name: "未成年人参保人数",
        leaf: leaf("insured", { scheme: "resident", group: "minor" }),
        unit: "person",
      },
    ]),
  ]);
  const collected = numbers.read(typed.collected, {
    name: "实际征收的人均个人缴费",
    unit: "yuan-per-person",
  });
  const rates = !isNeed(commitmentFor(ground, "contribution.adult", "adult"));
  const payers = [
    people("成年人参保人数", typed.adults) ?? (adults as Lookup),
    people("未成年人参保人数", typed.minors) ?? (minors as Lookup),
  ] as const;
  const tables = [
    ...(rates ? [averageTable(ground, ...payers)] : []),
    backPaymentTable(
      ground,
      collected ?? settingFor(ground, "contribution.collected"),
      people("居民参保人数", typed.persons) ?? figures("居民参保人数", { indicator: "A01" }),
    ),
    outstandingTable(
      ground,
      people("应缴费人数", typed.payable) ?? figures("应缴费人数", { indicator: "A10", side: "denominator" }),
      people("已缴费人数", typed.paid) ?? figures("已缴费人数", { indicator: "A10", side: "numerator" }),
    ),
  ];
  const standard = parameterFor(ground, "contribution.standard");
  const deadline = commitmentFor(ground, "contribution.deadline");
  const mixed = edition && yearOf(edition.through) !== year;
  return calculationOf({
    title: isTerm(standard)
      ? `${area.name}${year}年居民个人缴费标准每人 ${termText(standard)}`
      : `${area.name}${year}年居民个人缴费：${standard.reason}`,
    area,
    year,
    years,
    tables,
    problems: numbers.problems,
    sources: isNeed(deadline) ? [] : [sourceOf(deadline.entry, deadline.aside)],
    caveats: mixed
      ? [`标准是${year}年的，人数是${cumulativeName(edition.through)}的：金额是按${year}年标准的试算`]
      : [],
  });
}

const lackingOf = (...found: readonly Lookup[]): Need | null =>
  found.find((one): one is Need => !isTerm(one)) ?? null;

const HEAD: ResultTable["head"] = [{ text: "项目" }, { text: "数值" }];

function averageTable(ground: CalculatorGround, adults: Lookup, minors: Lookup): ResultTable {
  const adultRate = parameterFor(ground, "contribution.adult", "adult");
  const minorRate = parameterFor(ground, "contribution.minor", "minor");
  const standard = parameterFor(ground, "contribution.standard");
  const lacking = lackingOf(adultRate, minorRate, standard, adults, minors);
  const result =
    isTerm(adultRate) && isTerm(minorRate) && isTerm(standard) && isTerm(adults) && isTerm(minors)
      ? averageContribution({ adultRate, minorRate, adults, minors, standard })
      : null;
  return {
    caption: "成年人、未成年人两个标准的人均数",
    head: HEAD,
    rows: [
      [{ text: "成年人个人缴费标准" }, adultRate],
      [{ text: "未成年人个人缴费标准" }, minorRate],
      [{ text: "人均个人缴费" }, result?.average ?? (lacking as Need)],
      [{ text: "高于人均标准（负数为不足）" }, result?.aboveStandard ?? (lacking as Need)],
    ],
  };
}

function backPaymentTable(ground: CalculatorGround, collected: Lookup, persons: Lookup): ResultTable {
  const standard = parameterFor(ground, "contribution.standard");
  const lacking = lackingOf(standard, collected);
  const result = isTerm(standard) && isTerm(collected) ? backPayment(standard, collected, persons) : null;
  return {
    caption: "低于标准征收的补缴",
    head: HEAD,
    rows: [
      [{ text: "个人缴费标准" }, standard],
      [{ text: "实际征收的人均个人缴费" }, collected],
      [{ text: "人均补缴标准" }, result?.perHead ?? (lacking as Need)],
      [{ text: "补缴总额" }, result?.sum ?? (lacking as Need)],
    ],
  };
}

function outstandingTable(ground: CalculatorGround, payable: Lookup, paid: Lookup): ResultTable {
  const standard = parameterFor(ground, "contribution.standard");
  const { persons, sum } = outstandingContribution(payable, paid, standard);
  const deadline = commitmentFor(ground, "contribution.deadline");
  const [due] = isNeed(deadline) ? [] : arrivalDeadlines(deadline);
  return {
    caption: "尚未缴费",
    head: HEAD,
    rows: [
      [{ text: "应缴费人数" }, payable],
      [{ text: "已缴费人数" }, paid],
      [{ text: "尚未缴费人数" }, persons],
      [{ text: "尚未缴费金额" }, sum],
    ],
    note: due
      ? `每年 ${due.date.slice(5).replace("-", "月")}日 前完成次年个人缴费`
      : "登记的文件没有写明本地区的缴费截止日",
  };
}
