/** Life of a file of settlement detail. Only an active load's sums are published, and one is active a quarter and area. */
export const LOAD_STATUSES = {
  uploading: "上传中",
  validating: "校验中",
  loading: "入库中",
  loaded: "待启用",
  active: "已启用",
  refused: "须更正",
  dead: "已停用",
} as const;

export type LoadStatus = keyof typeof LOAD_STATUSES;

export const LOAD_MARKS: Record<
  LoadStatus,
  { readonly mark: string; readonly tone: "good" | "busy" | "warn" | "bad" | "idle" }
> = {
  uploading: { mark: "↑", tone: "warn" },
  validating: { mark: "…", tone: "busy" },
  loading: { mark: "…", tone: "busy" },
  loaded: { mark: "→", tone: "busy" },
  active: { mark: "✓", tone: "good" },
  refused: { mark: "✕", tone: "bad" },
  dead: { mark: "—", tone: "idle" },
};

/** The worker has something to do. */
export const isUnderWay = (status: LoadStatus): boolean => status === "validating" || status === "loading";

export const LOAD_ACTS = {
  begin: "开始上传",
  complete: "上传完毕",
  validate: "校验",
  load: "入库",
  activate: "启用并发布",
  replace: "被取代",
  return: "退回",
  withdraw: "撤回",
  clear: "清除明细",
} as const;

export type LoadAct = keyof typeof LOAD_ACTS;

const MOVES: Partial<Record<LoadAct, { readonly from: readonly LoadStatus[]; readonly to: LoadStatus }>> = {
  complete: { from: ["uploading"], to: "validating" },
  load: { from: ["loading"], to: "loaded" },
  activate: { from: ["loaded"], to: "active" },
  replace: { from: ["active"], to: "dead" },
  return: { from: ["loaded"], to: "refused" },
  withdraw: { from: ["uploading", "validating", "loading", "loaded", "refused"], to: "dead" },
};

/** Where an act leads; null when it may not be done now. */
export function nextLoadStatus(status: LoadStatus, act: LoadAct): LoadStatus | null {
  const move = MOVES[act];
  return move?.from.includes(status) ? move.to : null;
}
