/** A column's head with its unit, or a period's months, on a line of their own: six columns fit half a screen. */
export function TwoLineHead({ text }: { text: string }) {
  const [, first = text, second = ""] = /^(\d{4}年|[^（]+)(.*)$/.exec(text) ?? [];
  return (
    <th scope="col" className="whitespace-nowrap">
      {first}
      {second ? <span className="block">{second}</span> : null}
    </th>
  );
}
