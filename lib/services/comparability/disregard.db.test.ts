import { describe, expect, test } from "vitest";
import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { writeBreak } from "@/db/queries/comparability/write-break";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { areaCode } from "@/lib/domain/area";
import { sampleBreak } from "@/lib/domain/comparability/comparability-fixture";
import { month } from "@/lib/domain/period";
import { userContext } from "../access/user-context";
import { explainFigure } from "../figures/explain-figure";
import { recomputeFigures } from "../figures/recompute-figures";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { confirmDisregard } from "./confirm-disregard";
import { endDisregard } from "./end-disregard";
import { listBreaks } from "./list-breaks";
import { proposeDisregard } from "./propose-disregard";
import { recomputeAcrossBreak } from "./recompute-across-break";

const { db } = await demonstrationDatabase();
const bureau = await userContext(db, "shenhe", NOW);
const other = await userContext(db, "zhengce", NOW);
const prefecture = await userContext(db, "huhehaote", NOW);

/** As if it were shipped: from the nation down, real, made up for this test. */
const shipped = async (below: boolean): Promise<number> =>
  await publishAudited(
    db,
    { id: null, name: "system:test" },
    NOW,
    { kind: "test", summary: "t" },
    async (tx) => {
      const { id: _none, ...one } = sampleBreak({
        ...{ area: areaCode("100000"), below, from: month(2025, 1), title: "收入口径调整（试验）" },
        ...{ measures: ["fund.revenue"], citation: "试验" },
      });
      const shippedAs = { name: `test-${below}`, checksum: "1" };
      const id = await writeBreak(tx, one, shippedAs);
      await recomputeAcrossBreak(tx, await areaTree(tx), { ...one, id });
      return { result: id, audit: [{ act: "test", subject: "test", detail: {} }] };
    },
  );

const national = await shipped(false);
const id = await shipped(true);
const place = { indicator: "B01", area: "150000", period: "2025", scheme: "resident" } as const;
const growth = async (area = place.area as string, publication?: number) => {
  const asked = { ...place, area, origin: "demo", compare: ["yoy"], ...(publication ? { publication } : {}) };
  return (await explainFigure(bureau, asked as never)).comparisons[0]?.kind;
};
const lineOf = async (which: number, by = bureau) => (await listBreaks(by)).find((line) => line.id === which);
const said = async (by = bureau) => (await lineOf(id, by))?.disregards[0];

describe("a change of scope from above that the bureau does not adopt", () => {
  test("acts until then, and only one that reaches down may be proposed", async () => {
    expect(await growth()).toBe("not-comparable");
    expect(await lineOf(id)).toMatchObject({ mayDisregard: true, own: false, disregards: [] });
    expect(await lineOf(national)).toMatchObject({ mayDisregard: false, own: false });
    await expect(proposeDisregard(bureau, national, "本局口径未变")).rejects.toThrow("只有上级登记");
    await expect(proposeDisregard(prefecture, id, "本市口径未变")).rejects.toThrow("您的角色不能");
    await expect(proposeDisregard(bureau, id, "否")).rejects.toThrow("请写明理由");
  });

  test("a proposal changes nothing, and whoever made it does not confirm it", async () => {
    await proposeDisregard(bureau, id, "本区收入一直不含此项，口径未变");
    await expect(proposeDisregard(other, id, "同样的提议再来一次")).rejects.toThrow("已经提出");
    expect(await growth()).toBe("not-comparable");
    const proposal = await said();
    expect(proposal).toMatchObject({ state: "proposed", mayConfirm: false, mayEnd: true });
    await expect(confirmDisregard(bureau, proposal?.id as number)).rejects.toThrow("不能自己确认");
    await expect(confirmDisregard(prefecture, proposal?.id as number)).rejects.toThrow("您的角色不能");
    expect(await said(other)).toMatchObject({ mayConfirm: true, mayEnd: true });
    expect(await said(prefecture)).toMatchObject({ mayConfirm: false, mayEnd: false });
  });

  test("a proposal may be declined with a reason, and made anew", async () => {
    const proposal = (await said())?.id as number;
    await endDisregard(other, proposal, "请补充依据后再提");
    expect(await said()).toMatchObject({ state: "declined", ended: { reason: "请补充依据后再提" } });
    await expect(confirmDisregard(other, proposal)).rejects.toThrow("已经变化");
    await proposeDisregard(bureau, id, "依据：本区2024年报表附注（试验）");
  });

  test("confirmed by another, the bureau's areas are compared again, and the break stays in the list", async () => {
    const before = (await latestPublication(db))?.number as number;
    await confirmDisregard(other, (await said())?.id as number);
    expect(await growth()).toBe("growth");
    expect(await growth("150100")).toBe("growth");
    expect(await growth("150000", before)).toBe("not-comparable");
    expect(await lineOf(id)).toMatchObject({ withdrawn: null, mayDisregard: false });
    expect(await said()).toMatchObject({ state: "in-force", place: "内蒙古自治区" });
  });

  test("nothing is left to compute, and other origins keep the break", async () => {
    const what = { kind: "test", summary: "t" };
    const again = await publishAudited(db, { id: null, name: "system:test" }, NOW, what, async (tx) => ({
      result: await recomputeFigures(tx, await areaTree(tx), "monthly", "demo", "everything"),
      audit: [{ act: "test", subject: "test", detail: {} }],
    }));
    expect(again.values).toBe(0);
  }, 120_000);

  test("adopted again, it acts as before; every act is in the audit trail", async () => {
    await endDisregard(bureau, (await said())?.id as number, "上级已书面答复，恢复采用");
    expect(await growth()).toBe("not-comparable");
    expect(await said()).toMatchObject({ state: "adopted-again" });
    expect(await lineOf(id)).toMatchObject({ mayDisregard: true });
    expect(await brokenLink(db)).toBeNull();
  });
});
