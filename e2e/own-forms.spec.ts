import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { EditedWorkbook } from "./edit-workbook";
import { expect, test } from "./sign-in";
import { download, NewStatementScreen } from "./statement-screens";

test("a bureau adds a form, a second person approves it, and a prefecture reports by it", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const [author, approver, submitter] = [
    await personPage("shenhe"),
    await personPage("zhengce"),
    await personPage("huhehaote"),
  ];
  // A month that nobody owes anything for yet: other journeys find the collection as it was.
  const month = `${new Date().getFullYear() + 1}-01`;
  const name = `家庭病床情况${Date.now() % 100_000}表`;
  const line = (label: string) => author.getByRole("listitem", { name: label });

  await test.step("the list of forms is everybody's, the way to add one is not", async () => {
    await submitter.goto("/submissions");
    await submitter.getByRole("link", { name: "报表和项目" }).click();
    await expect(submitter.getByRole("heading", { level: 1 })).toContainText("现行报表");
    await expect(submitter.getByRole("link", { name: "新建本局报表" })).toHaveCount(0);
    expect((await submitter.goto("/submissions/forms/new"))?.status()).toBe(403);
  });

  await test.step("lines are written, and the sheet stands beside them", async () => {
    await author.goto("/submissions/forms");
    await expectAccessible(author);
    await author.getByRole("link", { name: "新建本局报表" }).click();
    await author.getByLabel("名称", { exact: true }).fill(name);
    await author.getByLabel("生效月").fill(month);
    await author.getByLabel("依据").fill("局内统计工作需要");
    await author.getByRole("button", { name: "加一个项目" }).click();
    await line("项目 1").getByLabel("项目名称").fill(`${name}费用`);
    await line(`${name}费用`).getByLabel("计量单位").selectOption("yuan|万元");
    await author.getByRole("button", { name: "加一个项目" }).click();
    await line("项目 2").getByLabel("项目名称").fill(`其中：${name}支付`);
    await line(`其中：${name}支付`)
      .getByLabel("其中项")
      .selectOption({ label: `${name}费用` });
    const sheet = author.getByRole("region", { name: "样表" });
    await expect(sheet.getByRole("cell", { name: `${name}费用` })).toBeVisible();
    await expect(sheet.getByText("单位：万元")).toBeVisible();
  });

  await test.step("what is wrong is said at its place, and holds the form back", async () => {
    await line(`其中：${name}支付`).getByLabel("计量单位").selectOption("person|人");
    await expect(author.getByText(`与总项“${name}费用”的单位或汇总方式不同`)).toBeVisible();
    await author.getByRole("button", { name: "保存并提交，由另一人批准" }).click();
    await expect(author.getByRole("heading", { level: 1 })).toContainText("1 处须更正");
    await expectAccessible(author);
    await line(`其中：${name}支付`).getByLabel("计量单位").selectOption("yuan|万元");
    await expect(author.getByText(`与总项“${name}费用”的单位或汇总方式不同`)).toHaveCount(0);
    await author.getByRole("button", { name: "保存并提交，由另一人批准" }).click();
    await expect(author.getByRole("heading", { level: 1 })).toContainText("待批准");
    await expect(author.getByRole("button", { name: "批准并登记" })).toHaveCount(0);
    await expectNoSidewaysScroll(author);
  });

  await test.step("the second person reads it and approves", async () => {
    await approver.goto("/submissions/forms");
    await approver.getByRole("link", { name }).click();
    await expectAccessible(approver);
    const sample = await download(approver, "下载已保存的样表");
    expect(sample.name).toBe(`草稿样表-${name}.xlsx`);
    await approver.getByRole("button", { name: "批准并登记" }).click();
    await expect(approver.getByRole("heading", { level: 1 })).toContainText("已批准");
  });

  await test.step("the prefecture takes its template, fills it in and hands it in", async () => {
    await submitter.goto(`/submissions/new?period=${month}`);
    const screen = new NewStatementScreen(submitter);
    await screen.choose("报表", "form", `own.150000.${name}`);
    const template = await download(submitter, "下载本期填报表");
    expect(template.name).toContain(name);
    const filled = (await EditedWorkbook.of(template.bytes))
      .type("B4", { number: "20.5" })
      .type("B5", { number: "12.5" });
    const statement = await screen.upload(`${name}.xlsx`, await filled.bytes(), null);
    await expect(statement.heading).toContainText("待提交");
    await expect(statement.cell("情况表!B5")).toContainText("12.5");
    await statement.act("提交");
    await expect(statement.heading).toContainText("待复核");
  });

  await test.step("its numbers can be named in a formula, and the list says what it asks for", async () => {
    await author.goto("/indicators/own/new");
    await author.getByPlaceholder("如 住院 统筹、参保、结余").fill(`${name}支付`);
    await expect(author.getByRole("button", { name: `${name}支付`, exact: true })).toBeVisible();
    await author.goto("/submissions/forms");
    await expect(author.getByText(`第 1 版（${month} 起）：${name}费用、其中：${name}支付`)).toBeVisible();
    await author.locator("summary").filter({ hasText: "基金收支情况表" }).click();
    await expect(author.getByRole("region", { name: "基金收支情况表的项目" })).toContainText("居民医保");
  });
});

test("a field on a shipped sheet stands where it was put, and is not called like another row", async ({
  personPage,
}) => {
  const author = await personPage("shenhe");
  await author.goto("/submissions/forms");
  await author.getByLabel("在系统报表上加项目").selectOption("fund");
  await author.getByRole("button", { name: "加项目" }).click();
  await author.getByRole("button", { name: "加一个项目" }).click();
  const line = author.getByRole("listitem").filter({ hasText: "项目 1" });
  await line.getByLabel("工作表").selectOption("基金收支");
  await line.getByLabel("计量单位").selectOption("yuan|万元");
  await line.getByLabel("排在哪一行之后").selectOption({ label: "其中：待遇支出" });
  await line.getByLabel("居民医保", { exact: true }).check();
  await line.getByLabel("项目名称").fill("滚存结余");
  await expect(author.getByText("与本工作表的“四、期末累计结余”重名")).toBeVisible();
  await line.getByLabel("项目名称").fill("其中：异地就医预付金支出");
  await expect(author.getByText("重名（名称或别名）")).toHaveCount(0);
  const row = author
    .getByRole("region", { name: "样表" })
    .getByRole("row")
    .filter({ hasText: "异地就医预付金支出" });
  await expect(row).toContainText("本局");
  await expect(author.getByRole("region", { name: "样表" }).getByRole("row").nth(13)).toContainText(
    "待遇支出",
  );
  await expectAccessible(author);
});
