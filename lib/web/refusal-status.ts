import type { RefusalCode } from "@/lib/domain/refusal";

/** What a refusal is in HTTP. */
export const REFUSAL_STATUSES: Record<RefusalCode, number> = {
  "not-signed-in": 401,
  "not-permitted": 403,
  "out-of-scope": 403,
  "not-found": 404,
  "invalid-input": 400,
  conflict: 409,
  "too-many": 429,
  unavailable: 503,
};
