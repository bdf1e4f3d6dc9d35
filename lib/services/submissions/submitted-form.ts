import type { Queryable } from "@/db/client";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import type { AreaTree } from "@/lib/domain/area";
import type { Form } from "@/lib/domain/submissions/form";
import { formAt } from "@/lib/domain/submissions/own/form-book";
import { formRegister } from "../forms/form-register";

/** The form of a submission as it held for its area and month; null for a list of published items. */
export const submittedForm = async (
  db: Queryable,
  tree: AreaTree,
  row: Pick<SubmissionRow, "form" | "area" | "through" | "origin">,
): Promise<Form | null> => formAt(await formRegister(db), tree, row.form, row);
