import type { Group } from "../dimension";

/** Groups that texts on critical-illness insurance speak of, as they call them. */
export const ILLNESS_GROUPS = {
  all: "普通参保居民",
  "poverty-registered": "建档立卡贫困人口",
  destitute: "特困人员",
  allowance: "低保对象",
  monitored: "防止返贫监测对象",
  key: "其他困难群众",
} as const satisfies Partial<Record<Group, string>>;

export type IllnessGroup = keyof typeof ILLNESS_GROUPS;

/** The group that was asked for; everybody where none was. */
export const illnessGroup = (text: string | undefined): IllnessGroup =>
  text !== undefined && Object.hasOwn(ILLNESS_GROUPS, text) ? (text as IllnessGroup) : "all";
