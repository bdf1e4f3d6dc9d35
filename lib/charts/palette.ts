import type { Status } from "@/lib/domain/targets/standing";

/** Six series colours in the order they are given out; each is told apart in grey by its decal or dash. */
export const SERIES = ["#14508c", "#d9822b", "#2a9d8f", "#8a5ea8", "#c44d58", "#6b7a89"] as const;

/** Words beside a line in its colour: darker where the colour itself would be too light to read on paper. */
export const SERIES_WORDS = ["#14508c", "#97520f", "#1a7167", "#74489a", "#ad3443", "#4a5a69"] as const;

/** Words on a series colour: dark on the light ones, so that each pair has a contrast of 4.4 or more. */
export const ON_SERIES = ["#ffffff", "#1b2733", "#1b2733", "#ffffff", "#ffffff", "#ffffff"] as const;

/** Colours of the standings, always beside their mark and word. */
export const STATUS_COLOUR: Record<Status, string> = {
  met: "#177a55",
  "on-track": "#2467a6",
  "at-risk": "#a85506",
  behind: "#b42318",
  unassessable: "#66727f",
};

export const INK = "#1b2733";
export const SECONDARY = "#4a5a69";
export const HINT = "#66727f";
export const HAIRLINE = "#dde3ea";
export const AXIS = "#9aa7b4";
export const SURFACE = "#ffffff";

/** The colour of the n-th series; a seventh series is a mistake of the caller, not a reason to repeat one. */
export function seriesColour(index: number): string {
  const colour = SERIES[index];
  if (!colour) throw new RangeError(`A chart has at most ${SERIES.length} series`);
  return colour;
}
