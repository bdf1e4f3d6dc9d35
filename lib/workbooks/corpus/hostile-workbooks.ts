import { HOSTILE_ARCHIVES } from "./hostile-archives";
import { HOSTILE_SHEETS } from "./hostile-sheets";
import type { HostileWorkbook } from "./hostile-workbook";

/** Files made to exhaust, fool or leave the reader, and the refusal each has to meet with. */
export const HOSTILE_WORKBOOKS: readonly HostileWorkbook[] = [...HOSTILE_ARCHIVES, ...HOSTILE_SHEETS];
