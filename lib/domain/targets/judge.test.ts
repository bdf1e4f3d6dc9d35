import { describe, expect, test } from "vitest";
import { areaCode } from "../area";
import { historyInScope, type StandIn } from "../comparability/history-in-scope";
import { decimal } from "../decimal";
import { define } from "../indicators/define";
import type { IndicatorDefinition } from "../indicators/definition";
import { constant } from "../indicators/expression";
import { type Month, month } from "../period";
import type { Commitment } from "../policy/commitment";
import { known, missing, type Value } from "../value";
import type { History } from "./history";
import { judge } from "./judge";

const RATE: IndicatorDefinition = define({
  code: "T01",
  name: "试验比例",
  group: "benefit",
  unit: "percent",
  polarity: "up",
  accounting: "business",
  expressions: { all: constant(0) },
  numeratorName: "分子",
  source: "试验",
  confidence: "D",
});

const target = (change: Partial<Commitment>): Commitment => ({
  id: "t.1",
  document: "t",
  clause: "1",
  quote: "试验",
  name: "试验",
  kind: "target",
  operator: "≥",
  value: decimal("0.7"),
  values: [],
  points: [],
  unit: "%",
  indicator: "T01",
  scheme: "all",
  group: "all",
  area: areaCode("150000"),
  binds: ["area"],
  from: month(2025, 1),
  to: month(2026, 12),
  due: month(2026, 12),
  force: null,
  baseline: { value: decimal("0.6"), at: month(2024, 12), source: "试验" },
  note: "",
  ...change,
});

const history = (values: Record<string, string>): History =>
  new Map(Object.entries(values).map(([at, value]) => [at as Month, known(decimal(value))]));

const at = (
  value: string | Value,
  commitment: Commitment,
  more: {
    at?: Month;
    history?: History;
    accumulates?: boolean;
    definition?: IndicatorDefinition;
    standIn?: StandIn;
  } = {},
) =>
  judge({
    commitment,
    definition: more.definition ?? RATE,
    at: more.at ?? month(2025, 12),
    value: typeof value === "string" ? known(decimal(value)) : value,
    history: more.history ?? new Map(),
    accumulates: more.accumulates ?? false,
    ...(more.standIn ? { standIn: more.standIn } : {}),
  });

/** Enough past for a projection that rises by five points a year. */
const RISING = history({ "2024-12": "0.6", "2025-12": "0.65", "2023-12": "0.55" });
const FLAT = history({ "2024-12": "0.65", "2025-12": "0.65" });

