import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { perPublication } from "../per-publication";

/** All commitments of the register. */
export const commitmentRegister = perPublication(
  (db): Promise<readonly RegisteredCommitment[]> => commitments(db),
);
