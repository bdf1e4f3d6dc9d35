import type { Scheme } from "../../dimension";
import type { OwnBody } from "./own-body";

export type OwnField = keyof OwnBody;

/** Something about a definition in the making, at its field; within a formula at its characters. */
export type OwnFinding = {
  readonly field: OwnField;
  /** Of the scheme whose own formula it concerns; null for the shared one and for other fields. */
  readonly scheme: Scheme | null;
  readonly offset: number | null;
  readonly length: number | null;
  readonly rule: string;
  readonly severity: "refuse" | "advise";
  readonly message: string;
  readonly suggestions: readonly string[];
};

export const refusedOf = (findings: readonly OwnFinding[]): OwnFinding[] =>
  findings.filter(({ severity }) => severity === "refuse");

export const FIELD_LABELS: Record<OwnField, string> = {
  code: "代码",
  name: "名称",
  group: "分组",
  unit: "单位",
  decimals: "小数位数",
  polarity: "方向",
  frequency: "频次",
  levels: "适用层级",
  schemes: "险种",
  formula: "公式",
  schemeFormulas: "险种公式",
  source: "来源依据",
  caveats: "注意事项",
  confidence: "可靠程度",
  from: "生效月",
};
