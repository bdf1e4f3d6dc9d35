import { commitments } from "@/db/queries/policies/commitments";
import { exportCommitments } from "@/lib/domain/policy/export-commitments";
import type { Context } from "../context";

/** Every commitment of the register: ratios as fractions, money in yuan. */
export async function exportRegister({ db }: Context) {
  return exportCommitments((await commitments(db)).map(({ commitment }) => commitment));
}
