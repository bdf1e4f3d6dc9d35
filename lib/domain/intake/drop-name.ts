/** Below each area's folder: where a file lies while it is worked on, and where it is laid down afterwards. */
export const HELD = "处理中";
export const TAKEN = "已接收";
export const REFUSED = "未接收";

/** Beside a file: a sentence that goes with it, given by its sender; and what became of it, given by the system. */
export const NOTE_END = ".说明.txt";
export const RESULT_END = ".结果.txt";

/** Says that a file has been copied in full. */
export const DONE_END = ".done";

/** What programs leave beside a file that is open, or that is still coming. */
const PASSING =
  /^(\.|~|thumbs\.db$|desktop\.ini$)|\.(tmp|temp|part|partial|filepart|crdownload|swp|lnk|done|txt)$/i;

/** Whether a name may be that of a statement: not hidden, no lock file, no file on its way, no text beside one. */
export const mayBeStatement = (name: string): boolean => !PASSING.test(name);

const BYTES_MAX = 180;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A name short enough to be given a mark before and an ending after it; what it ends with stays. */
export function fittedName(name: string): string {
  const dot = name.lastIndexOf(".");
  const end = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : "";
  let head = [...name.slice(0, name.length - end.length)];
  while (head.length > 1 && bytesOf(head.join("") + end) > BYTES_MAX) head = head.slice(0, -1);
  return head.join("") + end;
}

/** The name under which a file is held: when, a mark that nobody else has, and its own. */
export const heldName = (stamp: string, mark: string, name: string): string =>
  `${stamp}-${mark}-${fittedName(name)}`;

/** The file's own name again; null for what the system did not put there. */
export const ownName = (held: string): string | null => /^\d{14}-[0-9a-f]{8}-(.+)$/s.exec(held)?.[1] ?? null;

/** Where a file is laid down: the same each time it is asked, and nobody else's. */
export const laidName = (drop: number, name: string): string => `投递${drop}-${fittedName(name)}`;
