import { areaTree } from "@/db/queries/areas/area-tree";
import { draftRow } from "@/db/queries/drafts/draft-row";
import { type Area, type AreaCode, childrenOf } from "@/lib/domain/area";
import { monthIn } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { draftedForm } from "@/lib/domain/submissions/own/preview-form";
import type { Context } from "../context";
import { NO_DRAFT } from "../drafts/held-draft";
import { writeStatement } from "../submissions/statement-workbook";
import type { Template } from "../submissions/write-template";

/** The workbook that areas would get of a form in the making, as it is saved. Runs in the worker only. */
export async function writeDraftTemplate(
  { db, scope }: Context,
  asked: { readonly draft: string },
): Promise<Template> {
  const row = (await draftRow(db, scope, "form", asked.draft)) ?? refuse("not-found", NO_DRAFT);
  const month = monthIn(row.body.from) ?? refuse("invalid-input", "请先填写生效月");
  const tree = await areaTree(db);
  const root = row.areaCode as AreaCode;
  const [first = root] = childrenOf(tree, "pooling", root, month);
  const form = draftedForm(row.body, { root, origin: row.origin }, month);
  const bytes = await writeStatement(form, tree.areas.get(first) as Area, month);
  return { fileName: `草稿样表-${form.name}.xlsx`, bytes };
}
