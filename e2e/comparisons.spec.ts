import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expectAccessible, expectForEverybody } from "./accessible";
import { expect, test } from "./sign-in";

const REVENUE = "/indicators/B01?area=150100&period=2025&scheme=resident";
const EVENT = "中央财政补助提前下达（演示）";

test("a prefecture records an event, and everybody sees it beside the comparison", async ({ personPage }) => {
  const prefecture = await personPage("huhehaote");
  await prefecture.goto("/indicators/events");
  await prefecture.getByText("登记事件", { exact: true }).click();
  const main = prefecture.getByRole("main");
  const card = main.locator("section", { hasText: EVENT }).first();

  await test.step("what is wrong is said at its field, and what was typed stays", async () => {
    await prefecture.getByLabel("起始月份").fill("2025");
    await prefecture.getByLabel("事件", { exact: true }).fill(EVENT);
    await prefecture.getByRole("button", { name: "登记" }).click();
    await expect(main).toContainText("起始月份须写作 2024-01");
    await expect(main).toContainText("请选择事件种类");
    await expect(prefecture.getByLabel("事件", { exact: true })).toHaveValue(EVENT);
    await expectAccessible(prefecture);
  });

  await test.step("recorded, it says by whom", async () => {
    await prefecture.getByLabel("地区", { exact: true }).selectOption("150100");
    await prefecture.getByLabel("涉及的统计项目或指标").selectOption("measure:fund.revenue");
    await prefecture.getByLabel("险种", { exact: true }).selectOption("resident");
    await prefecture.getByLabel("种类").selectOption("subsidy");
    await prefecture.getByLabel("起始月份").fill("2025-09");
    await prefecture.getByLabel("依据（文号、出处）").fill("呼财社〔2025〕9号（演示）");
    await prefecture.getByLabel(/^金额（带单位/).fill("1.2亿元");
    await prefecture.getByLabel("金额计入").selectOption("fund.revenue.subsidy");
    await prefecture.getByLabel("金额的险种").selectOption("resident");
    await prefecture.getByRole("button", { name: "登记" }).click();
    await expect(main).toContainText("已登记，列在有关指标的比较旁边");
    await expect(card).toContainText("呼和浩特市 2025年9月");
    await expect(card).toContainText("1.20亿元，计入居民医保财政补贴收入");
  });

  await test.step("the leader reads it beside the growth, with growth without it", async () => {
    const leader = await personPage("lingdao");
    await leader.goto(REVENUE);
    const notes = leader.getByRole("list", { name: "影响比较的事项" });
    await expect(notes).toContainText(EVENT);
    await expect(notes).toContainText("剔除一次性因素后同比");
    await expect(notes).toContainText("本期扣除 2025年9月");
    await notes.getByRole("link", { name: "补助提前或延后到位" }).click();
    await expect(leader).toHaveURL(/\/indicators\/events#event-\d+/);
    await expect(leader.getByText("登记事件", { exact: true })).toHaveCount(0);
  });

  await test.step("taken back, it stays in the list and stands beside nothing", async () => {
    await card.getByText("撤销", { exact: true }).first().click();
    await card.getByLabel(/^撤销“.*的理由$/).fill("演示完毕，撤销登记");
    await card.getByRole("button", { name: "撤销" }).click();
    await expect(card).toContainText("演示完毕，撤销登记");
    await prefecture.goto(REVENUE);
    await expect(main).not.toContainText(EVENT);
  });
});

test("the bureau registers a change of scope and takes it back", async ({ personPage }) => {
  const bureau = await personPage("shenhe");
  const people = "/indicators/A01?area=150000&period=2025&scheme=employee";
  const main = bureau.getByRole("main");
  await bureau.goto("/indicators/breaks");
  await bureau.getByText("登记口径变化", { exact: true }).click();
  await bureau.getByLabel("地区", { exact: true }).selectOption("150000");
  await bureau.getByLabel("涉及的统计项目或指标").selectOption("measure:insured");
  await bureau.getByLabel("新口径自何月起").fill("2025-01");
  await bureau.getByLabel(/^变化/).fill("参保人数不含异地灵活就业人员（演示）");
  await bureau.getByLabel("原口径").fill("含异地灵活就业人员");
  await bureau.getByLabel("新口径", { exact: true }).fill("不含异地灵活就业人员");
  await bureau.getByLabel("依据（文号、出处、原文）").fill("内医保发〔2025〕1号（演示）");
  await bureau.getByRole("button", { name: "登记并重新计算" }).click();
  await expect(main).toContainText(/已登记，重新计算 \d+ 个数值/);
  await bureau.goto(people);
  await expect(main).toContainText("口径不可比");
  await expect(main).toContainText("自2025年1月起参保人数不含异地灵活就业人员（演示）");
  await expectAccessible(bureau);
  await bureau.goto("/indicators/breaks");
  const card = bureau.locator("section", { hasText: "参保人数不含异地灵活就业人员（演示）" }).first();
  await card.getByText("撤销", { exact: true }).first().click();
  await card.getByLabel(/^撤销“.*的理由$/).fill("演示完毕，撤销登记");
  await card.getByRole("button", { name: "撤销" }).click();
  await expect(card).toContainText("演示完毕，撤销登记");
  await bureau.goto(people);
  await expect(main).not.toContainText("口径不可比");
});

test("the shipped break is told by the command line on the national figures", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...["scripts/yiheng.mjs", "figure", "--indicator", "F02.visits", "--area", "全国"],
      ...["--period", "2024", "--scheme", "employee", "--compare", "yoy"],
    ],
    { env: { ...process.env, YIHENG_DATA: process.env.YIHENG_E2E_DATA }, maxBuffer: 1 << 24 },
  );
  const { comparisons } = JSON.parse(stdout) as { comparisons: { kind: string; note: string }[] };
  expect(comparisons).toMatchObject([
    { kind: "not-comparable", note: "自2024年1月起统计人次含定点药店购药" },
  ]);
});

test("both registers can be read by everybody, on a phone too", async ({ personPage }) => {
  const page = await personPage("lingdao");
  await expectForEverybody(page, ["/indicators/breaks", "/indicators/events", "/indicators?area=150000"]);
});
