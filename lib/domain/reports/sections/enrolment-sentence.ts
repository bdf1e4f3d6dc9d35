import { growthWords } from "../../indicators/comparison";
import {
  amountWords,
  changeAndGrowth,
  reasonWords,
  shown,
  shownWithReason,
  yearOnYear,
} from "../figure-words";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { endWords, wholeArea } from "../report-names";
import { bindNumbers, join, line } from "../runs";

/**
 * "截至9月底，全区基本医疗保险参保…万人，同比…，参保率…。" Where an area has not reported, the sum is missing and the
 * areas that did report are named apart, compared like with like.
 */
export function enrolmentSentence(facts: ReportFacts, detail: "brief" | "compared"): Run[] {
  const { figure, edition } = facts;
  const people = figure("A01");
  const rate = figure("A02");
  const lead = `${endWords(edition.through)}，${wholeArea(facts.area)}基本医疗保险`;
  if (people.value.known || !people.partial) {
    const brief = detail === "brief";
    const told = rate.value.known ? line`，参保率${shown(rate)}${brief ? [] : yearOnYear(rate)}` : "";
    return line`${lead}参保${shownWithReason(people)}${brief ? [] : changeAndGrowth(people)}${told}。`;
  }
  const { value, present } = people.partial;
  const growth = figure("A03").partial;
  const alike =
    growth && detail === "compared"
      ? line`，同口径同比${bindNumbers(growthWords(growth.value).text, figure("A03").id)}`
      : "";
  const partialRate = rate.partial ? line`，参保率${amountWords(rate.partial.value, rate, rate.id)}` : "";
  return join(
    line`${lead}参保人数—、参保率—（${reasonWords(people.value)}）；其余${String(present)}个统筹区`,
    line`参保${amountWords(value, people, people.id)}${alike}${partialRate}。`,
  );
}
