import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { enter, expect, test } from "./sign-in";

const FIGURES = ["总览", "规划与目标", "政策测算", "指标", "地区", "基金运行"];

test("a wrong password is told without saying what was wrong, and five lock the name", async ({ page }) => {
  await enter(page, "lingdao", "not-the-password");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("用户名或密码不正确。");
  for (let attempt = 0; attempt < 5; attempt++) {
    await enter(page, "nobody-of-that-name", `guess-${attempt}`);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("用户名或密码不正确。");
  }
  await enter(page, "nobody-of-that-name", "guess-again");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("连续输错 5 次，请 15 分钟后再试。");
});

test("who is not signed in is asked to, and comes back to where they were going", async ({ page }) => {
  await page.goto("/submissions?period=2026-08");
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
});

for (const [username, menu] of [
  ["huhehaote", [...FIGURES, "数据报送", "分析报告"]],
  ["lingdao", [...FIGURES, "数据报送", "分析报告"]],
  ["caizheng", [...FIGURES, "分析报告"]],
  ["guanli", ["用户"]],
  ["shenji", ["数据报送", "分析报告", "审计"]],
] as const) {
  test(`${username} has the menu of the role, and nothing that would answer 403`, async ({ personPage }) => {
    const page = await personPage(username);
    await expect(page.getByRole("navigation", { name: "主菜单" }).getByRole("link")).toHaveText([
      ...menu,
      "访问令牌",
    ]);
  });
}

test("what a role may not do is not offered, and answers 403 when asked for", async ({ personPage }) => {
  const finance = await personPage("caizheng");
  expect((await finance.goto("/submissions"))?.status()).toBe(403);
  expect((await finance.goto("/admin/users"))?.status()).toBe(403);
  const leader = await personPage("lingdao");
  expect((await leader.goto("/submissions/new"))?.status()).toBe(403);
  const answer = await leader.request.put("/api/uploads?form=fund", { data: "x" });
  expect(answer.status()).toBe(403);
});

test("a statement of another prefecture does not exist for a submitter", async ({ personPage }) => {
  const bureau = await personPage("shenhe");
  await bureau.goto("/submissions?period=2026-06&area=150200#list");
  const href = await bureau.locator('#list a[href^="/submissions/"]').first().getAttribute("href");
  expect((await bureau.goto(href ?? ""))?.status()).toBe(200);
  const submitter = await personPage("huhehaote");
  expect((await submitter.goto(href ?? ""))?.status()).toBe(404);
  expect((await submitter.request.get(`/api${href}/workbook`)).status()).toBe(404);
  expect((await submitter.goto("/submissions/9999999"))?.status()).toBe(404);
  expect((await submitter.request.get("/api/templates?form=fund&area=150200&period=2026Q3")).status()).toBe(
    403,
  );
});

test("an account that was switched off is out with its next request", async ({ personPage }) => {
  const finance = await personPage("caizheng");
  await expect(finance).toHaveURL(/\/overview/);
  const administrator = await personPage("guanli");
  const row = administrator.getByRole("row").filter({ hasText: "caizheng" });
  await row.getByText("管理 caizheng").click();
  await row.getByRole("button", { name: "停用" }).click();
  await expect(row).toContainText("已停用");
  await finance.goto("/indicators");
  await expect(finance).toHaveURL(/\/sign-in/);
  await row.getByRole("button", { name: "启用" }).click();
  await expect(row).toContainText("正常");
  await finance.goto("/indicators");
  await expect(finance, "the session that was ended stays ended").toHaveURL(/\/sign-in/);
});

test("the statement screens hold on a phone and for everybody", async ({ personPage }) => {
  const bureau = await personPage("shenhe");
  await bureau.goto("/submissions?period=2026-09");
  await expectAccessible(bureau);
  const href = await bureau.locator('#list a[href^="/submissions/"]').last().getAttribute("href");
  for (const width of [1440, 390]) {
    await bureau.setViewportSize({ width, height: 844 });
    for (const path of ["/submissions?period=2026-09", href ?? ""]) {
      await bureau.goto(path);
      await expectAccessible(bureau);
      await expectNoSidewaysScroll(bureau);
    }
  }
});
