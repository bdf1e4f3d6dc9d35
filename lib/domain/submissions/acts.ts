import { allows, type Permission, type Role } from "../access";
import { nextStatus, type PersonAct, type SubmissionStatus } from "./status";

/** What an act takes; a return takes what the act that it stands in for does. */
export function permissionFor(act: PersonAct, status: SubmissionStatus): Permission {
  if (act === "submit" || act === "withdraw") return "submit";
  if (act === "return") return status === "submitted" ? "review-prefecture" : "accept";
  return act === "review" ? "review-prefecture" : "accept";
}

const ACTS: readonly PersonAct[] = ["submit", "review", "accept", "return", "withdraw"];

/** The acts a person may be offered on a submission; the verbs check again. Two-person rule: nobody passes their own. */
export function actsFor(
  role: Role,
  status: SubmissionStatus,
  own: boolean,
  reviewAsked: boolean,
): PersonAct[] {
  return ACTS.filter(
    (act) =>
      nextStatus(status, act, reviewAsked) !== null &&
      allows(role, permissionFor(act, status)) &&
      !(own && (act === "review" || act === "accept")),
  );
}
