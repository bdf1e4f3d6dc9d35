import { compare, ONE, subtract } from "../../decimal";
import { monthOf } from "../../period";
import { amountWords, shown } from "../figure-words";
import type { Run } from "../report-document";
import { nameOf, type ReportFacts } from "../report-facts";
import { numberOf, type ReportFigure } from "../report-figure";
import { join, line, listed } from "../runs";
import { type Problem, unexplained } from "./problem";

const RESIDENT = { scheme: "resident" } as const;

const CODE = "A09";

/**
 * Subsidies that have not arrived as they should: behind their schedule, or short at the year's end where there is none.
 * Being below a hundred percent in spring is no problem by itself.
 */
export function subsidyArrearProblems(facts: ReportFacts): Problem[] {
  const { figure, members } = facts;
  const rate = figure(CODE, RESIDENT);
  if (!isShort(rate) || !isBehind(facts)) return [];
  const short = members
    .map(({ code }) => ({ code, each: figure(CODE, { ...RESIDENT, area: code }) }))
    .filter(({ each }) => isShort(each));
  const listedAreas = short.map(({ code, each }) => line`${nameOf(facts, code)}${shown(each)}`);
  const names = short.map(({ code }) => nameOf(facts, code)).join("、");
  const of = short.length > 0 ? line`，未全部到位的有${listed(listedAreas, "、")}` : "";
  return [
    {
      words: join(line`居民医保财政补助到位率${shown(rate)}`, owedWords(facts), of),
      cause: unexplained(short.length > 0 ? "相关地区" : "财政部门"),
      suggestion:
        short.length > 0
          ? line`会同财政部门督促${names}落实应到位的居民医保财政补助，按月通报到位进度`
          : line`商财政部门落实应到位的居民医保财政补助，按月通报到位进度`,
    },
  ];
}

/** By the standing of the commitment in force; without one only the whole year can be short. */
function isBehind({ standings, edition }: ReportFacts): boolean {
  const own = standings.filter(({ binding, figure }) => binding && figure?.code === CODE);
  if (own.length === 0) return monthOf(edition.through) === 12;
  return own.some(({ status }) => status === "behind" || status === "at-risk");
}

const isShort = (rate: ReportFigure): boolean => {
  const value = numberOf(rate);
  return value !== null && compare(value, ONE) < 0;
};

function owedWords({ figure }: ReportFacts): Run[] {
  const side = (which: "numerator" | "denominator") =>
    figure(CODE, { ...RESIDENT, side: { side: which, unit: "yuan", decimals: 2 } });
  const due = numberOf(side("denominator"));
  const arrived = numberOf(side("numerator"));
  if (due === null || arrived === null) return [];
  return line`，尚有${amountWords(subtract(due, arrived), side("denominator"), side("denominator").id)}未到位`;
}
