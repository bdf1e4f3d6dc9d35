/** Closed: a refusal is mapped once to an HTTP status, an exit code and a sentence. */
export type RefusalCode =
  | "not-signed-in"
  | "not-permitted"
  | "out-of-scope"
  | "not-found"
  | "invalid-input"
  | "conflict"
  | "too-many"
  | "unavailable";

/** Something the caller asked for that cannot be done, in words for the reader. Anything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

export const refuse = (code: RefusalCode, message: string): never => {
  throw new Refusal(code, message);
};
