import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { DraftScreen } from "./draft-screen";
import { expect, test } from "./sign-in";

const TITLE = "关于做好2026年居民医保住院待遇工作的通知";
const QUOTE = "2026年底居民医保政策范围内住院费用支付比例达到70%左右";
const NOTICE = `${TITLE}

内医保发〔2026〕19号

一、工作回顾

2025年居民医保住院支付比例达到68%。

二、工作要求

（一）稳定待遇。${QUOTE}。

内蒙古自治区医疗保障局
2026年1月8日
`;

test("a bureau adds a notice, meets what is wrong with it, and a second person has it judged", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const author = new DraftScreen(await personPage("shenhe"));
  const reviewer = new DraftScreen(await personPage("zhengce"));
  const identity = `e2e-notice-${Date.now()}`;

  await test.step("the pasted text gives its head and clauses", async () => {
    await author.begin(NOTICE);
    await author.open("文件信息");
    await expect(author.field("发文字号")).toHaveValue("内医保发〔2026〕19号");
    await author.field("简称").fill("2026年住院待遇通知");
    await author.field("文本来源").fill("为试验编写");
    await author.field("编号").fill(identity);
    await author.save();
    await expectAccessible(author.page);
  });

  await test.step("a target taken from a sentence that only reports is refused at its field", async () => {
    await author.open("承诺");
    await author.quote("2025年居民医保住院支付比例达到68%");
    await author.field("名称").fill("居民住院支付比例");
    await author.field("对应指标").selectOption("C01");
    await author.field("要求").selectOption("about");
    await author.field("数值").fill("68");
    await author.field("单位").selectOption("yuan");
    await author.field("险种").selectOption("resident");
    await author.page.getByRole("button", { name: "保存这项承诺" }).click();
    await expect(author.heading).toContainText("还有 2 处须更正");
    await expect(author.findings).toContainText("只报告已有情况");
    await expect(author.findings).toContainText("的单位是“%”");
    await expect(author.page.getByRole("button", { name: /^提交/ })).toBeDisabled();
    await expectAccessible(author.page);
  });

  await test.step("mended, it is marked in the text, and its effect is shown before it is true", async () => {
    await author.findings
      .getByRole("link", { name: /承诺 1/ })
      .first()
      .click();
    await author.page.getByRole("heading", { name: "承诺 1" }).waitFor();
    await author.quote(QUOTE);
    await author.field("所在条款").selectOption("");
    await author.field("数值").fill("70");
    await author.field("单位").selectOption("ratio");
    await author.save();
    await expect(author.heading).toContainText("可以提交");
    await expect(author.text.locator("mark")).toHaveText(QUOTE);
    await author.open("生效预览");
    await expect(author.page.getByText(/批准后，.*新增评价 1 项/)).toBeVisible();
    await expectNoSidewaysScroll(author.page);
  });

  await test.step("its author submits it and cannot approve it", async () => {
    await author.act("提交，由另一人批准");
    await expect(author.heading).toContainText("待另一人批准");
    await expect(author.page.getByRole("button", { name: "批准并登记" })).toHaveCount(0);
  });

  await test.step("a second person sends it back, and approves it when it is mended", async () => {
    await reviewer.page.goto("/policies/drafts");
    await reviewer.page.locator(`a[href="${author.path}"]`).click();
    await expect(reviewer.heading).toContainText("待您批准");
    await expectAccessible(reviewer.page);
    await reviewer.act("退回");
    await expect(reviewer.page.getByText("退回须写明原因")).toBeVisible();
    await reviewer.field("退回原因").fill("请写明约束各统筹区");
    await reviewer.act("退回");
    await expect(reviewer.heading).toContainText("已退回");
    await author.page.goto(`${author.path}?at=1`);
    await expect(author.page.getByText("请写明约束各统筹区")).toBeVisible();
    await author.page.getByLabel("各统筹区").check();
    await author.save();
    await author.act("提交，由另一人批准");
    await expect(author.heading).toContainText("待另一人批准");
    await reviewer.page.reload();
    await reviewer.act("批准并登记");
    await expect(reviewer.heading).toContainText("已批准");
  });

  await test.step("the notice is judged beside its sentence, and leads to the figure", async () => {
    await reviewer.page.getByRole("link", { name: "查看登记的文件" }).click();
    await reviewer.page.waitForURL(new RegExp(`/policies/${identity}`));
    await expect(reviewer.heading).toContainText("评价 1 项");
    await expect(reviewer.page.locator(`[id="${identity}.c01"]`)).toContainText("70%左右");
    await reviewer.page.locator(`[id="${identity}.c01"] a[href^="/figures/"]`).click();
    await reviewer.page.waitForURL(/\/figures\/C01_150000/);
  });
});

test("a document file is taken whole or not at all, with each fault at its line", async ({ personPage }) => {
  const page = await personPage("shenhe");
  const answer = await page.request.get("/api/policies/nmg-2026-target-letter-demo/file");
  expect(answer.status()).toBe(200);
  const written = await answer.text();
  await page.goto("/policies/drafts/new");
  const upload = async (content: string) => {
    await page
      .getByLabel("文件", { exact: true })
      .first()
      .setInputFiles({
        name: "letter.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await page.getByRole("button", { name: "上传" }).click();
  };
  await upload(written.replace('"format"', "format"));
  await expect(page.getByText(/第 2 行第 3 列，此处应为用双引号括起的字段名/)).toBeVisible();
  const faulty = written.replace('"indicator": "A01"', '"indicator": "Z99"');
  await upload(faulty);
  await expect(page.getByText("没有编码为“Z99”的指标")).toBeVisible();
  await expect(page.getByText("没有保存任何内容")).toBeVisible();
  const id = `e2e-letter-${Date.now()}`;
  await upload(written.replaceAll("nmg-2026-target-letter-demo", id));
  await page.waitForURL(/\/policies\/drafts\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("可以提交");
});

test("who may not author is not offered it, and answers 403 when asked for", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await page.goto("/policies");
  await expect(page.getByRole("link", { name: "起草文件" })).toHaveCount(0);
  expect((await page.goto("/policies/drafts"))?.status()).toBe(403);
});
