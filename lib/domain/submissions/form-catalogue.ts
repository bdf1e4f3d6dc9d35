import type { FormCode, ShippedForm, ShippedFormCode } from "./form";
import { BENEFIT_FORM } from "./forms/benefit";
import { ENROLMENT_FORM } from "./forms/enrolment";
import { FINANCING_FORM } from "./forms/financing";
import { FUND_FORM } from "./forms/fund";
import { MANAGEMENT_FORM } from "./forms/management";
import { PROTECTION_FORM } from "./forms/protection";
import { ownFormName } from "./own/own-form-code";

/** The statements that come with the program; a bureau's own, and its fields, are in the `FormBook`. */
export const SHIPPED_FORMS: readonly ShippedForm[] = [
  FUND_FORM,
  ENROLMENT_FORM,
  BENEFIT_FORM,
  FINANCING_FORM,
  PROTECTION_FORM,
  MANAGEMENT_FORM,
];

/** As it comes with the program; null for any other code. */
export const shippedForm = (code: string): ShippedForm | null =>
  SHIPPED_FORMS.find((form) => form.code === code) ?? null;

export const isShippedForm = (code: string): code is ShippedFormCode => shippedForm(code) !== null;

/** The name of any form, statement or not. */
export const formName = (code: FormCode): string =>
  shippedForm(code)?.name ?? ownFormName(code) ?? (code === "settlement" ? "结算明细汇总" : "公布数据表");
