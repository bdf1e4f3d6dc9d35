/** What the worker can be asked to make. */
export type RenderingKind = "template" | "statement" | "marked" | "report" | "calculation";
