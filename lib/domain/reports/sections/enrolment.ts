import { growthWords } from "../../indicators/comparison";
import { heading, paragraph } from "../blocks";
import { amountWords, changeAndGrowth, shown, shownWithReason, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, type ReportFigure } from "../report-figure";
import { bindNumbers, join, line, listed } from "../runs";
import { enrolmentSentence } from "./enrolment-sentence";
import { mainReasons } from "./main-reasons";
import { notCollected } from "./not-collected";

/** Total, structure, key groups, aid and payment of contributions. */
export function enrolment(facts: ReportFacts): DraftBlock[] {
  const parts = [structure(facts), keyGroups(facts), collection(facts)].filter((runs) => runs.length > 0);
  const missing = notCollected([
    ["应参保人数和参保率", facts.figure("A02")],
    ["重点人群参保和资助参保", facts.figure("A06")],
    ["居民缴费进度", facts.figure("A10", { scheme: "resident" })],
  ]);
  return [
    heading(1, "二、参保情况"),
    paragraph(enrolmentSentence(facts, "compared"), mainReasons(facts, facts.figure("A01"))),
    ...parts.map((runs) => paragraph(runs)),
    ...(missing ? [paragraph(missing)] : []),
  ];
}

/** A count, or the count of who reported; nothing where nothing is on file. */
function people(figure: ReportFigure): Run[] {
  if (figure.value.known || !figure.partial) return shown(figure);
  return amountWords(figure.partial.value, figure, figure.id);
}

const partly = (figure: ReportFigure): boolean => !figure.value.known && figure.partial !== null;

/** Compared with last year; where somebody is missing, those that reported with themselves. */
function changeOf({ figure }: ReportFacts, people: ReportFigure): Run[] {
  if (!partly(people)) return changeAndGrowth(people);
  const growth = figure("A03", { scheme: people.scheme });
  return growth.partial
    ? line`，同口径同比${bindNumbers(growthWords(growth.partial.value).text, growth.id)}`
    : [];
}

function structure(facts: ReportFacts): Run[] {
  const { figure } = facts;
  const employee = figure("A01", { scheme: "employee" });
  const resident = figure("A01", { scheme: "resident" });
  if (!isOnFile(employee) && !isOnFile(resident)) return [];
  const lead = partly(employee) ? `已报送的${employee.partial?.present}个统筹区中，` : "";
  const group = (code: string, scheme: "employee" | "resident", name: string): Run[] => {
    const part = figure(code, { scheme });
    return isOnFile(part) ? line`${name}${people(part)}` : [];
  };
  const of = (...items: readonly Run[][]): Run[] => {
    const kept = items.filter((item) => item.length > 0);
    return kept.length > 0 ? line`，其中${listed(kept, "、")}` : [];
  };
  const ratio = figure("A05", { scheme: "employee" });
  const dependency = isOnFile(ratio) ? line`，在职退休比${people(ratio)}` : "";
  return join(
    line`从结构看，${lead}职工医保参保${people(employee)}${changeOf(facts, employee)}`,
    of(group("A01.active", "employee", "在职职工"), group("A01.retired", "employee", "退休人员")),
    dependency,
    line`；居民医保参保${people(resident)}${changeOf(facts, resident)}`,
    of(
      group("A01.adult", "resident", "成年人"),
      group("A01.minor", "resident", "中小学生儿童"),
      group("A01.student", "resident", "大学生"),
    ),
    "。",
  );
}

const GROUPS = [
  ["A06.destitute", "特困人员"],
  ["A06.allowance", "低保对象"],
  ["A06.monitored", "防止返贫监测对象"],
] as const;

function keyGroups({ figure }: ReportFacts): Run[] {
  const rate = figure("A06");
  if (!isOnFile(rate)) return [];
  const each = GROUPS.map(([code, name]) => line`${name}${people(figure(code))}`);
  const aided = figure("A07");
  return join(
    line`重点人群参保率${shownWithReason(rate)}${yearOnYear(rate)}，其中${listed(each, "、")}`,
    isOnFile(aided) ? line`；资助参保率${people(aided)}${yearOnYear(aided)}` : "",
    "。",
  );
}

function collection({ figure }: ReportFacts): Run[] {
  const paid = figure("A10", { scheme: "resident" });
  if (!isOnFile(paid)) return [];
  return line`居民医保缴费进度${shownWithReason(paid)}${yearOnYear(paid)}。`;
}
