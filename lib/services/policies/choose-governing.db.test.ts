import { describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { governingChoices } from "@/db/queries/policies/governing-choices";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type Area, areaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { type Contest, isOffer } from "@/lib/domain/policy/contest";
import { findParameter } from "@/lib/domain/policy/find-parameter";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { calculatorFoundation } from "../calculators/calculator-foundation";
import type { Context } from "../context";
import { areaStandings } from "../standings/area-standings";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { chooseGoverning } from "./choose-governing";
import { listContests } from "./list-contests";
import { withdrawChoice } from "./withdraw-choice";

const { db } = await demonstrationDatabase();
const tree = await areaTree(db);
const region = areaCode("150000");
const at = month(2024, 12);
const edition = { through: at, vintage: "monthly", origin: "demo" } as const;
const place = { tree, area: region, at, edition };
const bureau = await userContext(db, "shenhe", DEMONSTRATION_NOW);

const PLAN = "nmg-14th-five-year-plan.drg-dip-pooling-areas";
const ACTION = "nhsa-2021-drg-dip-action-plan.pooling-areas";
const matter = { subject: "E01", scheme: "all", group: "all" } as const;

const contest = async () =>
  (await listContests(bureau, place)).find(({ subject }) => subject === matter.subject);

const parts = async () => {
  const standings = await areaStandings(db, bureau.scope, tree, region, edition);
  return Object.fromEntries(
    standings
      .filter(({ commitment }) => commitment.indicator === matter.subject)
      .map(({ commitment, part, binding }) => [commitment.id, { part, binding }]),
  );
};

const choose = (more: object = {}) =>
  chooseGoverning(bureau, {
    ...{ commitment: ACTION, area: region, from: "2024-01", reason: "国家行动计划时限在前，从严执行" },
    ...more,
  });

describe("M15: the bureau chooses which commitment governs", () => {
  test("90 % in the plan and all in the action plan stand side by side, both judged, none chosen", async () => {
    expect(await contest()).toMatchObject({ choice: null, history: [] });
    expect((await contest())?.rivals.map(({ id }) => id).sort()).toEqual([ACTION, PLAN].sort());
    expect(await parts()).toEqual({
      [PLAN]: { part: "contested", binding: true },
      [ACTION]: { part: "contested", binding: false },
    });
  });

  test("refuses without a reason, without a month, outside the area, and for those who may not", async () => {
    await expect(choose({ reason: " 行 " })).rejects.toThrow("请写明理由");
    await expect(choose({ from: "2024" })).rejects.toThrow("月份须写作 2024-01");
    await expect(choose({ from: "2019-01" })).rejects.toThrow("不在有效期内");
    await expect(choose({ area: areaCode("120000") })).rejects.toThrow("不在您的权限范围内");
    const leader = await userContext(db, "lingdao", DEMONSTRATION_NOW);
    const asked = { commitment: ACTION, area: region, from: "2024-01", reason: "从严执行" };
    await expect(chooseGoverning(leader, asked)).rejects.toThrow("您的角色不能进行此操作");
    expect(await governingChoices(db)).toEqual([]);
  });

  test("what is chosen governs from its month and the other yields; what was published before stays", async () => {
    const before = (await latestPublication(db))?.number ?? 0;
    await choose();
    expect(await parts()).toEqual({
      [PLAN]: { part: "yields", binding: false },
      [ACTION]: { part: "governs", binding: true },
    });
    expect((await contest())?.choice).toMatchObject({ commitment: ACTION, isOwn: true, from: "2024-01" });
    expect(await governingChoices(db, before)).toEqual([]);
    const earlier = { ...place, at: month(2023, 12), edition: { ...edition, through: month(2023, 12) } };
    const year = (await listContests(bureau, earlier)).find(({ indicator }) => indicator === "E01");
    expect(year?.choice).toBeNull();
  });

  test("is reversible: withdrawn, both are judged again, and the history keeps both acts", async () => {
    const asked = { matter, area: region, from: "2024-01", reason: "改按规划口径考核" };
    await withdrawChoice(bureau, asked);
    expect((await contest())?.choice).toBeNull();
    expect((await contest())?.history).toMatchObject([{ commitment: ACTION, endedAt: expect.any(String) }]);
    await expect(withdrawChoice(bureau, asked)).rejects.toThrow("已被撤销或更改");
  });
});

describe("2020 subsidy of Yingkou: 540 in the explainer, at least 550 in 医保发〔2020〕24号", () => {
  const yingkou = areaCode("210800");
  const year = { tree, area: yingkou, at: month(2020, 12), edition: null };
  const FLOOR = "national-2020-resident-notice.subsidy-standard-floor";
  const EXPLAINER = "yingkou-2019-integration-explainer.subsidy-floor-2020";

  const offer = async (context: Context) =>
    (await listContests(context, year)).find(({ subject }) => subject === "A08.subsidy-standard");

  const standard = async (context: Context) => {
    const place = { area: tree.areas.get(yingkou) as Area, year: 2020, edition: null };
    const { ground } = await calculatorFoundation(context, place, ["subsidy.standard"]);
    const asked = { role: "subsidy.standard", scheme: "resident", group: "all", areaClass: null } as const;
    return findParameter(ground, { ...asked, area: yingkou, at: year.at });
  };

  test("both are shown, the notice binds, and the explainer may be chosen", async () => {
    const system = await systemContext(db, "test", DEMONSTRATION_NOW, "demo");
    const contest = (await offer(system)) as Contest;
    expect(isOffer(contest)).toBe(true);
    expect(contest.rivals.map(({ id, part }) => [id, part])).toEqual([
      [FLOOR, "sole"],
      [EXPLAINER, "offered"],
    ]);
    expect(await standard(system)).toMatchObject({ value: "550" });
    const asked = { area: yingkou, from: "2020-01", reason: "按本市实施方案执行" };
    await chooseGoverning(system, { commitment: EXPLAINER, ...asked });
    expect((await offer(system))?.rivals.map(({ part }) => part)).toEqual(["yields", "governs"]);
    expect(await standard(system)).toMatchObject({ value: "540" });
  });
});
