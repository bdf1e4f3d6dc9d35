import { commitments } from "@/db/queries/policies/commitments";
import { findArea } from "@/lib/domain/area";
import { type Given, refuseParameter } from "@/lib/domain/open-interface/parameter";
import type { CommitmentRow } from "@/lib/domain/policy/export-commitments";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { askedIndicator } from "../indicators/asked-indicator";
import { definitionRegister } from "../indicators/definition-register";
import { exportRegister } from "./export-register";

export type RegisterPageAsked = {
  readonly given: Given;
  readonly asOf: number;
  /** How many were given on the pages before, as text; null on the first. */
  readonly after: readonly string[] | null;
  readonly limit: number;
};

export type RegisterPage = {
  readonly commitments: readonly CommitmentRow[];
  readonly next: readonly string[] | null;
};

/** One page of the register as it stood at a publication: the same rows as `export commitments` gives. */
export async function registerPage(context: Context, asked: RegisterPageAsked): Promise<RegisterPage> {
  const { given, asOf, after, limit } = asked;
  const [tree, definitions] = await Promise.all([areaTree(context), definitionRegister(context.db)]);
  const rows = await exportRegister(context, {
    documents: await documentsOf(context, given.all("document"), asOf),
    indicators: given.all("indicator").map(askedIndicator(definitions)),
    areas: given
      .all("area")
      .map(
        (text) => findArea(tree, text)?.code ?? refuseParameter("area", `不认识的地区“${text}”`, "not-found"),
      ),
    kinds: given.all("kind"),
    publication: asOf,
  });
  const start = after === null ? 0 : Number(after[0]);
  if (!Number.isSafeInteger(start) || start < 0) refuseParameter("cursor", "cursor 不是本接口给出的续页标记");
  const end = start + limit;
  return { commitments: rows.slice(start, end), next: end < rows.length ? [String(end)] : null };
}

/** A mistyped document is told apart from one without commitments of the asked kind. */
async function documentsOf(
  { db }: Context,
  asked: readonly string[],
  asOf: number,
): Promise<readonly string[]> {
  if (asked.length === 0) return asked;
  const known = new Set((await commitments(db, asOf)).map(({ commitment }) => commitment.document));
  for (const document of asked)
    if (!known.has(document))
      refuseParameter("document", `台账里没有文件 ${document.slice(0, 60)}`, "not-found");
  return asked;
}
