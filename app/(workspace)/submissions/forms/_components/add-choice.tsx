/** Leads to writing the bureau's fields on one of the shipped forms: a plain form, without a script. */
export function AddChoice({ forms }: { forms: readonly { readonly code: string; readonly name: string }[] }) {
  return (
    <form action="/submissions/forms/new" className="flex flex-wrap items-center gap-2 text-[13px]">
      <label htmlFor="add-base" className="text-secondary">
        在系统报表上加项目
      </label>
      <select id="add-base" name="base" className="field max-w-56">
        {forms.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        加项目
      </button>
    </form>
  );
}
