import type { Form, FormCode } from "./form";
import { BENEFIT_FORM } from "./forms/benefit";
import { ENROLMENT_FORM } from "./forms/enrolment";
import { FINANCING_FORM } from "./forms/financing";
import { FUND_FORM } from "./forms/fund";
import { MANAGEMENT_FORM } from "./forms/management";
import { PROTECTION_FORM } from "./forms/protection";

/** The statements that areas report each period. */
export const STATEMENT_FORMS: readonly Form[] = [
  FUND_FORM,
  ENROLMENT_FORM,
  BENEFIT_FORM,
  FINANCING_FORM,
  PROTECTION_FORM,
  MANAGEMENT_FORM,
];

/** Null for an unknown code, and for `bulletin` and `settlement`, which are no statements. */
export const statementForm = (code: string): Form | null =>
  STATEMENT_FORMS.find((form) => form.code === code) ?? null;

/** The name of any form, statement or not. */
export const formName = (code: FormCode): string =>
  statementForm(code)?.name ?? (code === "settlement" ? "结算明细汇总" : "公布数据表");
