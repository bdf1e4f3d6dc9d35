import type { FormCode } from "../submissions/form";
import { formName } from "../submissions/form-catalogue";
import type { ReportGaps } from "./report-gaps";

/** Something a signer must know. What blocks must be put right first; what warns is printed in the report itself. */
export type ChecklistItem = {
  readonly severity: "block" | "warn";
  readonly code: "core-figure" | "waiting-correction" | "contradiction" | "changed" | "absent" | "waiting";
  readonly words: string;
};

/** A statement on its way that would change the figures of the report. */
export type OnItsWay = {
  readonly area: string;
  readonly form: FormCode;
  readonly period: string;
  readonly correction: boolean;
};

export type ChecklistFacts = {
  readonly gaps: ReportGaps;
  readonly onTheirWay: readonly OnItsWay[];
  /** Bound figures that a later publication changed. */
  readonly changed: number;
  readonly nameOf: (area: string) => string;
};

const absentWords = (absent: readonly string[], nameOf: (area: string) => string): string =>
  absent
    .map((duty) => {
      const [area = "", form = ""] = duty.split(":");
      return `${nameOf(area)}${formName(form as FormCode)}`;
    })
    .join("、");

/** What stands between a draft and its signature; a report fails closed (DESIGN law 8). */
export function checklist({ gaps, onTheirWay, changed, nameOf }: ChecklistFacts): ChecklistItem[] {
  const said = ({ area, form, period }: OnItsWay): string => `${nameOf(area)}${period}${formName(form)}`;
  const corrections = onTheirWay.filter(({ correction }) => correction);
  const first = onTheirWay.filter(({ correction }) => !correction);
  const items: (ChecklistItem | false)[] = [
    ...gaps.core.map(
      ({ name, reason }): ChecklistItem => ({
        severity: "block",
        code: "core-figure",
        words: `缺少核心数据“${name}”：${reason}`,
      }),
    ),
    corrections.length > 0 && {
      severity: "block",
      code: "waiting-correction",
      words: `有更正尚未审核：${corrections.map(said).join("、")}。请先审核接收或退回`,
    },
    gaps.contradictions > 0 &&
      !gaps.explained && {
        severity: "block",
        code: "contradiction",
        words: `有${gaps.contradictions}处数据相互矛盾而没有说明，请在起草时填写说明`,
      },
    changed > 0 && {
      severity: "block",
      code: "changed",
      words: `起草后有${changed}处数据发生变化，请重新取数`,
    },
    gaps.absent.length > 0 && {
      severity: "warn",
      code: "absent",
      words: `尚未报送：${absentWords(gaps.absent, nameOf)}。报告中以“—”表示并说明`,
    },
    first.length > 0 && {
      severity: "warn",
      code: "waiting",
      words: `已提交待审核、尚未计入：${first.map(said).join("、")}`,
    },
  ];
  return items.filter((item): item is ChecklistItem => item !== false);
}

export const blocksIssue = (items: readonly ChecklistItem[]): boolean =>
  items.some(({ severity }) => severity === "block");
