import { compare, isNegative, ONE } from "../../decimal";
import { quarterAlone, seasonOf } from "../../fund/season";
import { monthOf, periodName } from "../../period";
import { fundOf, type ReportFacts } from "../report-facts";
import { numberOf } from "../report-figure";

/**
 * That a quarter in the red does not stand for the year: printed only where the quarter is in the red, the area's own
 * earlier years show that it passes, and the year's outlook does not say deficit (practice: never a signal suppressed).
 */
export function seasonSentence(facts: ReportFacts): string {
  const { edition, period, balances, contributions } = facts;
  const at = edition.through;
  if (period.frequency !== "quarter" || monthOf(at) === 12) return "";
  const now = quarterAlone(balances, at);
  if (now === null || !isNegative(now)) return "";
  if (fundOf(facts, "resident")?.outlook.verdict === "deficit") return "";
  const season = seasonOf(balances, contributions, at);
  if (!season.recovers || !season.years) return "";
  const arrival = numberOf(facts.figure("A09", { scheme: "resident" }));
  const causes = [
    season.late ? "居民个人缴费集中在第四季度到账" : null,
    arrival !== null && compare(arrival, ONE) < 0 ? "财政补助尚未全部到位" : null,
  ].filter((cause) => cause !== null);
  const { first, last } = season.years;
  const quarter = periodName(period).slice(5);
  const lead = causes.length > 0 ? `受${causes.join("、")}影响，` : "";
  return `${lead}当期收支时序不匹配，暂不代表全年收支缺口（${first}—${last}年${quarter}均为当季赤字，全年均有结余）。`;
}
