import { refuseParameter } from "./parameter";

/** Where a next page starts: after this key, as of this publication, for the same question. */
export type Cursor = { readonly asOf: number; readonly after: readonly string[]; readonly question: string };

const encode = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decode = (text: string): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0)),
  );

export const cursorText = ({ asOf, after, question }: Cursor): string =>
  encode(JSON.stringify([asOf, question, ...after]));

/** Reads a cursor back. It carries nothing secret and grants nothing: a made-up one only starts elsewhere. */
export function parseCursor(text: string): Cursor | null {
  try {
    const [asOf, question, ...after] = JSON.parse(decode(text)) as unknown[];
    const sound =
      Number.isSafeInteger(asOf) &&
      (asOf as number) >= 0 &&
      typeof question === "string" &&
      after.length > 0 &&
      after.every((part) => typeof part === "string");
    return sound ? { asOf: asOf as number, question, after: after as string[] } : null;
  } catch {
    return null;
  }
}

/** The cursor of a call; refused where it is none or belongs to another question. */
export function cursorFor(text: string, question: string, parts: number): Cursor {
  const cursor = parseCursor(text);
  if (!cursor || cursor.after.length !== parts)
    return refuseParameter("cursor", "cursor 不是本接口给出的续页标记");
  if (cursor.question !== question)
    refuseParameter("cursor", "cursor 属于另一组查询条件：续页时其他参数须与第一页相同");
  return cursor;
}
