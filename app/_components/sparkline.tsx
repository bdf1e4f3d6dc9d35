import { cachedSvg } from "@/lib/charts/cached-svg";
import { sparkline } from "@/lib/charts/sparkline";

const SIZE = { width: 104, height: 24 };

/** A line the height of a row, drawn on the server; its neighbours in the row say the numbers. */
export function Sparkline({
  id,
  title,
  values,
  target,
}: {
  id: string;
  title: string;
  values: readonly (number | null)[];
  target: number | null;
}) {
  if (values.every((value) => value === null)) return <span className="text-hint">—</span>;
  const svg = cachedSvg(sparkline({ values, target }), SIZE, { title, prefix: id });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by ourselves from numbers, texts escaped.
  return <span className="inline-block align-middle" dangerouslySetInnerHTML={{ __html: svg }} />;
}
