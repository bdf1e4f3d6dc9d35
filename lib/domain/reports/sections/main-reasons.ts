import { eventMonths } from "../../comparability/recorded-event";
import { nameOf, type ReportFacts } from "../report-facts";
import type { ReportFigure } from "../report-figure";

/**
 * "主要原因：一是…；二是…。" Only what the bureau holds for a main reason of these figures, in the words it was recorded in;
 * other events stand in the appendix.
 */
export function mainReasons(facts: ReportFacts, ...figures: readonly ReportFigure[]): string {
  const held = [...new Set(figures.flatMap(({ events }) => events))].filter(
    ({ isMainReason }) => isMainReason,
  );
  if (held.length === 0) return "";
  const reasons = held.map((event) => {
    const place = event.area === facts.area.code ? "" : nameOf(facts, event.area);
    return `${place}${eventMonths(event)}“${event.words.replace(/[。；;.]+$/, "")}”`;
  });
  if (reasons.length === 1) return `主要原因：${reasons[0]}。`;
  return `主要原因：${reasons.map((reason, index) => `${ORDINALS[index] ?? "另有"}${reason}`).join("；")}。`;
}

const ORDINALS = ["一是", "二是", "三是", "四是", "五是"];
