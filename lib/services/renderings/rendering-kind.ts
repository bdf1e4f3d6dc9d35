/** What the worker can be asked to make. */
export type RenderingKind =
  | "template"
  | "draft-template"
  | "statement"
  | "marked"
  | "history-pack"
  | "marked-pack"
  | "report"
  | "calculation";
