"use client";

export type FilterOption = { readonly value: string; readonly label: string };

/** A plain select of a GET form that changes the address; without scripts the form's button does. */
export function SelectFilter({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly FilterOption[];
}) {
  return (
    <label className="flex items-center gap-1.5 text-[13px] text-secondary">
      {label}
      <select
        name={name}
        defaultValue={value}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        className="field min-h-7! max-w-56 py-0.5! text-[13px] font-medium text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
