import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./sign-in";

const PLACE = "area=150000&period=2024";
const PLAN = "nmg-14th-five-year-plan";
const SENTENCE = `${PLAN}.drg-dip-pooling-areas`;
const ACTION = "nhsa-2021-drg-dip-action-plan.pooling-areas";

test("the bureau chooses which document governs, everybody sees it, and it can be taken back", async ({
  personPage,
}) => {
  const bureau = await personPage("shenhe");
  const contest = bureau.locator("#E01-all-all");

  await test.step("two documents ask for different shares, and none is chosen", async () => {
    await bureau.goto(`/policies/choices?${PLACE}`);
    await expect(bureau.getByRole("heading", { level: 1 })).toContainText(/均未选定|\d+ 项未选定/);
    await expect(contest).toContainText("未选定");
    await expect(contest.getByRole("row")).toHaveCount(3);
    await expectAccessible(bureau);
  });

  await test.step("a choice needs a reason", async () => {
    await contest.getByText("选定以哪份为准").click();
    await contest.getByLabel("以此条为准").selectOption(ACTION);
    await contest.getByLabel("理由").fill("　　好　　");
    await contest.getByRole("button", { name: "选定" }).click();
    await expect(contest).toContainText("请写明理由");
  });

  await test.step("chosen, it says by whom and why", async () => {
    await contest.getByLabel("以此条为准").selectOption(ACTION);
    await contest.getByLabel("理由").fill("国家行动计划时限在前，从严执行");
    await contest.getByRole("button", { name: "选定" }).click();
    await expect(contest).toContainText("已选定");
    await expect(contest).toContainText("国家行动计划时限在前，从严执行（自治区局审核员");
  });

  await test.step("the leader reads it beside the sentence that yields", async () => {
    const leader = await personPage("lingdao");
    await leader.goto(`/policies/${PLAN}?${PLACE}`);
    await expect(leader.locator(`[id="${SENTENCE}"]`)).toContainText("已选定以其他文件为准");
    await leader.goto(`/policies/choices?${PLACE}`);
    await expect(leader.getByRole("button", { name: "选定" })).toHaveCount(0);
    await leader.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(leader);
  });

  await test.step("taken back, both are judged again and the act stays in the history", async () => {
    await contest.getByText("撤销这项选定").click();
    await contest.getByLabel("撤销的理由").fill("改按规划口径考核");
    await contest.getByRole("button", { name: "撤销" }).click();
    await expect(contest).toContainText("未选定");
    await contest.getByText(/以前的选定/).click();
    await expect(contest).toContainText("国家行动计划时限在前，从严执行；");
  });
});

test("540 in Yingkou's explainer against the national 550: both shown, the notice binds, either may be chosen", async ({
  personPage,
}) => {
  const page = await personPage("yingkou");
  await page.goto("/policies/choices?area=210800&period=2020");
  const matter = page.locator('[id="A08.subsidy-standard-resident-all"]');
  await expect(matter).toContainText("有约束力的文件为准，可以改选");
  const row = (text: string) => matter.getByRole("row").filter({ hasText: text });
  await expect(row("医保发〔2020〕24号")).toContainText("不低于 550元");
  await expect(row("政策解读")).toContainText("不具约束力，选定后方适用");
  await expectAccessible(page);
  await page.goto("/policies/yingkou-2019-integration-explainer?area=210800&period=2020");
  await expect(page.locator('[id="yingkou-2019-integration-explainer.subsidy-floor-2020"]')).toContainText(
    "国家2020年居民医保通知",
  );
});

test("a prefecture records what it did for a milestone, with its file", async ({ personPage }) => {
  const prefecture = await personPage("huhehaote");
  const id = `${PLAN}.drug-scope-2022`;
  await prefecture.goto("/policies/milestones?area=150100&period=2022");
  await expect(prefecture.getByRole("heading", { level: 1 })).toContainText("逾期未报");
  await expectAccessible(prefecture);
  await prefecture.locator(`a[href*="${id}"][href$="#150100"]`).click();
  const area = prefecture.locator('[id="150100"]');
  await area.getByText("登记呼和浩特市的完成情况").click();
  await area.getByLabel("完成日期").fill("2022-06-20");
  await area.getByLabel(/完成情况/).fill("呼医保发〔2022〕1号（演示）");
  await area
    .getByLabel(/附件/)
    .setInputFiles({ name: "通知.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
  await area.getByRole("button", { name: "登记" }).click();
  await expect(area).toContainText("按期完成");
  const bureau = await personPage("shenhe");
  await bureau.goto(`/policies/milestones/${id}?area=150000&period=2022#150100`);
  const link = bureau.locator('[id="150100"]').getByRole("link", { name: "通知.pdf" }).first();
  const [download] = await Promise.all([bureau.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("通知.pdf");
});
