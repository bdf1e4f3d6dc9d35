/** A pack is read once; from then on its statements go their own ways. */
export const PACK_STATUSES = { reading: "读取中", refused: "整份须更正", read: "已登记" } as const;

export type PackStatus = keyof typeof PACK_STATUSES;

/** A statement of a pack that was not opened. */
export type SkippedStatement = {
  readonly form: string;
  readonly period: string;
  readonly why: "empty" | "published" | "under-way";
  /** What stands or is on its way in its place. */
  readonly submission: number | null;
};

export const SKIPPED_WORDS: Record<SkippedStatement["why"], string> = {
  empty: "整张没有填",
  published: "已经发布，没有写更正原因，不再登记",
  "under-way": "已在办理，不重复登记",
};

export const PACK_MARKS = {
  reading: { mark: "…", tone: "busy" },
  refused: { mark: "✕", tone: "bad" },
  read: { mark: "✓", tone: "good" },
} as const;
