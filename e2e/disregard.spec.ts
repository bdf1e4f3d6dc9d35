import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { newPerson } from "./new-person";
import { expect, test } from "./sign-in";

const TITLE = "居民基金收入不含资助（演示）";
const WORDS = `自2026年1月起${TITLE}`;
const FUND = "/fund?area=150100&period=2026Q3";
const STOPPED = "上年数与本年不是同一口径，不推算全年";

test("a city's bureau keeps out of a change that the region registered, two people together", async ({
  browser,
  baseURL,
  personPage,
}) => {
  test.setTimeout(180_000);
  const region = await personPage("shenhe");
  const [first, second] = [
    await newPerson(browser, baseURL, { role: "bureau-reviewer", area: "150100", person: "呼市审核员甲" }),
    await newPerson(browser, baseURL, { role: "bureau-reviewer", area: "150100", person: "呼市审核员乙" }),
  ];
  const card = (page: typeof region) => page.locator("section", { hasText: WORDS }).first();

  await test.step("the region registers it for itself and the areas below", async () => {
    await region.goto("/indicators/breaks");
    await region.getByText("登记口径变化", { exact: true }).click();
    await region.getByLabel("地区", { exact: true }).selectOption("150000");
    await region.getByLabel("涉及的统计项目或指标").selectOption("measure:fund.revenue");
    await region.getByLabel("险种", { exact: true }).first().selectOption("resident");
    await region.getByLabel("新口径自何月起").fill("2026-01");
    await region.getByLabel(/^变化/).fill(TITLE);
    await region.getByLabel("原口径").fill("含医疗救助资助参保收入");
    await region.getByLabel("新口径", { exact: true }).fill("不含医疗救助资助参保收入");
    await region.getByLabel("依据（文号、出处、原文）").fill("内医保发〔2026〕1号（演示）");
    await region.getByRole("button", { name: "登记并重新计算" }).click();
    await expect(region.getByRole("main")).toContainText(/已登记，重新计算 \d+ 个数值/);
    await expect(card(region).getByText("本局不采用", { exact: true })).toHaveCount(0);
  });

  await test.step("it reaches the city: where its year leads is no longer worked out, and the page says why", async () => {
    await first.goto(FUND);
    await expect(first.getByRole("main")).toContainText(`“${WORDS}”，${STOPPED}。`);
    await expectAccessible(first);
  });

  await test.step("one proposes with a reason, and may not confirm it", async () => {
    await first.goto("/indicators/breaks");
    await card(first).getByText("本局不采用", { exact: true }).click();
    await card(first)
      .getByLabel(`不采用“${WORDS}”的理由`)
      .fill("本市收入一直不含此项，见2025年报表附注（演示）");
    await card(first).getByRole("button", { name: "提出，由另一人确认" }).click();
    await expect(card(first)).toContainText("呼和浩特市：拟不采用，待另一人确认");
    await expect(card(first).getByRole("button", { name: "确认不采用" })).toHaveCount(0);
    await first.goto(FUND);
    await expect(first.getByRole("main")).toContainText(STOPPED);
  });

  await test.step("another confirms, and the city's year is worked out again; the region's is not", async () => {
    await second.goto("/indicators/breaks");
    await card(second).getByRole("button", { name: "确认不采用" }).click();
    await expect(card(second)).toContainText("呼和浩特市：本局不采用");
    await expect(card(second)).toContainText(/（呼市审核员甲.*呼市审核员乙.* 确认）/);
    await expectAccessible(second);
    await second.goto(FUND);
    await expect(second.getByRole("main")).not.toContainText("同一口径");
    await second.setViewportSize({ width: 390, height: 844 });
    await second.goto("/indicators/breaks");
    await expectNoSidewaysScroll(second);
    await region.goto("/fund?area=150000&period=2026Q3");
    await expect(region.getByRole("main")).toContainText(STOPPED);
  });

  await test.step("adopted again with a reason, it acts as before", async () => {
    await first.goto("/indicators/breaks");
    await card(first).getByText("恢复采用", { exact: true }).first().click();
    await card(first).getByLabel("恢复采用的理由").fill("上级已书面答复（演示）");
    await card(first).getByRole("button", { name: "恢复采用" }).click();
    await expect(card(first)).toContainText("曾不采用，已恢复采用");
    await first.goto(FUND);
    await expect(first.getByRole("main")).toContainText(STOPPED);
  });

  await test.step("the region takes it back", async () => {
    await region.goto("/indicators/breaks");
    await card(region).getByText("撤销", { exact: true }).first().click();
    await card(region)
      .getByLabel(/^撤销“.*的理由$/)
      .fill("演示完毕，撤销登记");
    await card(region).getByRole("button", { name: "撤销" }).click();
    await expect(card(region)).toContainText("演示完毕，撤销登记");
    await first.goto(FUND);
    await expect(first.getByRole("main")).not.toContainText("同一口径");
  });
  for (const page of [first, second]) await page.context().close();
});
