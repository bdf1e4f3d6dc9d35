import { areaTree } from "@/db/queries/areas/area-tree";
import { childrenOf } from "@/lib/domain/area";
import { checkOwnForm } from "@/lib/domain/submissions/own/check-own-form";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import type { FormOwner } from "@/lib/domain/submissions/own/own-form-definition";
import type { SheetPreview, TriedForm } from "@/lib/domain/submissions/own/own-form-view";
import { previewForm } from "@/lib/domain/submissions/own/preview-form";
import type { Context } from "../context";
import { thisMonth } from "../forms/forms-in-force";
import { formReference } from "./form-reference";
import { definingOwner } from "./start-own-form";

/** A form as it is written: what is wrong with it, and how its sheets will look. Nothing is stored. */
export async function tryOwnForm(context: Context, body: OwnFormBody): Promise<TriedForm> {
  const owner = await definingOwner(context);
  const reference = await formReference(context.db, context.scope, owner, body);
  const { findings } = checkOwnForm(body, reference);
  return { findings, sheets: await formPreview(context, owner, body) };
}

/** The sheets as the first area below the bureau would get them. */
export async function formPreview(
  context: Context,
  owner: FormOwner,
  body: OwnFormBody,
): Promise<SheetPreview[]> {
  const tree = await areaTree(context.db);
  const month = thisMonth(context);
  const [first = owner.root] = childrenOf(tree, "pooling", owner.root, month);
  return previewForm(body, owner, { areaName: tree.areas.get(first)?.name ?? "", month });
}
