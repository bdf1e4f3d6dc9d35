import { formulaText } from "../../indicators/formula";
import { measureOf } from "../../measures/measure-catalogue";
import { SEVERITY_NAMES } from "../finding";
import { FINDING_ADVICE } from "../finding-advice";
import type { Form, Relation } from "../form";
import { relationSeverity } from "../relation";
import { DATA_RULES } from "./data-rules";
import { LEAST_MONTHS, OUTLIER_LIMIT } from "./outlier";
import { WATCHED_MEASURES } from "./unusual-change";

/** One check as a reader sees it. */
export type CheckLine = {
  readonly name: string;
  readonly rule: string;
  /** "须更正", "须说明". */
  readonly severity: string;
  readonly reason: string;
};

export type CheckGroup = { readonly title: string; readonly lines: readonly CheckLine[] };

/** "居民列：基金收入＝保险费收入＋财政补贴收入": a relation of a sheet by the labels of its rows and columns. */
function relationText(form: Form, { sheet: name, total, parts, kind }: Relation): string {
  const sheet = form.sheets.find((one) => one.name === name);
  const labels = (slot: string): readonly [string, string] => {
    const [row = "", column = ""] = slot.split("/");
    return [
      sheet?.rows.find(({ key }) => key === row)?.label ?? row,
      sheet?.columns.find(({ key }) => key === column)?.label ?? column,
    ];
  };
  const [row, column] = labels(total);
  const others = parts.map(labels);
  const acrossColumns = others.every(([label]) => label === row);
  const words = (part: readonly [string, string]): string => (acrossColumns ? part[1] : part[0]);
  const place = acrossColumns ? row : column;
  return kind === "equal"
    ? `${name}“${place}”：${words([row, column])}＝${others.map(words).join("＋")}`
    : `${name}“${place}”：${others.map(words).join("、")}不大于${words([row, column])}`;
}

const lineOf = (name: string, rule: string, severity: keyof typeof SEVERITY_NAMES, reason: string) => ({
  name,
  rule,
  severity: SEVERITY_NAMES[severity],
  reason,
});

const formGroup = (form: Form): CheckGroup => ({
  title: `${form.name}：表内`,
  lines: form.relations.map((relation) =>
    lineOf(
      FINDING_ADVICE[relation.rule as keyof typeof FINDING_ADVICE].name,
      relationText(form, relation),
      relationSeverity(relation),
      "允许各数四舍五入的误差",
    ),
  ),
});

const watched = WATCHED_MEASURES.map((measure) => measureOf(measure).name).join("、");

const PAST: CheckGroup = {
  title: "与以往比较",
  lines: [
    lineOf("疑似单位用错", "与上年同期或上期相差约一万倍（3000—30000倍）", "refuse", "元、万元，人、万人"),
    lineOf("累计数变小", "累计数不小于本年以前月份的累计数", "explain", "冲减的须写明"),
    lineOf(
      "偏离往常",
      `${watched}：同比偏离以往 ${LEAST_MONTHS} 个月以上同比的中位数，超过中位绝对偏差的 ${OUTLIER_LIMIT} 倍`,
      "explain",
      "界限为建议值；以往不足时按变化一半（人数五分之一）判断",
    ),
  ],
};

/** Every arithmetic check that an uploaded statement is held to, by where its numbers come from. */
export const checkList = (forms: readonly Form[]): CheckGroup[] => [
  {
    title: "表间和年度之间",
    lines: DATA_RULES.map(({ rule, severity, left, relation, right, reason }) =>
      lineOf(
        FINDING_ADVICE[rule].name,
        `${formulaText(left)} ${relation === "=" ? "＝" : "≤"} ${formulaText(right)}`,
        severity,
        reason,
      ),
    ),
  },
  PAST,
  ...forms.filter(({ relations }) => relations.length > 0).map(formGroup),
];
