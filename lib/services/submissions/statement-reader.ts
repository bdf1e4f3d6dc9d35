import { programPath } from "@/lib/programs";
import { keepReaderWaiting } from "@/lib/workbooks/workbook-reader";

/** From now on the process that reads the next statement is running before its file comes. Answers how to end that. */
export const keepStatementReader = (): (() => void) => keepReaderWaiting(programPath("read-workbook"));
