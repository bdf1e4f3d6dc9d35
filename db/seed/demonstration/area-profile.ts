/** How a pooling area differs from the region: invented for the demonstration, near real proportions. */
export type AreaProfile = {
  readonly code: string;
  /** Persons enrolled at the end of 2022, by scheme. */
  readonly employees: number;
  readonly residents: number;
  /** Enrolled over those who should be. */
  readonly enrolmentRate: number;
  /** Yearly growth of spending above the region's, and the opening reserve against the region's. */
  readonly spendingDrift: number;
  readonly reserve: number;
  /** In-policy rates of inpatient care. */
  readonly residentRate: number;
  readonly employeeRate: number;
  /** Share of inpatient fund payments under DRG/DIP at the end of 2026; subsidies arrived by September 2026. */
  readonly caseBased: number;
  readonly subsidyArrival: number;
  /** DRG/DIP pays for real from this year. */
  readonly caseBasedFrom: number;
};

const profile = (
  code: string,
  employees: number,
  residents: number,
  more: Partial<AreaProfile> = {},
): AreaProfile => ({
  code,
  employees,
  residents,
  enrolmentRate: 0.956,
  spendingDrift: 0,
  reserve: 1,
  residentRate: 0.703,
  employeeRate: 0.853,
  caseBased: 0.83,
  subsidyArrival: 1,
  caseBasedFrom: 2023,
  ...more,
});

/** Two areas are in trouble: 兴安盟 and 阿拉善盟 spend ahead of what they raise and started with little. */
export const AREA_PROFILES: readonly AreaProfile[] = [
  profile("150100", 1_140_000, 1_945_000, { residentRate: 0.712, caseBased: 0.87, enrolmentRate: 0.961 }),
  profile("150200", 1_003_000, 1_412_000, { caseBased: 0.86, reserve: 1.05 }),
  profile("150300", 218_000, 277_000, { caseBased: 0.91, enrolmentRate: 0.964 }),
  profile("150400", 602_000, 3_065_000, {
    enrolmentRate: 0.949,
    residentRate: 0.687,
    reserve: 0.82,
    subsidyArrival: 0.94,
  }),
  profile("150500", 527_000, 2_081_000, { residentRate: 0.694, reserve: 0.86, caseBased: 0.8 }),
  profile("150600", 649_000, 1_285_000, {
    reserve: 1.5,
    residentRate: 0.718,
    employeeRate: 0.866,
    enrolmentRate: 0.968,
  }),
  profile("150700", 494_000, 1_392_000, { residentRate: 0.699 }),
  profile("150781", 49_000, 86_000, { caseBasedFrom: 2024, caseBased: 0.77 }),
  profile("150800", 310_000, 1_083_000, { residentRate: 0.706 }),
  profile("150900", 287_000, 1_262_000, { residentRate: 0.692, reserve: 0.9, enrolmentRate: 0.951 }),
  profile("152200", 245_000, 1_040_000, {
    enrolmentRate: 0.941,
    spendingDrift: 0.045,
    reserve: 0.66,
    residentRate: 0.668,
    employeeRate: 0.838,
    caseBased: 0.71,
    subsidyArrival: 0.86,
    caseBasedFrom: 2024,
  }),
  profile("152500", 243_000, 689_000, { residentRate: 0.701 }),
  profile("152501", 23_000, 44_000, { caseBasedFrom: 2025, caseBased: 0.72 }),
  profile("152900", 81_000, 154_000, {
    spendingDrift: 0.05,
    reserve: 0.74,
    residentRate: 0.673,
    caseBased: 0.68,
    subsidyArrival: 0.89,
    caseBasedFrom: 2025,
  }),
];
