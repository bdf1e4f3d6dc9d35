import { areaTree } from "@/db/queries/areas/area-tree";
import { mappingsFor } from "@/db/queries/mappings/mapping-rows";
import { readOutline } from "@/db/queries/submissions/submission-outline";
import type { MappingView } from "@/lib/domain/submissions/mapping/mapping-view";
import { canReread } from "@/lib/domain/submissions/status";
import { type Context, permitted } from "../context";
import { seeSubmission } from "../submissions/see-submission";
import { mappingLine } from "./mapping-line";

/** What of a submission's workbook was not understood, and what was confirmed for its area and form. */
export async function viewMappings(context: Context, id: number): Promise<MappingView> {
  const row = await seeSubmission(context, id);
  const open = canReread(row.status) && row.fileHash !== null;
  const [tree, outline, confirmed] = await Promise.all([
    areaTree(context.db),
    open ? readOutline(context.db, id) : null,
    mappingsFor(context.db, row),
  ]);
  return {
    outline,
    confirmed: confirmed.map((mapping) => mappingLine(tree, mapping)),
    mayConfirm: open && permitted(context, "submit"),
  };
}
