import { SEVERITY_NAMES } from "../submissions/finding";
import { SUBMISSION_STATUSES } from "../submissions/status";
import { ORIGINS, VINTAGES } from "../vintage";
import { count, flag, list, object, orNull, text, textOrNull, word } from "./schema";

export const severity = word(SEVERITY_NAMES, "轻重");

const place = {
  id: count("报送编号"),
  form: text("表的代码"),
  formName: text("表名"),
  area: object({ code: text("行政区划代码"), name: text("地区名称") }),
  period: text("期间"),
  through: text("截至月份"),
  vintage: word(VINTAGES, "数据版次"),
  origin: word(ORIGINS, "数据性质"),
  status: word(SUBMISSION_STATUSES, "状态"),
  statusName: text("状态名称"),
  fileName: textOrNull("文件名"),
  submitter: textOrNull("报送人"),
  createdAt: text("报送时刻（ISO 8601）"),
  record: text("本份报送的接口地址"),
  page: text("本份报送的页面"),
};

/** What a statement that has just been sent is answered. */
export const SUBMISSION_TAKEN_ANSWER = object({
  id: place.id,
  known: flag("同一文件以前已经收到，这是那一份"),
  status: place.status,
  statusName: place.statusName,
  record: place.record,
  page: place.page,
});

export const SUBMISSION_LINE_ANSWER = object(place);

const finding = object({
  severity,
  severityName: text("轻重的名称"),
  sheet: textOrNull("工作表，null 为整个文件"),
  cell: textOrNull("单元格，如 F12；null 为整张工作表"),
  rule: text("规则代码"),
  name: text("问题名称"),
  message: text("问题说明"),
  mend: text("改法"),
  explanation: textOrNull("报送人的说明"),
});

const event = object({
  at: text("时刻（ISO 8601）"),
  by: text("谁；令牌和文件夹所办的写明"),
  act: text("事项代码"),
  actName: text("事项"),
  note: textOrNull("说明"),
});

export const SUBMISSION_ANSWER = object({
  ...place,
  version: count("办理到第几步"),
  nextStep: textOrNull("等谁办什么，办结后为 null"),
  reviewAsked: orNull(flag("是否须盟市复核：按提交时的规定，提交前为 null")),
  sha256: textOrNull("文件的 SHA-256"),
  reason: textOrNull("更正原因"),
  publication: { type: ["integer", "null"], description: "发布序号，未发布时为 null" },
  counts: object({
    refuse: count("须更正的条数"),
    explain: count("须说明的条数"),
    note: count("提示的条数"),
  }),
  findings: list(finding, "全部问题"),
  story: list(event, "经过"),
});
