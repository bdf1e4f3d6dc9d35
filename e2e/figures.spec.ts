import { expectForEverybody } from "./accessible";
import { expect, test } from "./sign-in";

const NUMBER = /^[\d,.]+%$/;

test("from a number of the overview to its parts and the uploaded cell", async ({ personPage }) => {
  const page = await personPage("lingdao");
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/overview?area=150000&period=2026Q3");
  const figure = page.getByTitle("居民政策范围内住院支付比例：查看来源").first();
  const shown = (await figure.textContent()) ?? "";
  expect(shown).toMatch(NUMBER);

  await test.step("one click shows the formula and fourteen areas that it is summed from", async () => {
    await figure.click();
    await expect(page).toHaveURL(/\/figures\/C01_150000/);
    await expect(heading).toHaveText(`${shown} 从何而来`);
    await expect(page.getByRole("heading", { name: /^公式 C01/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "按统筹区：14/14 个计入" })).toBeVisible();
  });

  await test.step("an area opens on the cells of its statement", async () => {
    await page.locator("summary").filter({ hasText: "呼和浩特市" }).click();
    const cell = page.getByRole("link", { name: "居民!E5" }).first();
    await expect(cell).toBeVisible();
    await expect(cell).toHaveAttribute("href", /^\/submissions\/\d+#/);
  });

  await test.step("a cell names everything that depends on it", async () => {
    await page.getByRole("link", { name: "影响" }).first().click();
    await expect(page).toHaveURL(/\/figures\/cell\?/);
    await expect(page.getByRole("main")).toContainText("政策范围内");
  });
});

test("the value as it was published first stays readable at its own address", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await page.goto("/indicators/C01?area=150500&period=2026-06&scheme=employee");
  await page
    .getByTitle(/查看来源/)
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("从何而来");
  await page.getByRole("link", { name: /^第 2 次发布时的值/ }).click();
  await expect(page).toHaveURL(/\.2$/);
  await expect(page.getByRole("main")).toContainText(/第 2 次发布/);
});

const SCREENS = [
  "/overview?area=150000&period=2026Q3",
  "/overview?area=150100&period=2019",
  "/indicators?area=150000&period=2026Q3",
  "/indicators/C01?area=150000&period=2026Q3&scheme=resident",
  "/figures/C01_150000_2026-09_resident_monthly_demo_cumulative.2",
];

test("overview, indicators and figures can be read by everybody, on a phone too", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await expectForEverybody(page, SCREENS);
});
