import { EditedWorkbook } from "./edit-workbook";
import { expect, test } from "./sign-in";
import { download, NewStatementScreen, StatementScreen } from "./statement-screens";

const REASON = "核减重复参保人员";
const WHY = "核减人数与公安部门比对结果不一致，请核对后重新报送";
/** The total, residents, adults and those who have paid. */
const RESIDENTS = ["B4", "B8", "B9", "B14"] as const;

test("a statement that the reviewer sends back is corrected, and both stay on file", async ({
  personPage,
}) => {
  test.setTimeout(120_000);
  const submitter = await personPage("tongliao");
  const reviewer = await personPage("tongliao-fuhe");
  const place = "/submissions/new?form=enrolment&period=2026-08";

  await submitter.goto(place);
  const { bytes } = await download(submitter, "下载已发布的表，在上面更正");
  const send = async (deducted: number): Promise<string> => {
    const workbook = (await EditedWorkbook.of(bytes)).add(-deducted, ...RESIDENTS);
    const name = `参保情况表-核减${deducted}.xlsx`;
    const screen = await new NewStatementScreen(submitter).upload(name, await workbook.bytes(), REASON);
    const explanation = submitter.getByLabel(/须说明，请写明原因/);
    if (await explanation.isVisible()) await explanation.fill(REASON);
    await screen.act("提交");
    await expect(screen.heading).toContainText("待复核");
    return `/submissions/${screen.id}`;
  };
  const first = await send(100);

  await test.step("the reviewer sends it back, and has to say why", async () => {
    await reviewer.goto(first);
    await reviewer.getByText("退回这份报送").click();
    await reviewer.getByLabel("退回原因").fill(WHY);
    const screen = new StatementScreen(reviewer);
    await screen.act("确认退回");
    await expect(screen.heading).toContainText("已退回");
  });

  await test.step("the submitter reads why, where the statement is, and sends another one", async () => {
    await submitter.goto("/submissions?period=2026-08");
    await submitter.locator(`a[href="${first}"]`).first().click();
    await submitter.waitForURL((url) => url.pathname === first);
    await expect(submitter.getByText(WHY).first()).toBeVisible();
    await expect(submitter.getByRole("button", { name: "提交", exact: true })).toHaveCount(0);
    await submitter.getByRole("link", { name: "更正后重新上传" }).click();
    await submitter.waitForURL(({ pathname }) => pathname === "/submissions/new");
    const second = await send(120);
    expect(second).not.toBe(first);
    await reviewer.goto(second);
    const screen = new StatementScreen(reviewer);
    await screen.act("复核通过");
    await expect(screen.heading).toContainText("待审核");
    await reviewer.goto(first);
    await expect(screen.heading).toContainText("已退回");
  });
});
