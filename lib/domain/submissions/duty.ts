import type { AreaCode } from "../area";
import type { FormCode } from "./form";

/** A later due day, why and by whom. */
export type Extension = {
  readonly id: number;
  readonly dueOn: string;
  readonly reason: string;
  readonly by: string;
};

/** A statement that an area owes for a month, and the latest submission made for it. */
export type Duty = {
  readonly form: FormCode;
  readonly area: AreaCode;
  readonly dueDay: number;
  /** More time that the bureau has given; null where none was. */
  readonly extension: Extension | null;
  /** Number and status of the newest submission; null when nothing has come in. */
  readonly submission: number | null;
  readonly status: string | null;
  readonly at: Date | null;
  /** A statement is published, whatever waits beside it. */
  readonly published: boolean;
  readonly publishedSubmission: number | null;
  /** Who sent in what is shown: the published statement, else the newest submission; and when. */
  readonly sender: string | null;
  readonly sentAt: Date | null;
  /** When the first statement that was published for this place came in: corrections come later and are not late. */
  readonly cameAt: Date | null;
  /** What was published first was loaded as history before the first report: neither in time nor late. */
  readonly isHistory: boolean;
};

/** A duty with the day it fell due and how long it is late: read, never stored (MODEL M4). */
export type DutyStatus = Duty & {
  readonly dueOn: string;
  /** Days past the due day for what is not published; zero or less when there is still time. */
  readonly daysLate: number;
  /** Days past the due day on which a published statement came in. */
  readonly cameLate: number;
};
