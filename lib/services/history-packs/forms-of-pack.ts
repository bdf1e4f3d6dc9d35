import type { Queryable } from "@/db/client";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { type PackForms, packedForm } from "@/lib/domain/submissions/history/pack-forms";
import { formsAt } from "@/lib/domain/submissions/own/form-book";
import type { Origin } from "@/lib/domain/vintage";
import { formRegister } from "../forms/form-register";

/** What an area is asked for in each month: shipped forms with the bureau's fields of that time, and its own forms. */
export async function formsOfPack(
  db: Queryable,
  tree: AreaTree,
  { area, origin }: { readonly area: AreaCode; readonly origin: Origin },
): Promise<PackForms> {
  const book = await formRegister(db);
  const known = new Map<Month, readonly Form[]>();
  return (through) => {
    const forms = known.get(through) ?? formsAt(book, tree, { area, through, origin }).map(packedForm);
    known.set(through, forms);
    return forms;
  };
}
