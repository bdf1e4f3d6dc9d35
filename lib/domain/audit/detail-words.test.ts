import { expect, test } from "vitest";
import { actName, actorJob } from "./audit-line";
import { detailWords } from "./detail-words";

test("a detail is read in words", () => {
  expect(detailWords({ name: "role", value: "leader" })).toEqual({ name: "角色", value: "局领导" });
  expect(detailWords({ name: "to", value: "published" })).toEqual({ name: "变为", value: "已发布" });
  expect(detailWords({ name: "note", value: "null" })).toEqual({ name: "说明", value: "—" });
});

test("what a person wrote stays as it is, and so does what has no words", () => {
  expect(detailWords({ name: "reason", value: "draft" })).toEqual({ name: "理由", value: "draft" });
  expect(detailWords({ name: "layout", value: "ab12" })).toEqual({ name: "layout", value: "ab12" });
});

test.each([
  ["policy.choose", "选定政策依据"],
  ["indicator.approve", "批准并登记自定指标"],
  ["milestone.record", "登记里程碑完成情况"],
  ["setting.withdraw", "撤销地区设定"],
  ["scope-break.register", "登记口径变化"],
  ["event.main-reason", "认定主要原因"],
  ["settlement.activate", "启用并发布结算明细"],
  ["report.issue", "签发报告"],
])("%s has words", (act, words) => expect(actName(act)).toBe(words));

test("a job of the system is named, a person is not touched", () => {
  expect(actorJob("system:worker")).toBe("系统：后台处理");
  expect(actorJob("system:cli")).toBe("系统：命令行");
  expect(actorJob("shenhe")).toBe("shenhe");
});
