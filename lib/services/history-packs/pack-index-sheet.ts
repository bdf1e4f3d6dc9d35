import { cumulativeName, type Period, periodText, through } from "@/lib/domain/period";
import { HISTORY_INDEX } from "@/lib/domain/submissions/history/history-blocks";
import { type PackLine, packSheets } from "@/lib/domain/submissions/history/pack-forms";
import { requiredRanges, tableRange } from "@/lib/domain/submissions/sheet-checks/sheet-checks";
import { VINTAGES } from "@/lib/domain/vintage";
import type { CellLayout, SheetLayout } from "@/lib/workbooks/workbook-layout";
import { offsetsOf, type PeriodFill } from "./pack-sheet";

const FORM_WIDTH = 30;
const PERIOD_WIDTH = 15;

const COMPLETE = "已填齐";
const UNTOUCHED = "未填";

const header = (text: string): CellLayout => ({ role: "header", text });

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

type Progress = { readonly formula: string; readonly text: string };

/** How far one statement is filled in, over all its sheets, as a formula and as the workbook is handed out. */
function progress(line: PackLine, period: Period, fill: PeriodFill): Progress {
  const parts = packSheets(line).flatMap((pack) => {
    const at = pack.tables.findIndex((table) => table.period === period);
    const sheet = pack.tables[at]?.sheet;
    if (!sheet) return [];
    const rows = offsetsOf(pack)[at] as number;
    const { count, ranges } = requiredRanges(sheet, rows);
    const place = (range: string): string => `${quoted(sheet.name)}!${range}`;
    const slots = [...sheet.slots.keys()];
    const filled = slots.filter((slot) => fill(period, sheet.name, slot) !== null);
    return {
      ...{ count, filled: filled.length },
      required: filled.filter((slot) => !sheet.optional.has(slot)).length,
      any: `COUNTA(${place(tableRange(sheet, rows))})`,
      given: ranges.length === 0 ? "0" : `COUNTA(${ranges.map(place).join(",")})`,
    };
  });
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const missing = `(${total}-${parts.map(({ given }) => given).join("-")})`;
  const formula = `IF(${parts.map(({ any }) => any).join("+")}=0,"${UNTOUCHED}",IF(${missing}=0,"${COMPLETE}","还差 "&${missing}&" 格"))`;
  const left = total - parts.reduce((sum, { required }) => sum + required, 0);
  if (parts.every(({ filled }) => filled === 0)) return { formula, text: UNTOUCHED };
  return { formula, text: left === 0 ? COMPLETE : `还差 ${left} 格` };
}

/** The first sheet: what to do, of which edition each period's figures are, and how far every statement is filled in. */
export function packIndexSheet(
  lines: readonly PackLine[],
  areaName: string,
  periods: readonly Period[],
  fill: PeriodFill,
): SheetLayout {
  const rows: CellLayout[][] = lines.map((line) => [
    { role: "label", text: line.name, leadsTo: `${quoted(packSheets(line)[0]?.name ?? "")}!A1` },
    ...periods.map((period): CellLayout => {
      if (!line.tables.some((table) => table.period === period)) return { role: "blocked" };
      const { formula, text } = progress(line, period, fill);
      return { role: "status", formula, text };
    }),
  ]);
  const editions = periods.map(
    (period): CellLayout =>
      period.frequency === "year"
        ? { role: "input", text: VINTAGES.monthly, choices: Object.values(VINTAGES) }
        : { role: "label", text: VINTAGES.monthly },
  );
  const first = 5;
  const last = first + lines.length - 1;
  const range = `B${first}:${String.fromCharCode(65 + periods.length)}${last}`;
  return {
    name: HISTORY_INDEX,
    title: `${areaName}首次启用历史数据表`,
    columnWidths: [FORM_WIDTH, ...periods.map(() => PERIOD_WIDTH)],
    header: [
      [header("期间"), ...periods.map((period) => header(periodText(period)))],
      [header("涵盖（自1月起累计）"), ...periods.map((period) => header(cumulativeName(through(period))))],
      [{ role: "label", text: "版次" }, ...editions],
    ],
    rows,
    notes: [
      "一、每张工作表里各期依次排列，每段与单期报表的格式相同：打开原来的报表，整块复制数字，粘贴到对应期间。点上面的表名可以转到该表。",
      "二、确实没有的期间整段空着，上传时跳过；填了一部分的，缺的格会逐格指出。没有发生的填 0，不适用的填“—”。",
      "三、年度数一般填当时的月报（季报）口径。只有决算或公报数的，在“版次”一行改选；与季报版次不同的年度数用于比较年度增长，不参与滚动12个月和单季的计算。",
      "四、填好后在“数据报送—首次启用”上传一次，全部期间一起读取、校验；已经发布或在办的不会重复登记。",
    ],
    alerts: [
      { range, formula: `B${first}="${COMPLETE}"`, tone: "good" },
      { range, formula: `LEFT(B${first},2)="还差"`, tone: "warn" },
    ],
    frozenColumns: 1,
  };
}
