import type { MappingRow } from "@/db/queries/mappings/mapping-rows";
import type { AreaTree } from "@/lib/domain/area";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import type { MappingLine } from "@/lib/domain/submissions/mapping/mapping-view";

/** A mapping in the words of a list. */
export const mappingLine = (tree: AreaTree, row: MappingRow): MappingLine => ({
  ...{ id: row.id, kind: row.kind, sheet: row.sheet, written: row.written, once: row.once },
  ...{ confirmedBy: row.confirmedBy, confirmedOn: row.confirmedOn, submission: row.submission },
  area: tree.areas.get(row.area)?.name ?? row.area,
  form: formName(row.form),
  target: row.targetName,
});
