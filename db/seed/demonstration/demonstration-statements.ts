import { type Month, month, monthOf } from "@/lib/domain/period";
import { AREA_PROFILES, type AreaProfile } from "./area-profile";
import { benefitNumbers } from "./benefit-year";
import { enrolmentNumbers } from "./enrolment-year";
import { financingNumbers } from "./financing-year";
import { fundNumbers } from "./fund-year";
import { managementNumbers } from "./management-year";
import { protectionNumbers } from "./protection-year";
import type { StatementNumbers } from "./statement-numbers";
import { FIRST_YEAR, LAST_YEAR } from "./year-level";

export type DemonstrationForm = "fund" | "enrolment" | "benefit" | "financing" | "protection" | "management";

/** One invented statement: which form, area and month, and what each of its cells reads. */
export type DemonstrationStatement = {
  readonly form: DemonstrationForm;
  readonly area: string;
  readonly through: Month;
  readonly numbers: StatementNumbers;
};

const LAST_MONTH = 9;

export const DEMONSTRATION_FROM = month(FIRST_YEAR, 1);
export const DEMONSTRATION_TO = month(LAST_YEAR, LAST_MONTH);
export const DEMONSTRATION_AREAS = AREA_PROFILES.map(({ code }) => code);

const BUILDERS: Record<
  DemonstrationForm,
  (area: AreaProfile, year: number, month: number) => StatementNumbers
> = {
  fund: fundNumbers,
  enrolment: enrolmentNumbers,
  benefit: benefitNumbers,
  financing: financingNumbers,
  protection: protectionNumbers,
  management: managementNumbers,
};

export const DEMONSTRATION_FORMS = Object.keys(BUILDERS) as DemonstrationForm[];

/** Three forms are owed every month, the rest every quarter. */
const MONTHLY: ReadonlySet<DemonstrationForm> = new Set(["fund", "enrolment", "benefit"]);

export const dutyFrequency = (form: DemonstrationForm): "month" | "quarter" =>
  MONTHLY.has(form) ? "month" : "quarter";

const isOwed = (form: DemonstrationForm, through: Month): boolean =>
  dutyFrequency(form) === "month" || monthOf(through) % 3 === 0;

/** 锡林郭勒盟 has not reported its enrolment of September 2026. */
export const LATE = { form: "enrolment", area: "152500", through: DEMONSTRATION_TO } as const;

/** 通辽市 corrected its settlements of June 2026: large-amount payments had been left out at first. */
export const REVISED = {
  form: "benefit",
  area: "150500",
  through: month(LAST_YEAR, 6),
  reason: "补录6月份职工大额医疗费用补助支付，原报表漏报部分定点医院",
} as const;

/** 包头市 has corrected its enrolment of September 2026; the correction waits for review. */
export const WAITING = {
  form: "enrolment",
  area: "150200",
  through: DEMONSTRATION_TO,
  reason: "核减重复参保人员",
} as const;

export const statementNumbers = (
  form: DemonstrationForm,
  areaCode: string,
  through: Month,
): StatementNumbers => {
  const area = AREA_PROFILES.find(({ code }) => code === areaCode);
  if (!area) throw new RangeError(`The demonstration has no area ${areaCode}`);
  return BUILDERS[form](area, Number(through.slice(0, 4)), Number(through.slice(5, 7)));
};

function* months(): Generator<Month> {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (let index = 1; index <= (year === LAST_YEAR ? LAST_MONTH : 12); index++) yield month(year, index);
  }
}

/** Every statement of the demonstration in order of time, all but the one that is late. */
export function* demonstrationStatements(): Generator<DemonstrationStatement> {
  for (const through of months()) {
    for (const { code } of AREA_PROFILES) {
      for (const form of DEMONSTRATION_FORMS) {
        if (!isOwed(form, through)) continue;
        if (form === LATE.form && code === LATE.area && through === LATE.through) continue;
        yield { form, area: code, through, numbers: statementNumbers(form, code, through) };
      }
    }
  }
}
