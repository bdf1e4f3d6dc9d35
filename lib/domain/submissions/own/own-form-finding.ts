import type { OwnFormBody, OwnLine } from "./own-form-body";

/** Something about a form in the making, at its field; of a line, at that line's field. */
export type OwnFormFinding = {
  readonly field: keyof OwnFormBody;
  /** The key of the line, and which of its fields; null for the form's own. */
  readonly line: string | null;
  readonly part: keyof OwnLine | null;
  readonly rule: string;
  readonly severity: "refuse" | "advise";
  readonly message: string;
};

/** The rule of what is not filled in yet: a screen holds it back until somebody is done. */
export const REQUIRED = "required";

type Field = Pick<OwnFormFinding, "field" | "line" | "part">;

export const ofForm = (field: keyof OwnFormBody): Field => ({ field, line: null, part: null });
export const ofLine = ({ key }: Pick<OwnLine, "key">, part: keyof OwnLine): Field => ({
  field: "lines",
  line: key,
  part,
});

/** One finding where something holds, none where it does not. */
export const faultWhen = (
  holds: boolean,
  place: Field,
  message: string,
  rule: string = place.part ?? place.field,
): OwnFormFinding[] => (holds ? [{ ...place, rule, severity: "refuse", message }] : []);

export const refusedIn = (findings: readonly OwnFormFinding[]): OwnFormFinding[] =>
  findings.filter(({ severity }) => severity === "refuse");

export const FORM_FIELDS: Record<keyof OwnFormBody, string> = {
  code: "代码",
  base: "报表",
  name: "名称",
  accounting: "口径",
  frequencies: "频次",
  dueDay: "报送期限",
  lines: "项目",
  notes: "填表说明",
  source: "依据",
  from: "生效月",
};

export const LINE_FIELDS: Record<keyof OwnLine, string> = {
  key: "编号",
  label: "项目名称",
  name: "数据名称",
  quantity: "数量种类",
  unit: "计量单位",
  kind: "汇总方式",
  accounting: "口径",
  optional: "是否必填",
  aliases: "别名",
  within: "其中项",
  note: "说明",
  sheet: "工作表",
  after: "位置",
  columns: "列",
};
