import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./sign-in";

test("the bureau gives a late statement more time, and the prefecture reads why", async ({ personPage }) => {
  const bureau = await personPage("shenhe");
  await bureau.goto("/submissions");
  await bureau.getByRole("link", { name: "报送任务" }).click();
  await expect(bureau.getByRole("heading", { level: 1 })).toContainText("1 张未发布");
  await expectAccessible(bureau);
  const row = bureau.getByRole("row").filter({ hasText: "锡林郭勒盟" });
  await expect(row).toContainText("逾期");

  await test.step("not to a day before the one that stands", async () => {
    await row.getByText("延期").first().click();
    await row.getByLabel("延至").fill("2026-01-01");
    await row.getByLabel("理由").fill("结算系统升级停机一周");
    await row.getByRole("button", { name: "同意延期" }).click();
    await expect(row).toContainText("延期须晚于现在的期限");
  });

  await test.step("to a later one, with its reason", async () => {
    await row.getByLabel("延至").fill("2027-12-31");
    await row.getByLabel("理由").fill("结算系统升级停机一周");
    await row.getByRole("button", { name: "同意延期" }).click();
    await expect(row).toContainText("延至 2027-12-31：结算系统升级停机一周（自治区局审核员）");
    const prefecture = await personPage("xilinguole");
    await prefecture.goto("/submissions/duties");
    await expect(prefecture.getByText("结算系统升级停机一周")).toBeVisible();
    await expect(prefecture.getByRole("button", { name: "同意延期" })).toHaveCount(0);
  });

  await test.step("and takes it back", async () => {
    await row.getByRole("button", { name: /撤销.*延期/ }).click();
    await expect(row).toContainText("逾期");
  });
});

test("who reported in time is read by area and month, on a phone too", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await page.goto("/submissions/timeliness?year=2026");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("有迟报或未报");
  await expect(page.getByRole("row").filter({ hasText: "锡林郭勒盟" })).toContainText("✕ 缺 1 张");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ["timeliness", "duties", "checks"]) {
      await page.goto(`/submissions/${path}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
});
