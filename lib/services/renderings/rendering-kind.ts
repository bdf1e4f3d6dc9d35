/** What the worker can be asked to make. */
export type RenderingKind =
  | "template"
  | "statement"
  | "marked"
  | "history-pack"
  | "marked-pack"
  | "report"
  | "calculation";
