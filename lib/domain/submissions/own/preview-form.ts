import { type Month, monthIn } from "../../period";
import type { Form } from "../form";
import { shippedForm } from "../form-catalogue";
import { layOutTemplate } from "../template";
import { buildOwnForm, extendForm } from "./build-form";
import { type OwnFormBody, SUPPLEMENT_SHEET } from "./own-form-body";
import { type FormOwner, formDefinitionOf } from "./own-form-definition";
import type { SheetChoice, SheetPreview } from "./own-form-view";
import { rowColumns } from "./row-columns";

/** The form that a body comes to, sound or not. */
export function draftedForm(body: OwnFormBody, owner: FormOwner, month: Month): Form {
  const definition = formDefinitionOf(body, owner, 1, month);
  const base = body.base === null ? null : shippedForm(body.base);
  return base ? extendForm(base, definition) : buildOwnForm(definition);
}

/** The sheets that lines stand on, as an area would get them. */
export function previewForm(
  body: OwnFormBody,
  owner: FormOwner,
  { areaName, month }: { readonly areaName: string; readonly month: Month },
): SheetPreview[] {
  const at = monthIn(body.from) ?? month;
  const own = new Set(body.lines.map(({ key }) => key));
  const touched = new Set(body.lines.map(({ sheet }) => sheet));
  return draftedForm(body, owner, at)
    .sheets.filter(({ name }) => touched.has(name))
    .map((sheet) => {
      const cells = layOutTemplate(sheet, areaName, at);
      const rows = cells.filter(({ slot }) => slot !== null && own.has(slot.split("/")[0] ?? ""));
      return { name: sheet.name, cells, ownRows: [...new Set(rows.map(({ row }) => row))] };
    });
}

/** Where fields may be added to a shipped form: each sheet that takes rows, and the one for all others. */
export function sheetChoices(base: string): SheetChoice[] {
  const open = (shippedForm(base)?.sheets ?? []).flatMap((sheet): SheetChoice[] => {
    const columns = rowColumns(sheet);
    if (columns.length === 0) return [];
    const labelled = columns.map(({ key }) => {
      const column = sheet.columns.find((one) => one.key === key);
      return { key, label: [column?.group, column?.label].filter(Boolean).join(" ") };
    });
    return [
      {
        name: sheet.name,
        columns: columns.length > 1 ? labelled : [],
        rows: sheet.rows.map(({ key, label }) => ({ key, label })),
      },
    ];
  });
  return [...open, { name: SUPPLEMENT_SHEET, columns: [], rows: [] }];
}
