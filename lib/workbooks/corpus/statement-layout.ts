import type { CellLayout, WorkbookLayout } from "../workbook-layout";

const header = (text: string, across = 1, down = 1): CellLayout => ({ role: "header", text, across, down });
const label = (text: string, indent?: number): CellLayout => ({ role: "label", text, indent });
const input: CellLayout = { role: "input", format: "#,##0.00" };
const blocked: CellLayout = { role: "blocked" };

/** A statement as a prefecture is sent it to fill in: every feature of the layout is in it. */
export const STATEMENT: WorkbookLayout = {
  title: "基金收支季报",
  sheets: [
    {
      name: "基金收支",
      title: "2024年一季度城乡居民基本医疗保险基金收支情况表",
      unit: "单位：万元",
      columnWidths: [26, 14, 14, 14, 14, 10],
      header: [
        [header("项目", 1, 2), header("本期", 2), header("上年同期", 2), header("状态", 1, 2)],
        [
          { ...header("预算"), comment: "全年预算数，年度中不变" },
          header("1—3月"),
          header("预算"),
          header("1—3月"),
        ],
      ],
      rows: [
        [
          label("一、基金收入"),
          { role: "total", number: "1234.50", format: "#,##0.00" },
          input,
          { role: "figure", number: "0.1", format: "0.0%" },
          blocked,
          { role: "input", choices: ["已报", "未报", "无,不适用"] },
        ],
        [
          label("其中：财政补助", 1),
          blocked,
          { ...input, comment: "含中央、自治区、盟市三级\n不含资助参保" },
          { role: "figure", number: "-98765432109.876" },
          blocked,
          { role: "input", choices: ["已报", "未报", "无,不适用"] },
        ],
        [
          { ...label("二、基金支出"), down: 2 },
          { role: "figure", number: "0.000001", severity: "error" },
          { role: "figure", text: "#REF!", severity: "warning" },
          { role: "label", text: "_x0041_ 原样 <&>" },
        ],
        [{ role: "figure", number: "100000000000000000000" }],
      ],
      notes: ["注：本表按收付实现制填列。", "部分数据因四舍五入的原因，总计与分项合计略有差异。"],
      frozenColumns: 1,
      locked: true,
    },
    { name: "说明", columnWidths: [80], header: [], rows: [[{ role: "label", text: "填报说明" }]] },
  ],
  metadata: {
    sheet: "_医衡",
    entries: [
      ["template", "resident-fund-quarterly"],
      ["version", "3"],
    ],
  },
};
