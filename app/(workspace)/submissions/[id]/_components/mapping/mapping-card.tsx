"use client";

import { useActionState } from "react";
import { answerField } from "@/lib/domain/submissions/mapping/answer-field";
import type {
  MissingSheet,
  SheetOutline,
  StatementOutline,
} from "@/lib/domain/submissions/mapping/statement-outline";
import { keepTyped } from "../../../../../_components/keep-typed";
import { PartTable } from "./part-table";
import { UnitRow } from "./unit-row";

type Outcome = { readonly error: string | null };

const unknownIn = ({ columns, rows }: SheetOutline): number =>
  [...columns, ...rows].filter(({ how }) => how === "unknown").length;

function headline({ sheets, missingSheets }: StatementOutline): string {
  const labels = sheets.reduce((count, sheet) => count + unknownIn(sheet), 0) + missingSheets.length;
  const units = sheets.reduce((count, sheet) => count + sheet.units.length, 0);
  return [
    ...(labels > 0 ? [`${labels} 处名称与模板不同`] : []),
    ...(units > 0 ? [`${units} 处单位需要核对`] : []),
  ].join("，");
}

function SheetChoice({ missing }: { missing: MissingSheet }) {
  return (
    <label className="flex flex-wrap items-center gap-2 text-[13px]">
      模板的工作表“{missing.sheet}”是您文件里的
      <select
        name={answerField({ kind: "sheet", sheet: missing.sheet, label: "" })}
        defaultValue={missing.proposal ?? ""}
        className="field"
      >
        <option value="">暂不确认</option>
        {missing.candidates.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {missing.proposal ? <span className="text-hint">建议：名称最相近</span> : null}
    </label>
  );
}

function Sheet({ outline }: { outline: SheetOutline }) {
  const { sheet, workbookSheet, columns, rows, openColumns, openRows, units } = outline;
  return (
    <section className="mt-4" aria-label={`工作表“${workbookSheet}”的读法`}>
      <h3 className="text-[13px] font-semibold text-secondary">
        工作表“{workbookSheet}”{workbookSheet === sheet ? "" : `（读作“${sheet}”）`}
      </h3>
      <PartTable kind="column" sheet={sheet} parts={columns} open={openColumns} />
      <PartTable kind="row" sheet={sheet} parts={rows} open={openRows} />
      {units.map((question) => (
        <UnitRow key={question.label} sheet={sheet} question={question} />
      ))}
    </section>
  );
}

/** The reading of a person's own workbook, with what was not understood and what it probably is, to be confirmed. */
export function MappingCard({
  id,
  version,
  outline,
  confirm,
}: {
  id: number;
  version: number;
  outline: StatementOutline;
  confirm: (outcome: Outcome, form: FormData) => Promise<Outcome>;
}) {
  const [outcome, dispatch, pending] = useActionState(confirm, { error: null });
  const asked = outline.missingSheets.filter(({ candidates }) => candidates.length > 0);
  return (
    <section className="card min-w-0 border-l-[3px]! border-l-focus!" aria-label="确认对应关系">
      <h2 className="mb-1">{headline(outline)}，请确认怎样读</h2>
      <p className="text-[13px] text-secondary">
        下面是按您的工作表读出的样子。确认后不必重新上传，用同一个文件重读；本地区以后的文件也按此读取，并在结果里注明。
      </p>
      <form action={dispatch} onSubmit={keepTyped(dispatch)}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        {asked.length > 0 ? (
          <div className="mt-3 flex flex-col gap-2">
            {asked.map((missing) => (
              <SheetChoice key={missing.sheet} missing={missing} />
            ))}
          </div>
        ) : null}
        {outline.sheets.map((sheet) => (
          <Sheet key={sheet.sheet} outline={sheet} />
        ))}
        <p
          role="alert"
          className={outcome.error ? "mt-3 rounded bg-behind-soft px-3 py-2 text-behind" : "sr-only"}
        >
          {outcome.error}
        </p>
        <button type="submit" disabled={pending} className="button button-primary mt-3">
          {pending ? "正在保存……" : "确认并重新读取"}
        </button>
      </form>
    </section>
  );
}
