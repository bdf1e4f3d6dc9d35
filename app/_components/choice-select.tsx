type Choice = { readonly value: string; readonly label: string };

type Tied = { id: string; name: string; "aria-describedby": string; className: string };

/** A plain select over one or more lists, each under its heading; `empty` names the choice of none. */
export function ChoiceSelect({
  tied,
  lists,
  empty,
}: {
  tied: Tied;
  lists: readonly {
    readonly head: string | null;
    readonly prefix?: string;
    readonly choices: readonly Choice[];
  }[];
  empty?: string;
}) {
  const options = (choices: readonly Choice[], prefix = "") =>
    choices.map(({ value, label }) => (
      <option key={value} value={`${prefix}${value}`}>
        {label}
      </option>
    ));
  return (
    <select {...tied}>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {lists.map(({ head, prefix, choices }) =>
        head === null ? (
          options(choices, prefix)
        ) : (
          <optgroup key={head} label={head}>
            {options(choices, prefix)}
          </optgroup>
        ),
      )}
    </select>
  );
}
