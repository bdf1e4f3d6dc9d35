import type { FormAction } from "@/lib/domain/action-result";

/** What may be done with an entry of the register. */
export type BreakActs = Readonly<Record<"withdraw" | "propose" | "confirm" | "end", FormAction>>;
