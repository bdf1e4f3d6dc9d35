import { refuse } from "@/lib/domain/refusal";

const REASON_LENGTH_MIN = 4;
const REASON_LENGTH_MAX = 500;

/** A reason that somebody will read later; refuses an empty one and a flood. */
export function statedReason(text: string): string {
  const reason = text.trim();
  if (reason.length < REASON_LENGTH_MIN) return refuse("invalid-input", "请写明理由（不少于 4 个字）");
  if (reason.length > REASON_LENGTH_MAX)
    return refuse("invalid-input", `理由不超过 ${REASON_LENGTH_MAX} 个字`);
  return reason;
}
