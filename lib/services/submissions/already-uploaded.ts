/** Thrown to open nothing: the same bytes became this submission already. Never reaches a reader. */
export class AlreadyUploaded extends Error {
  override readonly name = "AlreadyUploaded";

  constructor(readonly submission: number) {
    super(`Uploaded before as submission ${submission}`);
  }
}
