import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./sign-in";

const heading = { level: 1 } as const;

test("the bureau sets a class with its citation, and the subsidy is shared down to where the text goes", async ({
  personPage,
}) => {
  const page = await personPage("shenhe");
  const title = page.getByRole("heading", heading);

  await test.step("without a class the calculation stops at the centre and says what is missing", async () => {
    await page.goto("/calculators");
    await page.getByRole("link", { name: "财政补助分担" }).click();
    await page.locator("select[name=area]").selectOption("150600");
    await expect(title).toContainText("中央 440元");
    await expect(page.getByRole("heading", { name: /还缺 \d+ 项/ })).toBeVisible();
    await expect(page.getByText(/没有列出各类包括哪些地区/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("a setting without a citation is refused, with one it is kept", async () => {
    await page.getByRole("link", { name: "地区设定" }).click();
    await page.getByText("新增或更改设定").click();
    const form = page.locator("form").filter({ has: page.locator("select[name=key]") });
    await form.locator("select[name=area]").selectOption("150600");
    await form.locator("select[name=class]").selectOption("class-1");
    await form.locator("input[name=from]").fill("2020-20");
    await form.locator("input[name=citation]").fill("内政发〔2018〕46号附件");
    await form.locator("input[name=reason]").fill("浏览器测试");
    await form.getByRole("button", { name: "设定" }).click();
    await expect(page.getByText("起始月份应写作 2020-01")).toBeVisible();
    await expect(form.locator("input[name=citation]"), "what was typed stays").toHaveValue(/46号/);
    await form.locator("input[name=from]").fill("2020-01");
    await form.getByRole("button", { name: "设定" }).click();
    await expect(page.getByText("✓ 已设定：一类地区")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("each level has its share, and a number leads to the words that give it", async () => {
    await page.goto("/calculators/subsidy?area=150600");
    await expect(title).toContainText("（一类地区）");
    await expect(title).toContainText("省级 33元");
    await page
      .locator("#working")
      .getByRole("link", { name: /“一类地区30%”/ })
      .click();
    await expect(page).toHaveURL(/nmg-2020-resident-notice#/);
    await expect(page.getByText("一类地区30%").first()).toBeInViewport();
  });

  await test.step("a setting that was wrong is taken back, with a reason", async () => {
    await page.goto("/calculators/settings");
    const row = page.getByRole("row").filter({ hasText: "鄂尔多斯市" });
    await row.getByText("撤销", { exact: true }).click();
    await row.locator("input[name=reason]").fill("浏览器测试结束");
    await row.getByRole("button", { name: "确认撤销" }).click();
    await expect(row).toHaveCount(0);
  });
});

test("临医保发〔2019〕15号: (180,000 − 5,000) × 80% = 140,000, step by step and as a file", async ({
  personPage,
}) => {
  const page = await personPage("lingdao");
  await page.goto("/calculators/critical-illness?area=141000&group=poverty-registered&amount=180000");
  await expect(page.getByRole("heading", heading)).toContainText("支付 140,000元");
  await expect(page.locator("#working")).toContainText("175,000元 × 80% = 140,000元");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载 XLSX" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/大病保险.*-临汾市-.*\.xlsx$/);
});

test("a draft is for reference only, and what cannot be read is named", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await page.goto("/calculators/deficit?area=653100&revenue=108000&expenditure=120000&balance=30000");
  await expect(page.getByRole("heading", heading)).toContainText("累计结余负担 6,000万元");
  await expect(page.getByText("! 仅供参考").first()).toBeVisible();
  await page.getByLabel(/基金收入/).fill("很多");
  await page.getByRole("button", { name: "测算" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "很多" })).toContainText("不是数");
});

test("a leader sees settings and cannot change them; the administrator sees no calculators", async ({
  personPage,
}) => {
  const leader = await personPage("lingdao");
  await leader.goto("/calculators/settings");
  await expect(leader.getByText("新增或更改设定")).toHaveCount(0);
  const administrator = await personPage("guanli");
  expect((await administrator.goto("/calculators"))?.status()).toBe(403);
});

test("every calculator holds on a phone and for everybody", async ({ personPage }) => {
  const page = await personPage("lingdao");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of [
      "",
      "/subsidy",
      "/contribution",
      "/critical-illness",
      "/deficit",
      "/removal",
      "/settings",
    ]) {
      await page.goto(`/calculators${path}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
});
