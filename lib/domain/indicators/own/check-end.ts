import type { Month } from "../../period";
import type { RegisteredVersion } from "../version-ranges";
import type { OwnFinding } from "./own-finding";

/** Whether a bureau's own indicator can be ended with a month. */
export function checkEnd(own: readonly RegisteredVersion[], through: Month): OwnFinding[] {
  const open = own.filter(({ endedThrough }) => endedThrough === null);
  const latest = open.at(-1)?.definition.from ?? null;
  if (open.length === 0) return [refused("没有在用的本局定义可以停用")];
  return latest !== null && through < latest
    ? [refused(`现行的一版自 ${latest} 起生效，停用月不能早于它`)]
    : [];
}

const refused = (message: string): OwnFinding => ({
  field: "from",
  scheme: null,
  offset: null,
  length: null,
  rule: "end",
  severity: "refuse",
  message,
  suggestions: [],
});
