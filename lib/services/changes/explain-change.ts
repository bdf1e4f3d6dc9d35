import type { Area, AreaCode } from "@/lib/domain/area";
import { spendingByArea } from "@/lib/domain/decomposition/area-table";
import type { ChangeSheet } from "@/lib/domain/decomposition/change-sheet";
import { COUNT_VERBS } from "@/lib/domain/decomposition/effect-words";
import { mixTable } from "@/lib/domain/decomposition/mix-table";
import { rateByFactor } from "@/lib/domain/decomposition/rate-table";
import { spendingByFactor, spendingByLine } from "@/lib/domain/decomposition/spending-table";
import { SCHEMES } from "@/lib/domain/dimension";
import { COMPARISONS } from "@/lib/domain/indicators/comparison";
import { spanName } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requireArea, requirePermission } from "../context";
import { areaWithMembers } from "../periods/available-periods";
import {
  amountMoved,
  FUND_FAMILY,
  fundLines,
  HOSPITAL_FAMILY,
  hospitalFactors,
  insuredMissing,
  LEVEL_FAMILY,
  levels,
  PERCENT_SHOWN,
  paymentOf,
  rateFactors,
  ratioMoved,
  VISIT_SHOWN,
  visitFactors,
} from "./change-parts";
import { type ChangeAsked, changePeriods } from "./change-question";
import { seenFigures } from "./seen-figures";

/** Why spending rose: the fund's lines, hospital payment by factor, the rates behind it, and which area moved each. */
export async function explainChange(context: Context, asked: ChangeAsked): Promise<ChangeSheet> {
  requirePermission(context, "read-figures");
  requireArea(context, asked.area);
  const { tree, area, scheme, edition } = asked;
  const own = tree.areas.get(area) ?? refuse("not-found", "没有这个地区");
  const periods = changePeriods(asked);
  const members = areaWithMembers(tree, area, edition.through)
    .filter((code) => code !== area)
    .map((code) => tree.areas.get(code) as Area);
  const { seen, mixed, restated } = await seenFigures(context, asked, periods, members, [
    FUND_FAMILY,
    HOSPITAL_FAMILY,
    LEVEL_FAMILY,
  ]);
  const [period, basePeriod] = [
    spanName(periods.current, periods.span),
    spanName(periods.base, periods.span),
  ];
  const against = COMPARISONS[periods.against];
  const told = (what: string) => ({ subject: `${own.name}${period}${SCHEMES[scheme]}${what}`, against });
  const byArea = <Row>(row: (member: Area) => Row): Row[] => members.map(row);
  const factorsOf = (code: AreaCode) =>
    insuredMissing(seen, code) === null ? hospitalFactors(seen, code) : visitFactors(seen, code);
  const fund = amountMoved(seen, "B02", area, "基金支出");
  const payment = paymentOf(seen, area);
  const effective = ratioMoved(seen, "C02", area, own.name);
  const sheet = {
    name: own.name,
    period,
    basePeriod,
    against,
    mixed,
    fund: {
      lines: spendingByLine(told("基金支出"), fund, fundLines(seen, area, scheme), COUNT_VERBS),
      areas:
        members.length === 0
          ? null
          : spendingByArea(
              told("基金支出"),
              fund,
              byArea(({ code, name }) => ({
                ...amountMoved(seen, "B02", code, name),
                area: code,
                factors: [],
              })),
            ),
    },
    inpatient: {
      factors: spendingByFactor(told("住院基金支付"), payment, factorsOf(area)),
      joined: insuredMissing(seen, area),
      areas:
        members.length === 0
          ? null
          : spendingByArea(
              told("住院基金支付"),
              payment,
              byArea(({ code, name }) => ({
                ...paymentOf(seen, code),
                name,
                area: code,
                factors: factorsOf(code),
              })),
            ),
    },
    rate: {
      factors: rateByFactor(
        told("住院费用实际报销比例"),
        { ...amountMoved(seen, "C02", area, "实际报销比例"), shown: PERCENT_SHOWN },
        rateFactors(seen, area),
      ),
      areas:
        members.length === 0
          ? null
          : mixTable({
              told: told("住院费用实际报销比例"),
              head: "统筹区",
              shown: PERCENT_SHOWN,
              whole: effective,
              members: byArea(({ code, name }) => ratioMoved(seen, "C02", code, name)),
            }),
    },
    price: mixTable({
      told: told("次均住院费用"),
      head: "级别",
      shown: VISIT_SHOWN,
      whole: ratioMoved(seen, "C05", area, own.name),
      members: levels(seen, area),
    }),
  };
  return { ...sheet, restated: restated() };
}
