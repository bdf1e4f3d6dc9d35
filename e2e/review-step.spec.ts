import type { Page } from "@playwright/test";
import { expectAccessible, expectForEverybody, expectNoSidewaysScroll } from "./accessible";
import { EditedWorkbook } from "./edit-workbook";
import { expect, test } from "./sign-in";
import { download, NewStatementScreen, StatementScreen } from "./statement-screens";

const FORM = { code: "protection", name: "待遇保障和支付方式专项表" };
const STEPS = `/submissions/forms/steps?form=${FORM.code}`;
/** Cases that were due for grouping and those grouped, on the third sheet. */
const [DUE, GROUPED] = ["B6", "B7"] as const;

/** One proposes the other rule from a quarter on, another confirms it. */
async function change(proposer: Page, approver: Page, to: string, reason: string): Promise<void> {
  await proposer.goto(STEPS);
  await proposer.getByLabel(/^起始月/).fill("2026-06");
  await proposer.getByLabel(/^理由/).fill(reason);
  await proposer.getByRole("button", { name: "提出变更，由另一人确认" }).click();
  await expect(proposer.getByRole("heading", { level: 1 })).toContainText("一项变更待确认");
  await expect(proposer.getByRole("button", { name: `确认改为${to}` })).toHaveCount(0);
  await approver.goto("/submissions/forms");
  await approver
    .getByRole("listitem")
    .filter({ hasText: "待您确认" })
    .getByRole("link", { name: FORM.name })
    .click();
  await expect(approver.getByRole("heading", { level: 1 })).toContainText("一项变更待确认");
  await expectAccessible(approver);
  await expectNoSidewaysScroll(approver);
  await approver.getByRole("button", { name: `确认改为${to}` }).click();
  await expect(approver.getByRole("heading", { level: 1 })).toHaveText(`${FORM.name}：自2026年6月起${to}`);
}

test("a bureau leaves out the prefecture's review of a form, and a statement goes from its submitter to the bureau", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const [bureau, colleague, submitter, leader] = [
    await personPage("shenhe"),
    await personPage("zhengce"),
    await personPage("baotou"),
    await personPage("lingdao"),
  ];

  await test.step("the rule is everybody's to read, a change is the bureau's and takes two", async () => {
    await submitter.goto("/submissions/forms");
    const listed = submitter.getByRole("group").filter({ hasText: FORM.name });
    await listed.locator("summary").click();
    await expect(listed.getByText("报送员提交 → 盟市复核员复核 → 上级局审核接收并发布")).toBeVisible();
    await submitter.goto(STEPS);
    await expect(submitter.getByRole("button", { name: "提出变更，由另一人确认" })).toHaveCount(0);
    await change(bureau, colleague, "免盟市复核", "报表简单，盟市复核没有增益");
    await expectForEverybody(colleague, ["/submissions/forms", STEPS]);
  });

  const statement = await test.step("a prefecture hands a correction in to the bureau at once", async () => {
    await submitter.goto(`/submissions/new?form=${FORM.code}&period=2026Q2`);
    const { bytes } = await download(submitter, "下载已发布的表，在上面更正");
    const workbook = await EditedWorkbook.of(bytes, 3);
    const grouped = Math.floor(workbook.number(DUE) * 0.8) - (Date.now() % 1000);
    workbook.type(GROUPED, { number: String(grouped) });
    const screen = await new NewStatementScreen(submitter).upload(
      "专项表-更正.xlsx",
      await workbook.bytes(),
      "核减误入组病例",
    );
    await expect(screen.heading).toContainText("待提交");
    await expect(submitter.getByText("提交 → 上级局审核（免盟市复核）")).toBeVisible();
    const explanation = submitter.getByLabel(/须说明，请写明原因/);
    if (await explanation.isVisible()) await explanation.fill("核减误入组病例");
    await screen.act("提交");
    await expect(screen.heading).toContainText("待审核");
    await expect(submitter.getByRole("heading", { name: "等上级局审核接收" })).toBeVisible();
    await expect(submitter.getByText("撤回这份报送")).toBeVisible();
    return `/submissions/${screen.id}`;
  });

  await test.step("the bureau finds it among what waits for it and accepts", async () => {
    await bureau.goto("/submissions");
    await bureau.getByRole("region", { name: "待您办理" }).locator(`a[href="${statement}"]`).click();
    const screen = new StatementScreen(bureau);
    await screen.act("审核接收并发布");
    await expect(screen.heading).toContainText("更正第");
  });

  await test.step("the standing that follows is published, and its source says that no review was asked", async () => {
    await leader.goto(statement);
    await new StatementScreen(leader).cell(`病种和入组!${GROUPED}`).getByRole("link").click();
    await expect(leader.getByText("按规定免盟市复核")).toBeVisible();
    await leader.getByRole("row").filter({ hasText: "包头市" }).getByRole("link").first().click();
    const judged = leader.locator("section").filter({ hasText: "鼓励入组率达到90%以上" });
    await expect(judged).toContainText("滞后");
    await expect(leader.getByTitle("复核：按规定免盟市复核").first()).toBeVisible();
  });

  await test.step("the review is asked for again in the same way, and both decisions stay on file", async () => {
    await change(colleague, bureau, "须盟市复核", "更正较多，恢复盟市复核");
    const decisions = bureau.getByRole("region", { name: "变更经过" }).getByRole("row");
    await expect(decisions.filter({ hasText: "免盟市复核" }).first()).toContainText("自治区局政策审核员确认");
    await expect(decisions.nth(1)).toContainText("自治区局审核员确认");
  });
});
