/** What the worker can be asked to make. */
export type RenderingKind =
  | "template"
  | "draft-template"
  | "statement"
  | "marked"
  | "history-pack"
  | "history-packs"
  | "marked-pack"
  | "report"
  | "calculation";
