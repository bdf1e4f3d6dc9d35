import { type NamedFile, readFileName } from "@/lib/domain/intake/file-name";
import { formName, SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { isOwnForm } from "@/lib/domain/submissions/own/own-form-code";
import { readStamp } from "@/lib/domain/submissions/statement-target";
import { programPath } from "@/lib/programs";
import { openWorkbook } from "@/lib/workbooks/open-workbook";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { formRegister } from "../forms/form-register";

/** What a file says itself that it is: by the stamp of the product's own template, and by its name. */
export type SelfSaid = {
  readonly stamp: ReadonlyMap<string, string>;
  readonly named: NamedFile;
  /** Why it could not be read, in words; null where it could. */
  readonly unreadable: string | null;
};

/** What a name alone says; of a bureau's own forms, too, whether or not they hold for the area that it names. */
export async function namedFile(context: Context, name: string): Promise<NamedFile> {
  const book = await formRegister(context.db);
  const own = book.flatMap(({ definition: { code } }) =>
    isOwnForm(code) ? [{ code, name: formName(code) }] : [],
  );
  return readFileName(name, [...SHIPPED_FORMS, ...own], await areaTree(context));
}

/** Reads a file's stamp in a process of its own, and its name. Runs in the worker and the command line only. */
export async function identifyFile(context: Context, path: string, name: string): Promise<SelfSaid> {
  const named = await namedFile(context, name);
  const opened = await openWorkbook(path, { name, reader: programPath("read-workbook") });
  if (isWorkbookRefusal(opened)) return { stamp: new Map(), named, unreadable: opened.message };
  return { stamp: readStamp(opened.sheets), named, unreadable: null };
}
