import { expectAccessible, expectForEverybody } from "./accessible";
import { expect, test } from "./sign-in";

const heading = { level: 1 } as const;

test("from the fund's expenditure to what moved it, to an area and on to a figure", async ({
  personPage,
}) => {
  const page = await personPage("lingdao");
  const title = page.getByRole("heading", heading);

  await test.step("one click from the expenditure answers why", async () => {
    await page.goto("/fund?area=150000&period=2026Q2");
    await page.getByRole("link", { name: "为什么变动" }).click();
    await expect(page).toHaveURL(/\/fund\/change\?/);
    await expect(title).toContainText(/居民医保住院基金支付同比(增长|下降)\d+\.\d%，其中.+个百分点/);
    await expectAccessible(page);
  });

  await test.step("every area has its line, the greatest first, and what is rounded says so", async () => {
    const card = page.locator("section").filter({ hasText: "住院基金支付：哪个地区" });
    await expect(card.getByRole("row")).toHaveCount(16);
    await expect(page.getByText("部分数据因四舍五入的原因，总计与分项合计略有差异").first()).toBeVisible();
  });

  await test.step("an area is explained by itself", async () => {
    await page.getByRole("link", { name: "呼和浩特市" }).first().click();
    await expect(title).toContainText("呼和浩特市2026年1—6月");
  });

  await test.step("a number leads to its figure", async () => {
    await page
      .locator("#inpatient")
      .getByTitle(/^次均住院费用：查看来源/)
      .last()
      .click();
    await expect(page).toHaveURL(/\/figures\/C05_150100_2026-06_resident/);
    await expect(title).toContainText("从何而来");
  });
});

test("a part that is not on file is named, and what can be told is told without it", async ({
  personPage,
}) => {
  const page = await personPage("lingdao");
  await page.goto("/indicators/C02?area=150000&period=2026Q3&scheme=resident");
  await page.getByRole("link", { name: "为什么变动" }).click();
  await expect(page).toHaveURL(/\/fund\/change\?.*#rates$/);
  await expect(page.getByRole("heading", heading)).toContainText("住院人次");
  await expect(page.getByText(/参保人数未报送：锡林郭勒盟/)).toBeVisible();
  await page.goto("/fund/change?area=150000&period=2019");
  await expect(page.getByRole("main")).toContainText(/暂不能分解|没有/);
});

test("the bureau prefers no ranks: nobody reads one, until the preference is taken back", async ({
  personPage,
}) => {
  const page = await personPage("shenhe");
  const ranking = "/indicators/C02?area=150000&period=2026Q2&scheme=resident&position=rank";
  const place = page.getByRole("columnheader", { name: "位次" });

  await page.goto(ranking);
  await expect(place).toBeVisible();

  await test.step("set with its citation", async () => {
    await page.goto("/calculators/settings");
    await page.getByText("新增或更改设定").click();
    const form = page.locator("form").filter({ has: page.locator("select[name=key]") });
    await form.locator("select[name=area]").selectOption("150000");
    await form.locator("select[name=key]").selectOption("areas.placing");
    await form.locator("select[name=class]").selectOption("band");
    await form.locator("input[name=from]").fill("2020");
    await form.locator("input[name=citation]").fill("局办公会纪要：不对盟市排名");
    await form.locator("input[name=reason]").fill("浏览器测试");
    await form.getByRole("button", { name: "设定" }).click();
    await expect(page.getByText("✓ 已设定：分档")).toBeVisible();
  });

  await test.step("areas stand in bands, also for who asks for ranks", async () => {
    await page.goto(ranking);
    await expect(place).toHaveCount(0);
    await expect(page.getByRole("columnheader", { name: "分档" })).toBeVisible();
    await expect(page.getByRole("heading", { name: /^分地区：较(好|高) \d+ 个、居中/ })).toBeVisible();
    await expect(page.getByText(/中位数 .+，中间一半在/)).toBeVisible();
    await page.goto("/areas?area=150000&period=2026Q2&position=rank");
    await expect(page.locator("select[name=position]")).toHaveValue("band");
    await expect(page.locator("select[name=position] option")).toHaveText(["不排名", "分档"]);
    await page
      .getByRole("columnheader", { name: /^住院次均|^实际报销|%/ })
      .first()
      .getByRole("link")
      .click();
    await expect(page.getByText("按列排序只分档，档内按地区代码")).toBeVisible();
    await page.goto("/areas?area=150000&period=2026Q2&position=none&sort=behind");
    await expect(page.getByRole("columnheader", { name: "在用目标" })).toBeVisible();
    await expect(page.getByRole("columnheader").getByRole("link")).toHaveCount(0);
    await expect(page.locator("tbody").getByRole("rowheader").first()).toContainText("呼和浩特市");
  });

  await test.step("taken back with a reason", async () => {
    await page.goto("/calculators/settings");
    const row = page.getByRole("row").filter({ hasText: "各地区并列时的排法" });
    await row.getByText("撤销", { exact: true }).click();
    await row.locator("input[name=reason]").fill("浏览器测试结束");
    await row.getByRole("button", { name: "确认撤销" }).click();
    await expect(row).toHaveCount(0);
    await page.goto(ranking);
    await expect(place).toBeVisible();
  });
});

test("the explanation can be read by everybody, on a phone too", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await expectForEverybody(page, [
    "/fund/change?area=150000&period=2026Q2",
    "/fund/change?area=150100&period=2026Q2&compare=single-pop&scheme=employee",
    "/indicators/C01?area=150000&period=2026Q2&scheme=resident",
    "/fund/change?area=150000&period=2019",
  ]);
});
