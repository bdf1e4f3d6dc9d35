/** Shares of a year that have passed by each month's end, January to December. */
type Curve = readonly number[];

/** Residents pay at the turn of the year: most by March, the next year's collection from October on. */
export const INDIVIDUAL_CONTRIBUTION: Curve = [
  0.3, 0.46, 0.55, 0.57, 0.585, 0.595, 0.605, 0.615, 0.625, 0.7, 0.86, 1,
];

/** Subsidies come in steps, behind the half-year and the third quarter. */
export const SUBSIDY: Curve = [0.06, 0.12, 0.24, 0.34, 0.44, 0.61, 0.69, 0.78, 0.93, 0.95, 0.98, 1];

export const EVEN: Curve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => month / 12);

/** Spending dips with the Spring Festival and closes high. */
export const SPENDING: Curve = [0.077, 0.146, 0.232, 0.316, 0.401, 0.486, 0.57, 0.654, 0.739, 0.823, 0.91, 1];

/** Employers pay a little ahead in January and settle arrears in December. */
export const EMPLOYER_CONTRIBUTION: Curve = [
  0.09, 0.17, 0.252, 0.334, 0.416, 0.498, 0.58, 0.662, 0.744, 0.826, 0.91, 1,
];

export const share = (curve: Curve, month: number): number => curve[month - 1] as number;
