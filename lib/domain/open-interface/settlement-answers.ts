import { LOAD_STATUSES } from "../settlement/load-status";
import { count, list, object, text, textOrNull, word } from "./schema";
import { severity } from "./submission-answers";

export const LOAD_RECEIVED_ANSWER = object({
  id: count("明细编号"),
  received: count("已收到的字节数，从这里接着传"),
  record: text("本份明细的接口地址"),
  page: text("本份明细的页面"),
});

const finding = object({
  severity,
  severityName: text("轻重的名称"),
  rule: text("规则代码"),
  name: text("问题名称"),
  mend: text("改法"),
  field: textOrNull("列，null 为整个文件"),
  count: count("共几处"),
  examples: list(
    object({
      line: { type: ["integer", "null"], description: "行号，null 为整个文件" },
      text: text("内容；疑似个人信息的已遮盖"),
    }),
    "前十处",
  ),
});

export const LOAD_ANSWER = object({
  id: count("明细编号"),
  area: object({ code: text("行政区划代码"), name: text("地区名称") }),
  period: text("季度"),
  status: word(LOAD_STATUSES, "状态"),
  statusName: text("状态名称"),
  fileName: text("文件名"),
  size: count("字节数"),
  received: { type: ["integer", "null"], description: "已收到的字节数，传完后为 null" },
  rows: { type: ["integer", "null"], description: "行数，校验完以前为 null" },
  note: textOrNull("说明"),
  reason: textOrNull("更正原因"),
  record: text("本份明细的接口地址"),
  page: text("本份明细的页面"),
  findings: list(finding, "按种类归并的问题"),
});