describe("M17 standing@1", () => {
  test.each([
    ["0.69999", "at-risk"],
    ["0.7", "met"],
    ["0.70001", "met"],
  ])("a floor of 70%% without a deadline: %s is %s", (value, status) => {
    expect(at(value, target({ due: null })).status).toBe(status);
  });

  test("the path of a two-year target asks for half the way after one year", () => {
    const standing = at("0.65", target({}), { history: RISING });
    expect(standing).toMatchObject({ status: "on-track", path: "0.65", projected: "0.7" });
    expect(standing.reason).toBe(
      "符合自2024年末基线线性推进（65.0%），预计期末 70.0%（上年末加同比变动推算）",
    );
  });

  test.each([
    ["0.6501", "on-track"],
    ["0.65", "on-track"],
    ["0.6499", "at-risk"],
    ["0.64", "at-risk"],
    ["0.6399", "behind"],
  ])("ten percent of the way below the path: %s is %s", (value, status) => {
    const past = history({ "2024-12": "0.6", "2025-12": value });
    expect(at(value, target({}), { history: past }).status).toBe(status);
  });

  test("half a percentage point is the least slack of a ratio", () => {
    const near = target({ baseline: { value: decimal("0.69"), at: month(2024, 12), source: "试验" } });
    const past = (value: string) => history({ "2024-12": "0.69", "2025-12": value });
    expect(at("0.69", near, { history: past("0.69") }).status).toBe("at-risk");
    expect(at("0.6899", near, { history: past("0.6899") }).status).toBe("behind");
  });

  test("on the path but projected to miss is a risk", () => {
    const standing = at("0.65", target({}), { history: FLAT });
    expect(standing).toMatchObject({ status: "at-risk", projected: "0.65" });
    expect(standing.reason).toContain("达不到 70.0%");
  });

  test("too few points cannot be projected, and that is said", () => {
    const standing = at("0.66", target({}), { history: history({ "2025-12": "0.66" }) });
    expect(standing).toMatchObject({ status: "unassessable" });
    expect(standing.reason).toContain("历史数据不足");
  });

  test("a deadline that has come unmet is behind, however near", () => {
    const standing = at("0.6999", target({}), { at: month(2026, 12), history: RISING });
    expect(standing).toMatchObject({ status: "behind", reason: "期限已到，距目标 70.0% 差 0.01个百分点" });
  });

  test.each([
    ["0.6899", "at-risk"],
    ["0.69", "met"],
    ["0.71", "met"],
    ["0.7101", "at-risk"],
    ["0.685", "at-risk"],
    ["0.6849", "behind"],
  ])("70%%左右 means within one point (建议值): %s is %s", (value, status) => {
    expect(at(value, target({ operator: "about" })).status).toBe(status);
  });

  test.each([
    ["0.15", "met"],
    ["0.1501", "at-risk"],
    ["0.155", "at-risk"],
    ["0.1551", "behind"],
    ["0", "met"],
  ])("lower is better: at most 15%%, %s is %s", (value, status) => {
    const ceiling = target({ operator: "≤", value: decimal("0.15"), due: null, baseline: null });
    expect(at(value, ceiling).status).toBe(status);
  });

  test("> is not met by equality, ≥ is", () => {
    expect(at("0.7", target({ operator: ">", due: null })).status).toBe("at-risk");
    expect(at("0.7", target({ due: null })).status).toBe("met");
  });

  test("all means one hundred percent", () => {
    const all = target({ operator: "all", value: null, due: null });
    expect(at("1", all).status).toBe("met");
    expect(at("0.9999", all).status).toBe("at-risk");
  });

  test("a schedule asks for the step that has come", () => {
    const steps = target({
      kind: "schedule",
      value: null,
      points: [
        { due: "2026-06-30", value: decimal("0.6") },
        { due: "2026-09-30", value: decimal("1") },
      ],
      due: month(2026, 9),
    });
    expect(at("0.1", steps, { at: month(2026, 3) }).status).toBe("on-track");
    expect(at("0.62", steps, { at: month(2026, 6) }).status).toBe("on-track");
    expect(at("0.597", steps, { at: month(2026, 6) }).status).toBe("at-risk");
    expect(at("0.914", steps, { at: month(2026, 9) })).toMatchObject({ status: "behind", path: "1" });
  });

  test("a missing part cannot be judged and says who is missing", () => {
    expect(at(missing("not-reported", "锡林郭勒盟"), target({}))).toMatchObject({
      status: "unassessable",
      reason: "未报送：锡林郭勒盟",
    });
  });

  test("M10: 95以上 proves ≥95% and does not prove >95%", () => {
    const floor = target({ value: decimal("0.95"), due: null });
    expect(at(known(decimal("0.95"), "≥"), floor).status).toBe("met");
    expect(at(known(decimal("0.95"), "≥"), { ...floor, operator: ">" }).status).toBe("unassessable");
  });

  test("a text without a number cannot be judged until the bureau sets one", () => {
    expect(at("0.3", target({ kind: "external", value: null })).reason).toContain("待局确认");
  });

  test("an annual indicator is judged at the year's end only", () => {
    const definition = { ...RATE, frequency: "year" } as const;
    expect(at("0.8", target({ due: null }), { at: month(2026, 9), definition }).status).toBe("unassessable");
    expect(at("0.8", target({ due: null }), { at: month(2026, 12), definition }).status).toBe("met");
  });

  test("a trend compares with the same months of last year: better, equal and worse", () => {
    const narrow = target({ kind: "trend", operator: "lower", value: null });
    const past = history({ "2024-12": "0.1" });
    expect(at("0.099", narrow, { history: past })).toMatchObject({ status: "on-track" });
    expect(at("0.1", narrow, { history: past })).toMatchObject({ status: "at-risk" });
    expect(at("0.105", narrow, { history: past })).toMatchObject({ status: "at-risk" });
    expect(at("0.1051", narrow, { history: past })).toMatchObject({ status: "behind" });
    expect(at("0.1", narrow).status).toBe("unassessable");
  });

  test("being under a yearly ceiling in September proves nothing: the pace of earlier years decides", () => {
    const budget = target({ operator: "≤", value: decimal("1"), from: month(2026, 1) });
    const past = history({
      "2025-09": "0.7",
      "2025-12": "1",
      "2024-09": "0.72",
      "2024-12": "1",
      "2026-09": "0.73",
    });
    const standing = at("0.73", budget, { at: month(2026, 9), history: past, accumulates: true });
    expect(standing).toMatchObject({ status: "at-risk", path: "0.71", pathSource: "近2年同期进度" });
  });

  test("without earlier years the pace is 序时进度", () => {
    const budget = target({ value: decimal("1"), from: month(2026, 1) });
    const standing = at("0.70", budget, { at: month(2026, 9), accumulates: true });
    expect(standing).toMatchObject({ path: "0.75", pathSource: "序时进度", status: "at-risk" });
  });
});

