import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { lookUpIndicator } from "@/lib/domain/indicators/indicator-catalogue";
import { refuseParameter } from "@/lib/domain/open-interface/parameter";

/** A bare family code means its default child; without one nothing is guessed (MODEL M14). */
export const askedIndicator =
  (definitions: readonly IndicatorDefinition[]) =>
  (code: string): string => {
    const found = lookUpIndicator(code, definitions);
    if (found.kind === "found") return found.code;
    return found.kind === "unknown"
      ? refuseParameter("indicator", `没有指标 ${code}`, "not-found")
      : refuseParameter("indicator", `指标 ${code} 下设分项，请指明：${found.children.join("、")}`);
  };
