import { RISK_LEVELS, type RiskLevel } from "../../fund/risk";
import type { Status } from "../../targets/standing";
import type { Run } from "../report-document";

/** Colour and sign of a risk level are those of the standing nearest to it; its word is its own. */
const NEAREST: Record<RiskLevel, Status> = {
  red: "behind",
  orange: "at-risk",
  yellow: "at-risk",
  blue: "on-track",
  green: "met",
  unknown: "unassessable",
};

export const riskMark = (level: RiskLevel): Run => ({
  kind: "mark",
  standing: NEAREST[level],
  text: RISK_LEVELS[level].word,
});
