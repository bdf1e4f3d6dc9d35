import type { Frequency, Month } from "../period";
import type { FormCode } from "./form";

/** One rule of the calendar with the areas it holds for. */
export type CalendarEntry = {
  readonly form: FormCode;
  readonly frequency: Frequency;
  /** Day of the month after the period's last. */
  readonly dueDay: number;
  readonly from: Month;
  readonly to: Month | null;
  readonly areas: readonly string[];
};

export type CalendarLine = CalendarEntry & { readonly areaNames: readonly string[] };

export const FREQUENCY_NAMES: Record<Frequency, string> = { month: "每月", quarter: "每季", year: "每年" };

/** "每月，次月15日前": when a rule asks for a statement. */
export const calendarText = ({ frequency, dueDay }: Pick<CalendarEntry, "frequency" | "dueDay">): string =>
  `${FREQUENCY_NAMES[frequency]}，期末次月${dueDay}日前`;
