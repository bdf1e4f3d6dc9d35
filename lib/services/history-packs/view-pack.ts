import { areaTree } from "@/db/queries/areas/area-tree";
import { type PackStatement, packFindings, packStatements } from "@/db/queries/history/pack-statements";
import { actsFor } from "@/lib/domain/submissions/acts";
import { groupFindings } from "@/lib/domain/submissions/finding-group";
import type { FormCode } from "@/lib/domain/submissions/form";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { SKIPPED_WORDS } from "@/lib/domain/submissions/history/pack-status";
import type { PackAct, PackView } from "@/lib/domain/submissions/history/pack-view";
import type { PersonAct } from "@/lib/domain/submissions/status";
import { VINTAGES } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { seePack } from "./see-pack";

/** Acts in the order in which a person comes to them, each with the statements that it applies to. */
function actsOn({ actor }: Context, statements: readonly PackStatement[]): PackAct[] {
  if (actor.kind !== "user") return [];
  const found = new Map<PersonAct, PackStatement[]>();
  for (const statement of statements) {
    const own = statement.submittedBy === actor.id;
    for (const act of actsFor(actor.role, statement.status, own, statement.reviewAsked ?? true))
      found.set(act, [...(found.get(act) ?? []), statement]);
  }
  return [...found].map(([act, on]) => ({
    act,
    count: on.length,
    explain: on.filter(({ explain }) => explain > 0).length,
    seen: on.map(({ id, version }) => `${id}:${version}`).join(","),
  }));
}

/** A pack with its statements, what was left out, what is wrong with it, and what the viewer may do with it. */
export async function viewPack(context: Context, id: number): Promise<PackView> {
  const row = await seePack(context, id);
  const [tree, statements, found] = await Promise.all([
    areaTree(context.db),
    packStatements(context.db, context.scope, id),
    packFindings(context.db, context.scope, id),
  ]);
  return {
    ...{ id, origin: row.origin, status: row.status, fileName: row.fileName, reason: row.reason },
    areaName: tree.areas.get(row.area)?.name ?? row.area,
    hasMarked: row.fileHash !== null && statements.some(({ refuse, explain }) => refuse + explain > 0),
    submitter: row.submitterName,
    createdAt: row.createdAt,
    findings: groupFindings([...row.findings, ...found.filter(({ severity }) => severity !== "note")]),
    skipped: row.skipped.map(({ form, period, why, submission }) => ({
      ...{ period, submission, words: SKIPPED_WORDS[why] },
      formName: formName(form as FormCode),
    })),
    lines: statements.map(
      ({ form, vintage, version: _, submittedBy: __, through: ___, reviewAsked: ____, ...line }) => ({
        ...line,
        formName: formName(form),
        vintageName: vintage === "monthly" ? null : VINTAGES[vintage],
      }),
    ),
    acts: actsOn(context, statements),
  };
}
