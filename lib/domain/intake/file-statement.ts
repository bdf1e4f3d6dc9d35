import type { AreaCode } from "../area";
import { parseMonth, periodText, periodThrough } from "../period";
import type { Vintage } from "../vintage";
import type { NamedFile } from "./file-name";

/** A statement as a file says itself what it is. */
export type FileStatement = {
  readonly form: string;
  readonly area: string;
  readonly period: string;
  readonly vintage: Vintage;
};

/** What was said beside the file goes before what it says itself. */
export type SaidBeside = { readonly [Part in keyof FileStatement]?: string | undefined };

const periodOf = (through: string | undefined): string | null =>
  through !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(through)
    ? periodText(periodThrough(parseMonth(through)))
    : null;

/**
 * Which statement a file is: by what was said beside it, else by the stamp that the product's own template carries, else by
 * its name. The parts that nothing tells are named.
 */
export function fileStatement(
  stamp: ReadonlyMap<string, string>,
  named: NamedFile,
  said: SaidBeside = {},
): { readonly found: FileStatement } | { readonly missing: readonly string[] } {
  const form = said.form ?? stamp.get("form") ?? named.form;
  const area = said.area ?? stamp.get("area") ?? named.area;
  const period = said.period ?? periodOf(stamp.get("through")) ?? named.period;
  const vintage = (said.vintage ??
    named.vintage ??
    (form === "bulletin" ? "bulletin" : "monthly")) as Vintage;
  if (form && area && period) return { found: { form, area, period, vintage } };
  return { missing: [...(form ? [] : ["表名"]), ...(area ? [] : ["地区"]), ...(period ? [] : ["期间"])] };
}

/** The area that a file is of by its own word, where that is not the folder's; null when nothing contradicts. */
export const otherArea = (
  stamp: ReadonlyMap<string, string>,
  named: NamedFile,
  folder: AreaCode,
): string | null => [stamp.get("area"), named.area].find((code) => code && code !== folder) ?? null;
