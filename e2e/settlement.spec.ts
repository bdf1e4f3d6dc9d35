import { SETTLEMENT_HEADINGS, settlementRows } from "@/db/seed/demonstration/settlement-rows";
import { fieldNamed } from "@/lib/domain/settlement/field";
import { gbk } from "@/lib/services/testing/gbk";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./sign-in";

const PART = 8 * 1024 * 1024;
const ROWS = 50_000;

/** As an office program saves an export: Chinese headings, words instead of codes, GBK. More than one part. */
function officeFile(): Buffer {
  const headings = SETTLEMENT_HEADINGS.map((name) => fieldNamed(name)?.label ?? name);
  const lines = [`${[...headings, "备注"].join(",")}\r\n`];
  for (const row of settlementRows({ rows: ROWS, year: 2026, quarter: 1, seed: 21 })) {
    const scheme = row[1] === "390" ? "城乡居民基本医疗保险" : "职工基本医疗保险";
    lines.push(`${[row[0], scheme, ...row.slice(2)].join(",")},演示\r\n`);
  }
  return gbk(lines.join(""));
}

test("a quarter's settlements come in parts, go on after a break, and are activated by somebody else", async ({
  personPage,
}) => {
  test.setTimeout(150_000);
  const buffer = officeFile();
  expect(buffer.length).toBeGreaterThan(PART);
  const file = { name: "演示-呼和浩特-2026一季度.csv", mimeType: "text/csv", buffer };
  const submitter = await personPage("huhehaote");

  const choose = async (chosen: typeof file): Promise<void> => {
    await submitter.goto("/submissions/settlement");
    await submitter.getByRole("combobox", { name: "季度" }).selectOption("2026Q1");
    await submitter.getByLabel("结算明细文件（CSV、XLSX）").setInputFiles(chosen);
    const reason = submitter.getByLabel(/更正原因/);
    if (await reason.isVisible()) await reason.fill("补传漏报的医院");
    await submitter.getByRole("button", { name: "上传", exact: true }).click();
  };
  const offsets: string[] = [];
  submitter.on("request", (request) => {
    const offset = new URL(request.url()).searchParams.get("offset");
    if (request.method() === "PUT" && offset !== null) offsets.push(offset);
  });

  await test.step("the line breaks after the first part", async () => {
    await submitter.goto("/submissions");
    await submitter.getByRole("link", { name: "结算明细", exact: true }).click();
    await submitter.waitForURL(/\/submissions\/settlement$/);
    await expectAccessible(submitter);
    await submitter.route(/offset=8388608/, (route) => route.abort());
    await choose(file);
    await expect(submitter.getByText("连接不稳，正在重试")).toBeVisible();
    await submitter.getByRole("button", { name: "暂停" }).click();
    await expect(submitter.getByText("已暂停，已经传到的部分保留")).toBeVisible();
    await submitter.unroute(/offset=8388608/);
  });

  await test.step("the same file goes on where it broke off, and is read and loaded", async () => {
    offsets.length = 0;
    await choose(file);
    await submitter.waitForURL(/\/settlement\/\d+$/);
    expect(offsets).toEqual([String(PART)]);
    await expect(submitter.getByRole("heading", { level: 1 })).toContainText("待启用", { timeout: 60_000 });
    await expect(submitter.getByText("编码 GB18030")).toBeVisible();
    await expect(submitter.getByText("50,000 行").first()).toBeVisible();
    await expect(submitter.getByRole("region", { name: "对账" })).toContainText("个不一致");
    await expect(submitter.getByText("上传和启用不能是同一人")).toBeVisible();
    await expect(submitter.getByRole("button", { name: "启用并发布" })).toHaveCount(0);
    await expectAccessible(submitter);
    await submitter.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(submitter);
    await submitter.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("the bureau activates it", async () => {
    const bureau = await personPage("shenhe");
    await bureau.goto(new URL(submitter.url()).pathname);
    await bureau.getByRole("button", { name: "启用并发布" }).click();
    await expect(bureau.getByRole("heading", { level: 1 })).toContainText("已启用");
    await bureau.goto("/submissions?list=all&form=settlement");
    await bureau.getByRole("link", { name: "结算明细汇总" }).first().click();
    await bureau.waitForURL(/\/submissions\/settlement\/\d+$/);
  });

  await test.step("a file with names is refused by its heading, and nothing of it is told", async () => {
    const named = gbk(`患者姓名,${SETTLEMENT_HEADINGS.join(",")}\r\n张三丰,YS1,390\r\n`);
    await choose({ ...file, name: "演示-有姓名.csv", buffer: named });
    await submitter.waitForURL(/\/settlement\/\d+$/);
    await expect(submitter.getByRole("heading", { level: 1 })).toContainText("须更正");
    await expect(submitter.getByText("第 1 列“患者姓名”")).toBeVisible();
    await expect(submitter.getByText("张三丰")).toHaveCount(0);
  });
});
