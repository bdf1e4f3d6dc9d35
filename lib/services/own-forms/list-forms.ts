import { areaTree } from "@/db/queries/areas/area-tree";
import { draftRows } from "@/db/queries/drafts/draft-row";
import { reviewRules } from "@/db/queries/review-rules/review-rules";
import { ACCOUNTING_NAMES } from "@/lib/domain/measures/measure";
import { addMonths, type Month } from "@/lib/domain/period";
import { FREQUENCY_NAMES } from "@/lib/domain/submissions/duty-calendar";
import type { Form } from "@/lib/domain/submissions/form";
import { formFields } from "@/lib/domain/submissions/form-field";
import { isOwnForm } from "@/lib/domain/submissions/own/own-form-code";
import type { FormOwner, RegisteredForm } from "@/lib/domain/submissions/own/own-form-definition";
import type { FormList, ListedForm, OwnFormEntry } from "@/lib/domain/submissions/own/own-form-view";
import type { ReviewNow } from "@/lib/domain/submissions/review/review-rule-view";
import { type Context, permitted, requirePermission } from "../context";
import { definitionDraftSummary } from "../drafts/definition-draft-summary";
import { formRegister } from "../forms/form-register";
import { formsInForce, ownerAbove, thisMonth } from "../forms/forms-in-force";
import { proposedSteps, reviewNow } from "../review-rules/review-now";
import { aimIn } from "./draft-aim";
import { versionsOf } from "./form-reference";

const listed = (form: Form, review: ReviewNow): ListedForm => ({
  review,
  code: form.code,
  name: form.name,
  own: isOwnForm(form.code),
  accounting: ACCOUNTING_NAMES[form.accounting],
  frequencies: form.frequencies.map((frequency) => FREQUENCY_NAMES[frequency]).join("、"),
  fields: formFields(form),
});

/** The forms that hold this month where the reader is placed, what the bureau has registered, and what it is writing. */
export async function listForms(context: Context): Promise<FormList> {
  requirePermission(context, "read-submissions");
  const { db, scope } = context;
  const defines = permitted(context, "define-form");
  const at = thisMonth(context);
  const [tree, book, forms, rows] = await Promise.all([
    areaTree(db),
    formRegister(db),
    formsInForce(context),
    defines ? draftRows(db, scope, "form") : [],
  ]);
  const owner = ownerAbove(tree, context);
  const rules = owner ? await reviewRules(db, owner) : [];
  const review = ({ code }: Form): ReviewNow =>
    reviewNow(
      rules.filter((rule) => rule.form === code),
      at,
    );
  const drafts = rows.map((row) => definitionDraftSummary(row, context, aimIn(book, row)));
  return {
    forms: forms.map((form) => listed(form, review(form))),
    drafts: drafts.sort((a, b) => Number(b.waitsForReader) - Number(a.waitsForReader)),
    proposedSteps: proposedSteps(context, rules),
    registered: registeredOf(book, owner),
    defines,
  };
}

function registeredOf(book: readonly RegisteredForm[], owner: FormOwner | null): OwnFormEntry[] {
  if (owner === null) return [];
  const codes = new Set(
    book
      .filter(({ definition: { root, origin } }) => root === owner.root && origin === owner.origin)
      .map(({ definition }) => definition.code),
  );
  return [...codes].map((code) => entryOf(versionsOf(book, code, owner)));
}

function entryOf(versions: readonly RegisteredForm[]): OwnFormEntry {
  const latest = versions.at(-1) as RegisteredForm;
  const { code, name, origin } = latest.definition;
  return {
    code,
    isForm: isOwnForm(code),
    title: name,
    demonstration: origin === "demo",
    ended: latest.endedThrough,
    versions: versions
      .map(({ definition, endedThrough }, index) => ({
        name: `第 ${definition.version} 版`,
        validity: validity(definition.from, versions[index + 1]?.definition.from ?? null, endedThrough),
        lines: definition.lines.map(({ label }) => label).join("、"),
      }))
      .reverse(),
  };
}

/** "2026-10 起", "2026-10 至 2027-03": until the next version, or until it was ended. */
function validity(from: Month, next: Month | null, ended: Month | null): string {
  const before = next === null ? null : addMonths(next, -1);
  const ends = [before, ended].filter((month): month is Month => month !== null).sort();
  return ends[0] === undefined ? `${from} 起` : `${from} 至 ${ends[0]}`;
}