describe("a target whose baseline lies across a change of scope", () => {
  const WORDS = "自2025年1月起统计人次含药店购药";
  const broken = missing("not-comparable", WORDS);
  /** Everything before 2025 is of another scope, and restated where a number is given. */
  const across =
    (restated: Record<string, string> = {}): StandIn =>
    (when) => {
      if (when >= month(2025, 1)) return null;
      const value = restated[when];
      return value ? known(decimal(value)) : broken;
    };
  const judged = (value: string, standIn: StandIn, commitment = target({}), past = RISING) =>
    at(value, commitment, { history: historyInScope(past, standIn), standIn });

  test.each([
    ["0.69999", "unassessable"],
    ["0.7", "met"],
    ["0.70001", "met"],
  ])("the level itself is still judged: %s is %s", (value, status) => {
    expect(judged(value, across()).status).toBe(status);
  });

  test("short of it, there is no path and no projection, and the distance stands with the reason", () => {
    const standing = judged("0.65", across());
    expect(standing).toMatchObject({ target: "0.7", distance: "-0.05", path: null, projected: null });
    expect(standing.reason).toBe(`距目标 70.0% 差 5.0个百分点；无法推算进度：${WORDS}，与基线不可比`);
  });

  test("so it is where the path would start from last year's own figure", () => {
    expect(judged("0.65", across(), target({ baseline: null })).reason).toContain(WORDS);
  });

  test.each([
    ["0.6599", "at-risk"],
    ["0.66", "on-track"],
    ["0.6601", "on-track"],
  ])("a restated baseline starts the path anew: %s is %s", (value, status) => {
    const past = history({ "2024-12": "0.6", "2025-12": value });
    const standing = judged(value, across({ "2024-12": "0.62" }), target({}), past);
    expect(standing).toMatchObject({ status, path: "0.66" });
  });

  test("the deadline still ends it: behind, with the distance", () => {
    const ended = at("0.65", target({}), { at: month(2026, 12), history: new Map(), standIn: across() });
    expect(ended).toMatchObject({ status: "behind", reason: "期限已到，距目标 70.0% 差 5.0个百分点" });
  });

  test("a path within one scope whose years before are of another has no projection, and says why", () => {
    const own = target({ baseline: { value: decimal("0.6"), at: month(2025, 1), source: "试验" } });
    const standing = judged("0.66", across(), own);
    expect(standing).toMatchObject({ status: "unassessable", projected: null });
    expect(standing.reason).toContain(`无法推算期末：${WORDS}，与此前年度不可比`);
  });

  test("保持稳定 is not compared with a baseline of another scope, only with a restated one", () => {
    const keep = target({ operator: "keep", value: null });
    expect(judged("0.6", across(), keep)).toMatchObject({ status: "unassessable" });
    expect(judged("0.6", across(), keep).reason).toBe(`无法与基线比较：${WORDS}`);
    expect(judged("0.6", across({ "2024-12": "0.7" }), keep).status).toBe("behind");
    expect(judged("0.69", across({ "2024-12": "0.7" }), keep).status).toBe("met");
  });

  test("without a usable year before, an amount goes by 序时进度", () => {
    const execution = at("0.5", target({ value: decimal(1), from: month(2025, 1), baseline: null }), {
      at: month(2025, 9),
      accumulates: true,
      history: historyInScope(history({ "2024-09": "0.7", "2024-12": "1" }), across()),
      standIn: across(),
    });
    expect(execution.pathSource).toBe("序时进度");
  });
});
