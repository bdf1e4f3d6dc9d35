import { describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { areaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { userContext } from "../access/user-context";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { evidenceFile } from "./evidence-file";
import { listMilestones } from "./list-milestones";
import { recordEvidence } from "./record-evidence";
import { withdrawEvidence } from "./withdraw-evidence";

const { db } = await demonstrationDatabase();
const tree = await areaTree(db);
const [region, hohhot, baotou] = ["150000", "150100", "150200"].map(areaCode) as [never, never, never];
const as = (username: string) => userContext(db, username, DEMONSTRATION_NOW);
const place = {
  tree,
  area: region,
  at: month(2022, 12),
  edition: { through: month(2022, 12), vintage: "monthly", origin: "demo" },
} as const;

const SCOPE_2022 = "nmg-14th-five-year-plan.drug-scope-2022";
const pdf = { name: "通知.PDF", bytes: Buffer.from("%PDF-1.4 demonstration") };
const deed = {
  commitment: SCOPE_2022,
  area: hohhot,
  doneOn: "2022-06-20",
  title: "呼医保发〔2022〕1号（演示）",
  url: "",
  file: pdf,
};

const cell = async (area: typeof hohhot) =>
  (await listMilestones(await as("shenhe"), place)).find(({ id }) => id === SCOPE_2022)?.cells.get(area);

describe("milestones by area", () => {
  test("without evidence a passed date is overdue, in every area that it binds", async () => {
    expect(await cell(hohhot)).toMatchObject({ state: "overdue", evidence: [], mayRecord: true });
    expect(await cell(baotou)).toMatchObject({ state: "overdue" });
    expect(await cell(region)).toMatchObject({ state: "overdue" });
  });

  test.each([
    ["no words", { title: "好" }, "请写明完成情况"],
    ["no proof", { file: null }, "请附上文件或网址"],
    ["no date", { doneOn: "2022-13-40" }, "完成日期须写作"],
    ["a day to come", { doneOn: "2026-10-21" }, "不能晚于今天"],
    ["an address that is none", { url: "javascript:alert(1)" }, "网址须以"],
    ["a program", { file: { ...pdf, name: "a.exe" } }, "附件须为"],
    ["an empty file", { file: { ...pdf, bytes: Buffer.alloc(0) } }, "附件不能为空"],
    ["another's area", { area: baotou }, "不在您的权限范围内"],
    ["a target", { commitment: "nmg-14th-five-year-plan.drg-dip-pooling-areas" }, "没有这项里程碑"],
  ])("refuses %s, and records nothing", async (_, more, words) => {
    await expect(recordEvidence(await as("huhehaote"), { ...deed, ...more })).rejects.toThrow(words);
    expect((await cell(hohhot))?.evidence).toEqual([]);
  });

  test("a prefecture records its own deed, the bureau sees it with its file", async () => {
    const key = await recordEvidence(await as("huhehaote"), deed);
    expect(await cell(hohhot)).toMatchObject({
      state: "done",
      evidence: [{ key, doneOn: "2022-06-20", fileName: "通知.PDF", by: "呼和浩特市报送员" }],
    });
    expect((await cell(baotou))?.state).toBe("overdue");
    const file = await evidenceFile(await as("shenhe"), key);
    expect(file).toMatchObject({ name: "通知.PDF", mediaType: "application/pdf" });
    expect(Buffer.from(file.bytes)).toEqual(pdf.bytes);
    await expect(evidenceFile(await as("baotou"), key)).rejects.toThrow("没有这个附件");
  });

  test("leaders read and do not record", async () => {
    await expect(recordEvidence(await as("lingdao"), deed)).rejects.toThrow("您的角色不能登记完成情况");
  });

  test("what was recorded wrongly is withdrawn once, with a reason", async () => {
    const [evidence] = (await cell(hohhot))?.evidence ?? [];
    const key = evidence?.key as number;
    await withdrawEvidence(await as("huhehaote"), key, "附件传错，重新登记");
    expect((await cell(hohhot))?.state).toBe("overdue");
    await expect(withdrawEvidence(await as("shenhe"), key, "附件传错，重新登记")).rejects.toThrow("已被撤回");
  });
});
