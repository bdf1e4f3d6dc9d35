import { expectAccessible } from "./accessible";
import { EditedWorkbook } from "./edit-workbook";
import { expect, test } from "./sign-in";
import { download, NewStatementScreen, StatementScreen } from "./statement-screens";

const FORM = "基金收支情况表";
const REASON = "补记9月份跨年度清算的居民待遇支出";
/** Expenditure that was left out, in 万元, and where it belongs: line and total of expenditure and benefits. */
const LEFT_OUT = 20_000;
const SPENT = ["E13", "F13", "E14", "F14"] as const;
const LEFT_OVER = ["E20", "F20", "E21", "F21"] as const;

const grouped = (number: number): string =>
  number.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test("a prefecture corrects a quarter and the bureau's overview changes, down to the cell", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const [submitter, reviewer, bureau, leader] = [
    await personPage("huhehaote"),
    await personPage("huhehaote-fuhe"),
    await personPage("shenhe"),
    await personPage("lingdao"),
  ];
  const residents = leader.getByRole("row").filter({ hasText: /^居民医保/ });
  const expenditure = residents.getByRole("cell").nth(2);

  const before = await test.step("the leader sees what residents' care has cost so far", async () => {
    await leader.goto("/overview?period=2026Q3");
    return Number.parseFloat((await expenditure.textContent()) ?? "");
  });

  const sheet = await test.step("the submitter takes the published quarter as a workbook", async () => {
    await submitter.getByRole("link", { name: "报送数据" }).click();
    const screen = new NewStatementScreen(submitter);
    await submitter.waitForURL((url) => url.pathname === "/submissions/new");
    await screen.choose("报表", "form", "fund");
    await screen.choose("期间", "period", "2026Q3");
    await expect(submitter.getByRole("heading", { level: 1 })).toHaveText(`更正呼和浩特市2026年1—9月${FORM}`);
    await expectAccessible(submitter);
    const template = await download(submitter, "下载本期填报表");
    expect(template.name).toContain("呼和浩特市");
    const { name, bytes } = await download(submitter, "下载已发布的表，在上面更正");
    expect(name).toMatch(/\.xlsx$/);
    return bytes;
  });
  const addresses = new URL(submitter.url());
  const published = await EditedWorkbook.of(sheet);
  const spent = published.number("E13") + LEFT_OUT;

  await test.step("mistakes are met at their cells, and nothing of the file is taken", async () => {
    const wrong = (await EditedWorkbook.of(sheet))
      .add(LEFT_OUT, "E13", "E14", "F14", "E21", "F21")
      .type("E10", { text: "１，６９０．６７" })
      .type("E20", "#REF!");
    const statement = await new NewStatementScreen(submitter).upload(
      "基金收支情况表-更正初稿.xlsx",
      await wrong.bytes(),
      REASON,
    );
    await expect(statement.heading).toContainText("处须更正，没有采用任何数字");
    await expect(statement.finding("E20")).toContainText("#REF!");
    await expect(statement.finding("F13").first()).toContainText("分项");
    await expect(statement.finding("E10")).toContainText("1690.67");
    await expectAccessible(submitter);
    const marked = await download(submitter, "下载标注了问题的表");
    expect(marked.name).toContain("初稿");
    await submitter.getByRole("link", { name: "更正后重新上传" }).click();
  });

  const statement = await test.step("the corrected file is read, compared and handed in", async () => {
    await submitter.waitForURL((url) => url.pathname === addresses.pathname);
    const right = (await EditedWorkbook.of(sheet)).add(LEFT_OUT, ...SPENT).add(-LEFT_OUT, ...LEFT_OVER);
    const screen = await new NewStatementScreen(submitter).upload(
      "基金收支情况表-更正.xlsx",
      await right.bytes(),
      REASON,
    );
    await expect(screen.heading).toContainText("待提交");
    await expect(submitter.getByRole("heading", { name: "更正了 8 个数" })).toBeVisible();
    await expectAccessible(submitter);
    const explanation = submitter.getByLabel(/须说明，请写明原因/);
    if (await explanation.isVisible()) await explanation.fill(REASON);
    await screen.act("提交");
    await expect(screen.heading).toContainText("待复核");
    return `/submissions/${screen.id}`;
  });

  await test.step("the prefecture's reviewer passes it on", async () => {
    await reviewer.goto("/submissions");
    await reviewer.getByRole("region", { name: "待您办理" }).locator(`a[href="${statement}"]`).click();
    const screen = new StatementScreen(reviewer);
    await screen.act("复核通过");
    await expect(screen.heading).toContainText("待审核");
  });

  await test.step("the bureau's reviewer accepts it, and it is published at once", async () => {
    await bureau.goto("/submissions");
    await bureau.getByRole("region", { name: "待您办理" }).locator(`a[href="${statement}"]`).click();
    const screen = new StatementScreen(bureau);
    await screen.act("审核接收并发布");
    await expect(screen.heading).toContainText("更正第");
  });

  await test.step("the leader's overview has changed by what was left out", async () => {
    await leader.reload();
    const after = Number.parseFloat((await expenditure.textContent()) ?? "");
    expect(after - before).toBeCloseTo(LEFT_OUT / 10_000, 2);
  });

  await test.step("one click on a figure leads to its formula, one more to the uploaded cell", async () => {
    await expenditure.getByRole("link").click();
    await leader.waitForURL((url) => url.pathname.startsWith("/figures/B02_150000_2026-09_resident"));
    const hohhot = leader.locator("details").filter({ hasText: "呼和浩特市" });
    await hohhot.locator("summary > span").first().click();
    await hohhot.locator(`a[href^="${statement}#"]`).click();
    await leader.waitForURL((url) => url.pathname === statement);
    const cell = new StatementScreen(leader).cell("基金收支!E13");
    await expect(cell).toContainText(grouped(spent));
    await expect(cell).toHaveAttribute("data-here", "");
    await expect(cell).toBeInViewport();
  });

  await test.step("the quarterly report carries the same figure, on screen and in its PDF", async () => {
    await leader.goto("/overview?period=2026Q3");
    const shown = /[\d,.]+/.exec((await expenditure.textContent()) ?? "")?.[0] ?? "";
    const id = figureOf(await expenditure.getByRole("link").getAttribute("href"));
    await bureau.goto("/reports");
    const drafting = bureau.locator("form").filter({ hasText: "起草本期报告" });
    await drafting.getByRole("combobox").selectOption("2026Q3");
    await drafting.getByRole("button", { name: "起草本期报告" }).click();
    await bureau.waitForURL(/\/reports\/\d+$/);
    await leader.goto(new URL(bureau.url()).pathname);
    await expect(leader.locator(`a[href*="${id}"]`).first()).toContainText(shown);
    const { name, bytes } = await download(leader, "下载 PDF");
    expect(name).toMatch(/2026年.*\.pdf$/);
    expect(figuresIn(bytes)).toContain(id);
    await leader.goto(`/figures/${encodeURIComponent(id)}`);
    await expect(leader.getByRole("heading", { level: 1 })).toContainText(shown);
  });
});

/** The bound id that an address of a figure carries: key and publication. */
const figureOf = (address: string | null): string =>
  decodeURIComponent(new URL(address ?? "", "http://product").pathname.replace("/figures/", ""));

/** Every bound id that the links of a PDF lead to. */
const figuresIn = (pdf: Buffer): string[] =>
  [...pdf.toString("latin1").matchAll(/\/URI ?\((http[^)]*\/figures\/[^)]+)\)/g)].map(([, address = ""]) =>
    figureOf(address),
  );
