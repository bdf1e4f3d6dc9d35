import { asc } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { formDefinition } from "@/db/schema/own-form";
import type { Month } from "@/lib/domain/period";
import type { FormBook } from "@/lib/domain/submissions/own/form-book";
import type { OwnFormDefinition } from "@/lib/domain/submissions/own/own-form-definition";

/** Every version of own forms and fields, of every bureau and origin. */
export async function registeredForms(db: Queryable): Promise<FormBook> {
  const rows = await db
    .select({ body: formDefinition.body, ended: formDefinition.endedThrough })
    .from(formDefinition)
    .orderBy(asc(formDefinition.publicationFrom), asc(formDefinition.code));
  return rows.map(({ body, ended }) => ({
    definition: body as OwnFormDefinition,
    endedThrough: ended as Month | null,
  }));
}
