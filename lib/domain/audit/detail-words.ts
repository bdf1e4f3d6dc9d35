import { ROLES } from "../access";
import { LOAD_STATUSES } from "../settlement/load-status";
import { SUBMISSION_STATUSES } from "../submissions/status";
import { ORIGINS, VINTAGES } from "../vintage";

const NAMES: Readonly<Record<string, string>> = {
  role: "角色",
  area: "地区",
  form: "报表",
  file: "文件",
  origin: "来源",
  period: "期间",
  vintage: "版次",
  through: "截至",
  status: "状态",
  from: "原为",
  to: "变为",
  note: "说明",
  reason: "理由",
  facts: "数据",
  values: "指标值",
  standings: "评价",
  publication: "发布",
  refuse: "须更正",
  explain: "须说明",
  kind: "种类",
  request: "请求",
  placed: "已归入",
  unplaced: "未归入",
  prefix: "开头",
  grants: "权限",
  expiresOn: "有效期至",
  of: "所属用户",
  code: "代码",
  name: "名称",
  version: "版本",
  endThrough: "最后适用月",
  contentHash: "内容校验码",
  rows: "行数",
  size: "字节",
  sha256: "校验值",
  rules: "须更正的问题",
  sums: "汇总行",
  replaced: "取代",
  by: "由",
  waitsFor: "尚缺季度",
  months: "保留月数",
  former: "原为",
  account: "账号",
  submission: "报送",
  load: "明细",
  since: "起始月",
  review: "盟市复核",
};

const KNOWN: Readonly<Record<string, string>> = {
  ...ROLES,
  ...LOAD_STATUSES,
  ...SUBMISSION_STATUSES,
  ...ORIGINS,
  ...VINTAGES,
  bulletin: "公布数据",
  statement: "报表样式",
  null: "—",
};

/** Keys whose values come from closed lists; the words of people are never translated. */
const CODED: readonly string[] = ["role", "origin", "vintage", "status", "from", "to", "form", "kind"];

/** A detail of the trail in words. What has no words is shown as it was sealed. */
export function detailWords({ name, value }: { readonly name: string; readonly value: string }): {
  readonly name: string;
  readonly value: string;
} {
  const coded = CODED.includes(name) || value === "null";
  return { name: NAMES[name] ?? name, value: coded ? (KNOWN[value] ?? value) : value };
}
