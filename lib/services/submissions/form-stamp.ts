import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { FormCode } from "@/lib/domain/submissions/form";
import { statementForm } from "@/lib/domain/submissions/form-catalogue";

/** Changes when a form's layout does: a template of an earlier version of the program is not handed out again. */
export function formStamp(code: FormCode): string {
  const sheets = (statementForm(code)?.sheets ?? []).map((sheet) => ({
    ...sheet,
    slots: [...sheet.slots],
    optional: [...sheet.optional],
  }));
  return createHash("sha256").update(canonicalJson(sheets)).digest("hex").slice(0, 16);
}
