import { describe, expect, test } from "vitest";
import { ANSWER_SCHEMAS } from "@/lib/domain/open-interface/answer-schemas";
import { OPEN_ROUTES } from "@/lib/domain/open-interface/open-routes";
import { readParameters } from "@/lib/domain/open-interface/parameter";
import { systemContext } from "@/lib/services/access/system-context";
import { answerFigure, figureOfId } from "@/lib/services/figures/answer-figure";
import { figureQuestion } from "@/lib/services/figures/figure-question";
import {
  demonstrationDatabase,
  DEMONSTRATION_NOW as NOW,
} from "@/lib/services/testing/demonstration-database";
import { schemaFaults } from "@/lib/services/testing/schema-faults";
import { figure } from "./figure";

const { db } = await demonstrationDatabase();
const operator = await systemContext(db, "cli", NOW);

describe("one record by one code", () => {
  test.each([
    ["C01", "150000", "2026Q2", "resident", "cumulative"],
    ["B07", "150100", "2025", "employee", "cumulative"],
    ["B01", "150200", "2025Q3", "resident", "single"],
    ["A01", "150100", "2030", undefined, "cumulative"],
  ])("%s of %s in %s: the command line prints what the open interface answers", async (...asked) => {
    const [indicator, area, period, scheme, span] = asked as [
      string,
      string,
      string,
      string | undefined,
      string,
    ];
    const args = {
      indicator,
      area,
      period,
      span,
      origin: "demo",
      compare: "yoy",
      ...(scheme ? { scheme } : {}),
    };
    const printed = await figure(
      operator,
      Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]),
    );
    const query = new URLSearchParams(args);
    const answered = await answerFigure(
      operator,
      await figureQuestion(operator, readParameters(OPEN_ROUTES.figures.parameters, query)),
    );
    expect(JSON.stringify(answered)).toBe(JSON.stringify(printed));
    const plain = JSON.parse(JSON.stringify(answered));
    expect(schemaFaults(plain, ANSWER_SCHEMAS.Figure, ANSWER_SCHEMAS)).toEqual([]);
    if (period === "2030") return;
    const byId = await figureOfId(operator, answered.id, ["yoy"]);
    expect(JSON.stringify(byId)).toBe(JSON.stringify(printed));
  });

  test.each([
    ["nonsense", /不是一个数值的编号/],
    ["C01_150100_2026-06_resident_monthly_demo_cumulative.99999999", /还没有第/],
    ["C01_150100_1999-06_resident_monthly_demo_cumulative.1", /没有这个数值|没有生效的定义/],
  ])("%s is no figure", async (id, words) => {
    await expect(figureOfId(operator, id, [])).rejects.toThrow(words);
    await expect(figureOfId(operator, id, [])).rejects.toMatchObject({ code: "not-found" });
  });
});
