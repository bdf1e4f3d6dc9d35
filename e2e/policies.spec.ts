import { expectForEverybody } from "./accessible";
import { expect, test } from "./sign-in";

const LETTER = "nmg-2026-target-letter-demo";
const SENTENCE = `${LETTER}.inpatient-rate-resident`;

test("the leader reads where each sentence stands and reaches the figure behind one", async ({
  personPage,
}) => {
  const page = await personPage("lingdao");
  const heading = page.getByRole("heading", { level: 1 });
  const note = page.locator(`[id="${SENTENCE}"]`);

  await test.step("the list says how many texts are in force and what is behind", async () => {
    await page.goto("/policies?area=150000&period=2026Q3");
    await expect(heading).toContainText(/份文件有效，评价 \d+ 项/);
    await page.getByRole("link", { name: "2026年度全区医疗保障目标任务", exact: true }).click();
  });

  await test.step("the text carries its finding, and a note beside the sentence", async () => {
    await expect(heading).toContainText(/\d+ 项承诺，评价 \d+ 项/);
    await expect(page.getByText("演示文件", { exact: true }).first()).toBeVisible();
    await expect(note).toContainText("70%左右");
    await expect(note).toContainText(/已达标|进度正常|存在风险|滞后/);
  });

  const shown = await note.getByTitle(/查看来源/).textContent();

  await test.step("its number leads to where it comes from, and from there back to the sentence", async () => {
    await note.getByTitle(/查看来源/).click();
    await expect(heading).toHaveText(`${shown} 从何而来`);
    await page.locator(`a[href$="#${SENTENCE}"]`).click();
    await expect(page).toHaveURL(new RegExp(`#${SENTENCE.replaceAll(".", "\\.")}$`));
    await expect(note).toBeInViewport();
  });
});

test("a standing in the bar leaves its sentences only", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await page.goto(`/policies/${LETTER}?area=152200&period=2026-09`);
  const notes = page.locator("section.note-anchor");
  const all = await notes.count();
  await page
    .getByTitle(/^滞后 \d+ 项$/)
    .first()
    .click();
  await expect(page).toHaveURL(/status=behind/);
  await expect(notes.first()).toContainText("滞后");
  expect(await notes.count()).toBeLessThan(all);
});

test("a plan that is not in force in the period says so and leads to one in which it is", async ({
  personPage,
}) => {
  const page = await personPage("lingdao");
  await page.goto("/policies/nmg-14th-five-year-plan?area=150000&period=2026Q3");
  await expect(page.getByText(/不在本文件有效期/)).toBeVisible();
  await page.getByRole("link", { name: /^改看/ }).click();
  await expect(page.getByText(/不在本文件有效期/)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/评价 \d+ 项/);
});

test("the funds are shown by scheme, and a mistyped address says what was not understood", async ({
  personPage,
}) => {
  const page = await personPage("lingdao");
  await page.goto("/fund?area=152200&period=2026Q3");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("居民医保高风险");
  await page.getByLabel("图表险种").selectOption({ label: "职工医保" });
  await expect(page.getByRole("heading", { name: /^职工医保2026年各月收支/ })).toBeVisible();
  await page.goto("/fund?area=999&period=hello");
  await expect(page.getByRole("status")).toContainText("没有地区“999”");
  await expect(page.getByRole("status")).toContainText("期间“hello”不能识别");
});

const SCREENS = [
  `/policies/${LETTER}/tasks?area=150000&period=2026Q3`,
  "/policies?area=150000&period=2026Q3",
  `/policies/${LETTER}?area=150000&period=2026Q3`,
  "/areas?period=2026Q3",
  "/areas/152200?period=2026Q3",
  "/fund?area=150000&period=2026Q3",
  "/fund?area=150000&period=2022",
];

test("policies, areas and funds can be read by everybody, on a phone too", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await expectForEverybody(page, SCREENS);
});
