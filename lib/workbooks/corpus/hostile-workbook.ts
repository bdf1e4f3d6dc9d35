/** A file made to harm the reader, and the code of the refusal it has to meet with. */
export type HostileWorkbook = {
  readonly name: string;
  readonly code: string;
  readonly build: () => Buffer;
};
