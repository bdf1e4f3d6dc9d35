import type { DraftFinding } from "./draft-check";
import type { FilePlace } from "./located-json";

/** Something wrong in an uploaded document file, at its line; a file is taken whole or not at all. */
export type FileFinding = {
  readonly line: number;
  readonly column: number;
  /** Empty for the file as a whole. */
  readonly path: string;
  readonly rule: DraftFinding["rule"] | "not-json";
  readonly message: string;
};

export const fileFinding = (
  { path, rule, message }: Pick<FileFinding, "path" | "rule" | "message">,
  { line, column }: FilePlace,
): FileFinding => ({ line, column, path, rule, message });
