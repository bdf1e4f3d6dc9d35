import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./sign-in";

const WRONG = "住院统筹基金支付÷住院政策范围内费甪";
const RIGHT = "住院统筹基金支付÷住院政策范围内费用";

test("a bureau defines an indicator, meets its mistake at its place, and a second person has it computed", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const author = await personPage("shenhe");
  const reviewer = await personPage("zhengce");
  const name = `居民住院统筹支付比例${Date.now() % 100_000}`;
  let code = "";

  await test.step("the way there is on the catalogue, and nobody else has it", async () => {
    await author.goto("/indicators");
    await author.getByRole("link", { name: "自定指标", exact: true }).click();
    await author.getByRole("link", { name: "新建自定指标" }).click();
    await author.waitForURL("**/indicators/own/new");
    await expectAccessible(author);
    const prefecture = await personPage("huhehaote");
    await prefecture.goto("/indicators");
    await expect(prefecture.getByRole("link", { name: "自定指标", exact: true })).toHaveCount(0);
    expect((await prefecture.goto("/indicators/own"))?.status()).toBe(403);
  });

  const formula = author.getByLabel("公式（没有写明险种的数，按各险种分别取）");
  const result = author.getByRole("region", { name: "试算" });

  await test.step("what is wrong is said and underlined where it stands, with what may be meant", async () => {
    await formula.fill(WRONG);
    await expect(author.getByText("没有名为“政策范围内费甪”的数据")).toBeVisible();
    await expect(author.locator("mark")).toHaveText("政策范围内费甪");
    await author.getByRole("button", { name: "第 12 字" }).click();
    expect(
      await formula.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      ),
    ).toBe("政策范围内费甪");
    await expectAccessible(author);
    await author.getByRole("button", { name: "政策范围内费用", exact: true }).first().click();
    await expect(formula).toHaveValue(RIGHT);
  });

  await test.step("the values of every pooling area stand beside it before anything is saved", async () => {
    await author.getByLabel("居民医保", { exact: true }).check();
    await author.getByLabel("基本医保合计", { exact: true }).uncheck();
    await expect(result.getByText("以居民医保住院统筹基金支付为分子")).toBeVisible();
    await expect(result.getByRole("row")).toHaveCount(16);
    await expect(result.getByRole("row", { name: /呼和浩特市/ })).toContainText(/\d+\.\d%.+÷/);
  });

  await test.step("a unit that does not fit is refused; mended, it goes to a second person", async () => {
    await author.getByLabel("名称", { exact: true }).fill(name);
    await author.getByLabel("来源依据").fill("局内统计工作需要");
    await author.getByLabel("单位", { exact: true }).selectOption("yuan");
    await expect(author.getByText("与所选单位“元”不符")).toBeVisible();
    await author.getByLabel("单位", { exact: true }).selectOption("percent");
    await expect(author.getByText("与所选单位“元”不符")).toHaveCount(0);
    await author.getByRole("button", { name: "保存并提交，由另一人批准" }).click();
    await expect(author.getByRole("heading", { level: 1 })).toContainText("待批准");
    await expect(author.getByRole("button", { name: "批准并登记" })).toHaveCount(0);
    code = (await author.getByRole("heading", { level: 1 }).innerText()).split(" ")[0] ?? "";
    expect(code).toMatch(/^Z\d\d$/);
    await expectNoSidewaysScroll(author);
  });

  await test.step("the second person finds it waiting and approves", async () => {
    await reviewer.goto("/indicators/own");
    await reviewer.getByRole("link", { name: new RegExp(`${code}.*${name}`) }).click();
    await expect(reviewer.getByRole("region", { name: "试算" })).toContainText("呼和浩特市");
    await expectAccessible(reviewer);
    await reviewer.getByRole("button", { name: "批准并登记" }).click();
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("已批准");
    await reviewer.getByRole("link", { name: "查看指标" }).click();
  });

  await test.step("its value stands on its page and leads to the cells it came from", async () => {
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText(`${name} `);
    await expect(reviewer.getByText("以居民医保住院统筹基金支付为分子")).toBeVisible();
    await reviewer.goto(`/indicators/${code}?area=150100`);
    await reviewer
      .getByRole("link", { name: /^\d+\.\d/ })
      .first()
      .click();
    await reviewer.waitForURL(/\/figures\//);
    await expect(reviewer.getByText(RIGHT.replace(/住院/g, "居民医保住院"))).toBeVisible();
    await expect(reviewer.getByText("待遇与结算汇总表").first()).toBeVisible();
  });

  await test.step("its definition goes out as a file and comes in as another draft; another file does not", async () => {
    const file = await (await author.request.get(`/api/own-indicators/${code}`)).body();
    await author.goto("/indicators/own");
    await author.getByText("导入定义").click();
    const field = author.getByLabel("指标定义文件");
    await field.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await author.getByRole("button", { name: "导入", exact: true }).click();
    await expect(author.getByText("这不是从医衡导出的指标定义")).toBeVisible();
    await field.setInputFiles({ name: `${code}.json`, mimeType: "application/json", buffer: file });
    await author.getByRole("button", { name: "导入", exact: true }).click();
    await author.waitForURL(/\/indicators\/own\/[0-9a-f-]{36}/);
    await expect(author.getByRole("heading", { level: 1 })).toContainText(`${name}：第 1 版`);
    await expect(author.getByLabel("公式（没有写明险种的数，按各险种分别取）")).toHaveValue(RIGHT);
    await author.getByRole("button", { name: "撤回草稿" }).click();
    await expect(author.getByRole("heading", { level: 1 })).toContainText("已撤回");
  });
});
