import type { ReactNode } from "react";
import type { CalculatorField } from "@/lib/domain/calculators/calculator-catalogue";
import { SelectFilter } from "../../../_components/select-filter";

type Option = { readonly value: string; readonly label: string };

/** Area, year and period as selects, and the numbers that a reader may type; everything goes into the address. */
export function CalculatorForm({
  area,
  areas,
  year,
  years,
  period,
  periods,
  fields,
  typed,
  aside,
}: {
  area: string;
  areas: readonly Option[];
  year: number;
  years: readonly number[];
  period: string | null;
  periods: readonly Option[];
  fields: readonly CalculatorField[];
  typed: Readonly<Record<string, string | undefined>>;
  aside: ReactNode;
}) {
  return (
    <form method="get" className="no-print mb-3 border-b border-line pb-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SelectFilter name="area" label="地区" value={area} options={areas} />
        {years.length > 0 ? (
          <SelectFilter
            name="year"
            label="规定年度"
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: `${one}年` }))}
          />
        ) : null}
        {period && periods.length > 0 ? (
          <SelectFilter name="period" label="数据期间" value={period} options={periods} />
        ) : null}
        <span className="flex items-center gap-2 sm:ml-auto">{aside}</span>
      </div>
      <div className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2 text-[13px]">
        {fields.map((field) => (
          <Field key={field.name} field={field} value={typed[field.name] ?? ""} />
        ))}
        <button type="submit" className="button button-primary min-h-8!">
          测算
        </button>
      </div>
    </form>
  );
}

function Field({ field, value }: { field: CalculatorField; value: string }) {
  const { name, label, unit, hint, wide, choices } = field;
  if (choices) {
    return (
      <label className="flex min-w-0 flex-col gap-0.5 text-secondary">
        {label}
        <select name={name} defaultValue={value} className="field">
          {Object.entries(choices).map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label className={`flex min-w-0 flex-col gap-0.5 text-secondary ${wide ? "w-full sm:w-96" : "w-36"}`}>
      <span>
        {label}
        {unit ? <span className="text-hint">（{unit}）</span> : null}
      </span>
      <input
        name={name}
        defaultValue={value}
        inputMode={wide ? undefined : "decimal"}
        placeholder={hint ?? "可留空"}
        autoComplete="off"
        className="field w-full min-w-0"
      />
    </label>
  );
}
