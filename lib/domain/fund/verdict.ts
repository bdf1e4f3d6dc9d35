import type { RiskLevel } from "./risk";

/** A stretch of the verdict; strong ones carry the finding. */
export type VerdictRun = { readonly text: string; readonly strong?: true };

export type VerdictInputs = {
  readonly period: string;
  readonly area: string;
  readonly employee: RiskLevel;
  readonly resident: RiskLevel;
  /** "5.8个月" with its change on the year before; null when missing. */
  readonly residentMonths: string | null;
  readonly residentMonthsChange: string | null;
  readonly total: number;
  readonly good: number;
  readonly behind: number;
  readonly absent: readonly string[];
  readonly expected: number;
};

const strong = (text: string): VerdictRun => ({ text, strong: true });
const plain = (text: string): VerdictRun => ({ text });

const STRAINED: readonly RiskLevel[] = ["red", "orange", "yellow"];
const WORDS: Partial<Record<RiskLevel, string>> = { red: "风险较高", orange: "偏紧", yellow: "需关注" };

/** What the levels of both funds say together. */
export function fundsText(employee: RiskLevel, resident: RiskLevel): string {
  if (employee === "unknown" || resident === "unknown") return "运行情况尚不能判断";
  const strained = [
    STRAINED.includes(employee) ? `职工医保${WORDS[employee]}` : null,
    STRAINED.includes(resident) ? `居民医保${WORDS[resident]}` : null,
  ].filter((words) => words !== null);
  if (strained.length === 0) return "总体平稳、风险可控";
  return strained.length === 2 ? strained.join("、") : `总体平稳、${strained[0]}`;
}

/** One sentence for a director: the funds, how long the reserve lasts, the targets, and who is missing. */
export function verdict(inputs: VerdictInputs): VerdictRun[] {
  const runs = [
    plain(`${inputs.period}${inputs.area}基金`),
    strong(fundsText(inputs.employee, inputs.resident)),
  ];
  if (inputs.residentMonths) {
    runs.push(plain("：居民统筹基金可支付 "), strong(inputs.residentMonths));
    if (inputs.residentMonthsChange) runs.push(plain(`，同比${inputs.residentMonthsChange}`));
  } else {
    runs.push(plain("：居民统筹基金可支付月数无法计算"));
  }
  runs.push(
    plain(`；${inputs.total} 项在用目标中 `),
    strong(String(inputs.good)),
    plain(" 项达标或进度正常"),
    ...(inputs.behind > 0 ? [plain("，"), strong(String(inputs.behind)), plain(" 项滞后")] : []),
  );
  if (inputs.absent.length > 0) {
    const names =
      inputs.absent.length > 3 ? `${inputs.absent.slice(0, 3).join("、")}等` : inputs.absent.join("、");
    const present = inputs.expected - inputs.absent.length;
    runs.push(plain(`；${names}尚有报表未报，相关合计为 ${present}/${inputs.expected} 个统筹区`));
  }
  return [...runs, plain("。")];
}
