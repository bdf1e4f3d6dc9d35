/** A run as the template reads it. */
export type WrittenRun =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly text: string; readonly address: string }
  | { readonly kind: "mark"; readonly text: string; readonly sign: string; readonly colour: string };

/** Runs that stand on one line: a range of two figures, each with its own address. */
export type UnbrokenRuns = {
  readonly kind: "unbroken";
  readonly text: string;
  readonly runs: readonly WrittenRun[];
};

/** Between the figures of a range: a dash, with a unit of a few characters before it at most. */
const RANGE = /^[^，。；、,;]{0,3}[—–～~-]+$/;

/** A longer box than this, in characters, would tear the line before it apart. */
const LONGEST = 6;

/**
 * Joins "{73.4}%—{73.9}" into one; of a longer range the dash stays with what is before it, since it must not
 * begin a line (GB/T 15834). Ranges inside one text are the template's.
 */
export function keepRanges(runs: readonly WrittenRun[]): (WrittenRun | UnbrokenRuns)[] {
  const kept: (WrittenRun | UnbrokenRuns)[] = [];
  for (let i = 0; i < runs.length; i++) {
    const range = rangeAt(runs, i);
    const run = runs[i];
    if (range) {
      kept.push({ kind: "unbroken", text: textOf(range), runs: range });
      i += range.length - 1;
    } else if (run) {
      kept.push(run);
    }
  }
  return kept;
}

function rangeAt(runs: readonly WrittenRun[], at: number): WrittenRun[] | null {
  const [first, between, last] = runs.slice(at, at + 3);
  if (first?.kind !== "figure" || between?.kind !== "text" || last?.kind !== "figure") return null;
  if (!RANGE.test(between.text)) return null;
  const whole = [first, between, last];
  return characters(textOf(whole)) <= LONGEST ? whole : [first, between];
}

const textOf = (runs: readonly WrittenRun[]): string => runs.map((run) => run.text).join("");

/** Width in Chinese characters: digits and signs take half of one. */
const characters = (text: string): number =>
  [...text].reduce((width, char) => width + (char < "\u0300" ? 0.5 : 1), 0);
