import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { month } from "@/lib/domain/period";
import { messyFund } from "@/lib/services/testing/messy-statement";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./sign-in";
import { NewStatementScreen, StatementScreen } from "./statement-screens";

const THROUGH = month(2026, 9);
/** Residents' benefits that were left out, in 万元: spent in the line and its totals, and gone from what is left. */
const LEFT_OUT = 9_000;
const SPENT = new Set(["expenditure", "benefit"]);
const LEFT_OVER = new Set(["current", "balance"]);

const numbers = statementNumbers("fund", "150200", THROUGH);

function corrected(sheet: string, slot: string): string | null {
  const text = numbers.text(sheet, slot);
  const [row = "", column = ""] = slot.split("/");
  if (text === null || !["resident", "total"].includes(column)) return text;
  const change = SPENT.has(row) ? LEFT_OUT : LEFT_OVER.has(row) ? -LEFT_OUT : 0;
  return (Number(text) + change).toFixed(2);
}

test("an office's own workbook is mapped, its effect is seen, and it is handed in", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const [submitter, bureau] = [await personPage("baotou"), await personPage("shenhe")];
  const bytes = await messyFund({
    area: "包头市",
    through: THROUGH,
    text: corrected,
    ownLine: "其中：一次性补缴",
  });
  await submitter.goto("/submissions/new?form=fund&period=2026-09&vintage=monthly");
  const upload = new NewStatementScreen(submitter);
  const statement = await upload.upload("包头基金情况.xlsx", bytes, "补记9月份居民待遇支出");
  const { id } = statement;
  const card = submitter.getByRole("region", { name: "确认对应关系" });

  await test.step("what the template calls otherwise is proposed beside the numbers", async () => {
    await expect(statement.heading).toContainText("处须更正");
    await expect(card.getByRole("heading", { level: 2 })).toContainText("5 处名称与模板不同");
    const pooled = card.getByLabel("第 C 列“职工基本医保—医保统筹”读作");
    await expect(pooled.locator("option:checked")).toHaveText("职工医保—统筹基金（必填）");
    await expectAccessible(submitter);
    await submitter.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(submitter);
    await submitter.setViewportSize({ width: 1440, height: 900 });
    await expect(submitter.getByRole("region", { name: "发布后的影响" })).toContainText("更正后才能试算");
  });

  await test.step("two columns for one are refused, and nothing is lost", async () => {
    await card.getByLabel("第 F 列“两险合计”读作").selectOption({ label: "职工医保—统筹基金（必填）" });
    await card.getByRole("button", { name: "确认并重新读取" }).click();
    await expect(card.getByRole("alert")).toContainText("不能都对应");
    await expect(card.getByLabel("第 F 列“两险合计”读作").locator("option:checked")).toContainText(
      "统筹基金",
    );
  });

  await test.step("confirmed, the same file is read again without an upload", async () => {
    await card
      .getByLabel("第 C 列“职工基本医保—医保统筹”读作")
      .selectOption({ label: "职工医保—统筹基金（必填）" });
    await card.getByLabel("第 F 列“两险合计”读作").selectOption({ label: "合计（必填）" });
    await card.getByLabel("第 5 行“一、本年收入合计”读作").selectOption({ label: "一、基金收入（必填）" });
    await card.getByLabel("第 6 行“其中：征缴保险费”读作").selectOption({ label: "其中：保险费收入" });
    await card
      .getByLabel("第 7 行“其中：一次性补缴”读作")
      .selectOption({ label: "不采集这一行，以后也不采集" });
    await card.getByRole("button", { name: "确认并重新读取" }).click();
    await expect(statement.heading).toContainText("待提交");
    await expect(card).toHaveCount(0);
    await expect(
      submitter.getByText(/按本地区已确认的对应关系读取：“职工基本医保—医保统筹”→“统筹基金”（包头市报送员/),
    ).toBeVisible();
  });

  await test.step("what publishing would do is told before it is handed in", async () => {
    const effect = submitter.getByRole("region", { name: "发布后的影响" });
    await expect(effect.getByRole("heading", { level: 2 })).toContainText(
      /如果发布：\d+ 个指标的 \d+ 个数会变动/,
    );
    await expect(effect).toContainText("由上级局审核时查看");
    await expect(effect).not.toContainText("内蒙古自治区");
    await expect(submitter.getByRole("region", { name: "与上期和上年同期比较" })).toBeVisible();
    await expectAccessible(submitter);
    await submitter.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(submitter);
    await submitter.setViewportSize({ width: 1440, height: 900 });
    await submitter.getByLabel(/处须说明，请写明原因/).fill("补记居民待遇支出，已与财务核对");
    await statement.act("提交");
    await expect(statement.heading).toContainText("待复核");
  });

  await test.step("the bureau sees the same for the region above", async () => {
    await bureau.goto(`/submissions/${id}`);
    const effect = bureau.getByRole("region", { name: "发布后的影响" });
    await expect(effect).toContainText("内蒙古自治区");
    await expect(effect).toContainText("包头市");
  });

  await test.step("what was confirmed is listed, and taken back", async () => {
    await submitter.goto("/submissions");
    await submitter.getByRole("link", { name: "对应关系" }).click();
    await expect(submitter.getByRole("heading", { level: 1 })).toContainText("报表有 5 项写法");
    await expectAccessible(submitter);
    for (let left = 5; left > 0; left -= 1) {
      await submitter.getByRole("button", { name: /^取消/ }).first().click();
      await expect(submitter.getByRole("button", { name: /^取消/ })).toHaveCount(left - 1);
    }
    await submitter.goto(`/submissions/${id}`);
    await submitter.getByText("撤回这份报送").click();
    await new StatementScreen(submitter).act("确认撤回");
    await expect(statement.heading).toContainText("已撤回");
  });
});
