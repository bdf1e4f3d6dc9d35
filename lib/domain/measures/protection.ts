import type { Quantity } from "../unit";
import type { Measure, MeasureKind } from "./measure";

const counted = (code: string, name: string, quantity: Quantity, kind: MeasureKind = "flow"): Measure => ({
  code,
  name,
  kind,
  accounting: "business",
  quantity,
});

/** 两病、大病筹资、一站式结算、病种和入组. */
export const PROTECTION_MEASURES: readonly Measure[] = [
  counted("two-diseases.registered", "登记（规范管理）两病参保患者", "person", "stock"),
  counted("two-diseases.beneficiaries", "享受两病待遇人数", "person", "stock"),
  counted("critical.raised", "大病保险全年筹资额", "yuan", "stock"),
  counted("assistance.one-stop-visits", "一站式结算救助人次", "visit"),
  counted("case-types.all", "全部病种数", "item", "stock"),
  counted("case-types.paid", "DRG/DIP实际付费病种数", "item", "stock"),
  counted("cases.due", "应入组（上传）住院病例数", "visit"),
  counted("cases.grouped", "DRG/DIP入组病例数", "visit"),
];
