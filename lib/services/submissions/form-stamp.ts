import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Form } from "@/lib/domain/submissions/form";

/** Raised when templates of all forms are laid out in another way. */
const TEMPLATE_EDITION = 2;

/** Changes when a form's layout does: a template of an earlier version of it is not handed out again. */
export function formStamp(form: Form | null): string {
  const sheets = (form?.sheets ?? []).map((sheet) => ({
    ...sheet,
    slots: [...sheet.slots],
    optional: [...sheet.optional],
  }));
  return createHash("sha256")
    .update(canonicalJson({ sheets, relations: form?.relations ?? [], edition: TEMPLATE_EDITION }))
    .digest("hex")
    .slice(0, 16);
}
