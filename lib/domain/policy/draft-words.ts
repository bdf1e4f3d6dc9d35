import { COMMITMENT_KINDS, OPERATORS } from "./commitment";
import { entryOf } from "./commitment-entry";
import { COMMITMENT_UNITS } from "./commitment-unit";
import type { DraftCommitment } from "./draft-body";
import type { DraftFinding } from "./draft-check";
import type { DraftView } from "./draft-view";

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** "目标：左右 70%": what a commitment asks for, as far as it is filled in. */
export function draftCommitmentText(commitment: DraftCommitment): string {
  const { kind, operator, value, values, points, unit } = entryOf(commitment);
  const number = value || values;
  const asked = [
    operator ? wordOf(OPERATORS, operator) : "",
    number ? `${number}${unit ? wordOf(COMMITMENT_UNITS, unit) : ""}` : "",
    points ? `${points.split("\n").length} 个时点` : "",
  ].filter(Boolean);
  return [wordOf(COMMITMENT_KINDS, kind), asked.join(" ")].filter(Boolean).join("：");
}

/** Field names as the form has them. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  id: "编号",
  title: "标题",
  shortTitle: "简称",
  number: "发文字号",
  issuer: "发文机关",
  issuedOn: "发文日期",
  weight: "性质",
  area: "地区",
  from: "生效月",
  to: "失效月",
  origin: "数据性质",
  source: "文本来源",
  clause: "所在条款",
  quote: "引文",
  name: "名称",
  kind: "类型",
  operator: "要求",
  value: "数值",
  values: "多个数值",
  points: "分步时点",
  unit: "单位",
  indicator: "对应指标",
  scheme: "险种",
  group: "人群",
  binds: "约束对象",
  due: "期限",
  recurs: "重复",
  force: "约束性",
  comparison: "与何时相比",
  baseline: "基线",
  task: "任务",
  role: "测算参数",
  areaClass: "地区类别",
  confidence: "可信度",
  note: "说明",
  text: "原文",
  clauses: "条款",
  commitments: "承诺",
};

/** "points[1].value" is the field 分步时点. */
export const fieldOf = (finding: Pick<DraftFinding, "field">): string => finding.field.split(/[.[]/)[0] ?? "";

/** "承诺 3 · 引文", "文件信息 · 标题", "条款 6". */
export function placeWords(finding: Pick<DraftFinding, "path" | "position" | "field">): string {
  const field = fieldOf(finding);
  const name = FIELD_NAMES[field] ?? "";
  if (finding.position !== null) return [`承诺 ${finding.position + 1}`, name].filter(Boolean).join(" · ");
  const [, clause] = /^clauses\[(\d+)\]/.exec(finding.path) ?? [];
  if (clause !== undefined) return `条款 ${Number(clause) + 1}`;
  if (finding.path === "text") return "原文";
  if (finding.path.startsWith("document")) return ["文件信息", name].filter(Boolean).join(" · ");
  return name || "文件";
}

/** A finding as a form says it: the words of the file format are for those who write files. */
export const plainMessage = ({ message }: Pick<DraftFinding, "message">): string =>
  message.replace(/[a-z-]+（([^（）a-z]+)）/g, "$1").replace(/（[a-z-]+）/g, "");

export const refusing = (findings: readonly DraftFinding[]): readonly DraftFinding[] =>
  findings.filter(({ severity }) => severity === "refuse");

/** The title states where a draft stands and what it waits for. */
export function draftFinding(draft: DraftView): string {
  const count = refusing(draft.findings).length;
  switch (draft.status) {
    case "submitted":
      return draft.acts.includes("approve") ? "待您批准" : "已提交，待另一人批准";
    case "approved":
      return "已批准，登记在册";
    case "returned":
      return count > 0 ? `已退回，还有 ${count} 处须更正` : "已退回，待修改后再提交";
    case "withdrawn":
      return "已撤回";
    default:
      return count > 0 ? `起草中，还有 ${count} 处须更正` : "起草中，可以提交";
  }
}
