import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { FormCode } from "@/lib/domain/submissions/form";
import { statementForm } from "@/lib/domain/submissions/form-catalogue";

/** Raised when templates of all forms are laid out in another way. */
const TEMPLATE_EDITION = 2;

/** Changes when a form's layout does: a template of an earlier version of the program is not handed out again. */
export function formStamp(code: FormCode): string {
  const sheets = (statementForm(code)?.sheets ?? []).map((sheet) => ({
    ...sheet,
    slots: [...sheet.slots],
    optional: [...sheet.optional],
  }));
  return createHash("sha256")
    .update(
      canonicalJson({ sheets, relations: statementForm(code)?.relations ?? [], edition: TEMPLATE_EDITION }),
    )
    .digest("hex")
    .slice(0, 16);
}
