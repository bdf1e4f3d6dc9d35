import { AREAS, SEATS, sizeOf, UNREPORTED, wobble, written } from "./sample-areas";
import { byArea, dashes, PARTIAL, table } from "./sample-table";
import { columns, row } from "./sample-words";

export const enrolmentByArea = table(
  "附表1　各统筹区参保情况",
  "万人、%",
  columns("统筹区", "职工/人数", "职工/同比", "居民/人数", "居民/同比", "合计/人数", "合计/参保率"),
  byArea(6, ["603.42", "+1.9", "1,486.75", "−1.4", "2,090.17", "95.3"], (area) => [
    written(sizeOf(area) * 0.29, 2),
    written(wobble(area, 8) * 6 - 2, 1, true),
    written(sizeOf(area) * 0.68, 2),
    written(wobble(area, 9) * 4 - 3, 1, true),
    written(sizeOf(area) * 0.97, 2),
    written(94 + wobble(area, 5) * 3),
  ]),
  [PARTIAL],
);

export const wideTable = table(
  "附表2　各统筹区职工与居民医保基金收支",
  "万元、%",
  columns(
    "统筹区",
    "职工医保统筹基金/收入",
    "职工医保统筹基金/同比",
    "职工医保统筹基金/支出",
    "职工医保统筹基金/同比",
    "职工医保统筹基金/当期结余",
    "职工医保统筹基金/累计结余",
    "居民医保基金/收入",
    "居民医保基金/同比",
    "居民医保基金/支出",
    "居民医保基金/同比",
    "居民医保基金/当期结余",
    "居民医保基金/累计结余",
    "可支付月数/职工",
    "可支付月数/居民",
  ),
  byArea(
    14,
    [
      "1,581,200",
      "+6.8",
      "1,214,000",
      "+8.8",
      "367,200",
      "2,684,100",
      "1,726,000",
      "+5.3",
      "1,650,000",
      "+8.4",
      "76,000",
      "976,500",
      "19.9",
      "5.8",
    ],
    (area) => {
      const size = sizeOf(area);
      const fund = (offset: number) => {
        const revenue = size * (620 + wobble(area, offset) * 200);
        const expenditure = revenue * (0.82 + wobble(area, offset + 1) * 0.26);
        return [
          written(revenue, 0),
          written(wobble(area, offset + 2) * 12 - 2, 1, true),
          written(expenditure, 0),
          written(wobble(area, offset + 3) * 12, 1, true),
          written(revenue - expenditure, 0),
          written(revenue * (0.4 + wobble(area, offset + 4)), 0),
        ];
      };
      return [
        ...fund(20),
        ...fund(30),
        written(6 + wobble(area, 40) * 14),
        written(3 + wobble(area, 41) * 9),
      ];
    },
  ),
  [PARTIAL, "累计结余含以前年度结余，可支付月数按本年月均支出计算。"],
);

export const longTable = table(
  "附表3　各旗县（市、区）住院与支付情况",
  "人次、元、%",
  columns("旗县（市、区）", "住院人次", "次均费用", "同比", "政策范围内支付比例", "县域内住院人次占比"),
  AREAS.flatMap((area, index) => [
    row([area], "section"),
    ...SEATS.map((seat, place) =>
      row(
        area === UNREPORTED
          ? [seat, ...dashes(5)]
          : [
              seat,
              written(3000 + wobble(index, place) * 42000, 0),
              written(5200 + wobble(index, place + 10) * 4200),
              written(wobble(index, place + 20) * 9 - 5, 1, true),
              written(62 + wobble(index, place + 30) * 12),
              written(41 + wobble(index, place + 40) * 38),
            ],
      ),
    ),
  ]),
  ["旗县名称仅为版式示例，数字均为演示数据。"],
);

export const qualityTable = table(
  "附表4　数据质量与口径说明",
  "",
  [
    { head: "事项", align: "left", width: 1 },
    { head: "说明", align: "left", width: 4 },
  ],
  [
    ["统计期", "2026年1月1日至9月30日，按权责发生制，以出院时间计。"],
    ["未报送", "锡林郭勒盟9月基金收支月报未报送，全区合计不含该盟，各比率的分子、分母同口径剔除。"],
    ["同比口径", "与2025年1—9月同一版本数据比较；2025年同期合计同样剔除未报送统筹区。"],
    ["更正", "通辽市于2026年10月12日更正8月居民医保支出，累计数随之调整，差额0.03亿元。"],
    ["舍入", "数字先求和后按四舍五入取位，分项之和与合计可能略有出入。"],
  ].map((cells) => row(cells)),
);
