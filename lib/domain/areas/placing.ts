/** How areas are set beside each other, from what shows least to what shows most. */
export const PLACINGS = { none: "不排名", band: "分档", rank: "按名次" } as const;

export type Placing = keyof typeof PLACINGS;

export const isPlacing = (text: string): text is Placing => Object.hasOwn(PLACINGS, text);

const ORDER: readonly Placing[] = ["none", "band", "rank"];

/** Unless the bureau says otherwise areas stand in bands: ranks offend more than they tell. */
export const DEFAULT_PLACING: Placing = "band";

/** What a reader may choose: nothing that shows more than the bureau allows; all where it has said nothing. */
export const placingsWithin = (preferred: Placing | null): Placing[] =>
  ORDER.slice(0, preferred === null ? ORDER.length : ORDER.indexOf(preferred) + 1);

/** How a screen sets areas beside each other: as asked where that is allowed, else as the bureau prefers. */
export function placingFor(preferred: Placing | null, asked: string | undefined): Placing {
  const allowed = placingsWithin(preferred);
  return allowed.find((placing) => placing === asked) ?? preferred ?? DEFAULT_PLACING;
}
