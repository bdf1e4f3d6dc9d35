import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import {
  addMonths,
  month,
  monthOf,
  type Period,
  parseMonth,
  periodName,
  shanghaiDate,
  through,
  yearOf,
} from "@/lib/domain/period";
import { SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { historyPeriods } from "@/lib/domain/submissions/history/history-periods";
import type { PeriodFill } from "@/lib/services/history-packs/pack-sheet";
import { writePack } from "@/lib/services/history-packs/pack-workbook";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { openThroughGate } from "@/lib/workbooks/xlsx-gate";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { newPerson } from "./new-person";
import { expect, test } from "./sign-in";
import { download } from "./statement-screens";

const LINFEN: Area = {
  ...{ code: areaCode("141000"), name: "临汾市", aliases: [], formerNames: [], formerCodes: [] },
  ...{ level: "prefecture", isPoolingArea: true, rollsUp: false, note: null },
};
/** The demonstration knows months up to here: what stands for a later one says what it said. */
const LAST = month(2026, 9);

const old: PeriodFill = (period, sheet, slot) => {
  const form = SHIPPED_FORMS.find(({ sheets }) => sheets.some(({ name }) => name === sheet));
  const at = through(period);
  return statementNumbers(form?.code as DemonstrationForm, "150100", at > LAST ? LAST : at).text(sheet, slot);
};

/** The quarter after the last that is loaded as history. */
function reportedQuarter(periods: readonly Period[]): [year: number, quarter: number] {
  const at = through(periods.at(-1) as Period);
  const next = addMonths(at, 3);
  return [yearOf(next), monthOf(next) / 3];
}

test("an area without history fills it in once, and its first report has what to compare with", async ({
  browser,
  baseURL,
  personPage,
}) => {
  test.setTimeout(300_000);
  const submitter = await newPerson(browser, baseURL, {
    ...{ role: "submitter", area: LINFEN.code, person: "临汾市报送员" },
  });
  await submitter.goto("/submissions");
  await submitter.getByRole("link", { name: "首次启用" }).click();
  await expect(submitter.getByRole("heading", { level: 1 })).toContainText("已发布 0 张");
  const periods = historyPeriods(parseMonth(shanghaiDate(new Date()).slice(0, 7)));
  await test.step("the workbook is downloaded for the periods that the page names", async () => {
    const heads = submitter.getByRole("table").first().getByRole("columnheader");
    await expect(heads).toHaveText(["报表", ...periods.map(periodName)]);
    const { name, bytes } = await download(submitter, "下载临汾市的历史数据表");
    expect(name).toBe("临汾市-首次启用历史数据表.xlsx");
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  const upload = async (fill: PeriodFill): Promise<void> => {
    await submitter.goto("/submissions/first-use");
    const buffer = Buffer.from(await writePack(() => SHIPPED_FORMS, LINFEN, periods, fill));
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await submitter
      .getByLabel("填好的历史数据表（.xlsx）")
      .setInputFiles({ name: "临汾历史.xlsx", mimeType, buffer });
    await submitter.getByRole("button", { name: "上传并读取" }).click();
    await submitter.waitForURL(/\/first-use\/\d+$/);
    await expect(submitter.getByRole("heading", { level: 1 })).not.toContainText("正在读取", {
      timeout: 60_000,
    });
  };
  const [oldest] = periods;

  await test.step("a table that is half filled is told, one left empty is named, the others wait", async () => {
    await upload((period, sheet, slot) => {
      if (sheet === "重点人群" && period === oldest && slot === "key/listed") return null;
      return period === periods[1] ? null : old(period, sheet, slot);
    });
    await expect(submitter.getByRole("heading", { level: 1 })).toContainText("1 张须更正");
    await expect(submitter.getByText("整张没有填（6 张）")).toBeVisible();
    await expect(submitter.getByRole("row").filter({ hasText: "1 处须更正" })).toContainText("参保情况表");
    const { name } = await download(submitter, "下载标注了问题的表");
    expect(name).toBe("临汾历史（已标注）.xlsx");
    await expectAccessible(submitter);
  });
  const first = submitter.url();

  await test.step("the mended workbook opens only what is still missing", async () => {
    await upload(old);
    await expect(submitter.getByText(/已在办理，不重复登记（\d+ 张）/)).toBeVisible();
    await expect(submitter.getByText("登记的报表 7 张")).toBeVisible();
  });
  const packs = [first, submitter.url()];

  await test.step("submitter, reviewer and bureau each act on all of it at once", async () => {
    const reviewer = await newPerson(browser, baseURL, {
      ...{ role: "prefecture-reviewer", area: LINFEN.code, person: "临汾市复核员" },
    });
    const bureau = await personPage("linfen");
    for (const pack of packs) {
      await submitter.goto(pack);
      const words = submitter.getByLabel(/请写一句说明/);
      if (await words.isVisible()) await words.fill("历史数据，按原报表填列");
      await submitter.getByRole("button", { name: /^提交 \d+ 张$/ }).click();
      await expect(submitter.getByRole("heading", { level: 1 })).toContainText("待复核");
      await reviewer.goto(pack);
      await reviewer.getByRole("button", { name: /^复核通过 \d+ 张$/ }).click();
      await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("待审核");
      await bureau.goto(pack);
      await bureau.getByRole("button", { name: /^审核接收并发布 \d+ 张$/ }).click();
      await expect(bureau.getByRole("heading", { level: 1 })).toContainText("已发布", { timeout: 60_000 });
    }
    await reviewer.context().close();
  });

  await test.step("all of it is on file, and this quarter's template shows it", async () => {
    await submitter.goto("/submissions/first-use");
    await expect(submitter.getByRole("heading", { level: 1 })).toContainText("全部在库");
    const [year, quarter] = reportedQuarter(periods);
    await submitter.goto(`/submissions/new?form=fund&area=${LINFEN.code}&period=${year}Q${quarter}`);
    const { bytes } = await download(submitter, "下载本期填报表");
    const template = await openThroughGate(bytes);
    if (isWorkbookRefusal(template)) throw new Error(template.code);
    const texts = template.part("xl/sharedStrings.xml");
    expect(texts && (await template.text(texts))).toContain("【对照】上年同期");
    template.close();
    for (const width of [1440, 390]) {
      await submitter.setViewportSize({ width, height: 844 });
      for (const path of ["/submissions/first-use", packs[1] as string]) {
        await submitter.goto(path);
        await expectAccessible(submitter);
        await expectNoSidewaysScroll(submitter);
      }
    }
  });
  await submitter.context().close();
});
