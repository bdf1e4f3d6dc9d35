import { packStatements } from "@/db/queries/history/pack-statements";
import type { Finding } from "@/lib/domain/submissions/finding";
import type { SkippedStatement } from "@/lib/domain/submissions/history/pack-status";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Context } from "../context";
import type { Seen } from "../submissions/step";
import { acceptPack } from "./accept-pack";
import { type MovingPackAct, movePack } from "./move-pack";
import { openPack } from "./open-pack";
import { readPack } from "./read-pack";
import { seePack } from "./see-pack";

export type PackFile = {
  readonly area: string;
  readonly fileName: string;
  readonly path: string;
  readonly reason: string | null;
  readonly explanation: string | null;
  /** Carry what was read without a refusal through review and acceptance: an operator's job. */
  readonly accept: boolean;
};

export type PackFileSubmitted = {
  readonly pack: number;
  readonly status: string;
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedStatement[];
  readonly statements: readonly {
    readonly submission: number;
    readonly form: string;
    readonly period: string;
    readonly status: SubmissionStatus;
    readonly refuse: number;
  }[];
};

/** The whole flow on one pack, as the command line uses it: the same verbs that people's uploads go through. */
export async function submitPackFile(
  context: Context,
  reader: Context,
  input: PackFile,
): Promise<PackFileSubmitted> {
  const pack = await openPack(context, { ...input, quarantineId: null });
  await readPack(reader, pack, input.path);
  const inStatus = async (status: SubmissionStatus): Promise<Seen[]> =>
    (await packStatements(context.db, context.scope, pack)).filter((one) => one.status === status);
  const move = async (act: MovingPackAct, from: SubmissionStatus): Promise<void> => {
    const [first, ...others] = await inStatus(from);
    if (first) await movePack(context, pack, act, [first, ...others], input.explanation);
  };
  await move("submit", "draft");
  if (input.accept) {
    await move("review", "submitted");
    const [first, ...others] = await inStatus("reviewed");
    if (first) await acceptPack(context, pack, [first, ...others]);
  }
  const { status, findings, skipped } = await seePack(context, pack);
  const statements = (await packStatements(context.db, context.scope, pack)).map((one) => ({
    ...{ submission: one.id, form: one.form, period: one.period, status: one.status, refuse: one.refuse },
  }));
  return { pack, status, findings, skipped, statements };
}
