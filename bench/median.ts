/** Wall time of one piece of work over several runs, in milliseconds. */
export type Measured = {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
};

/** Half of the runs took less, half took more; of an even count the later of the middle two. */
export function summarise(milliseconds: readonly number[]): Measured {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (index: number): number => Math.round((sorted[index] as number) * 10) / 10;
  return {
    median: at(Math.floor(sorted.length / 2)),
    least: at(0),
    most: at(sorted.length - 1),
    runs: sorted.length,
  };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Repeats a piece of work that changes nothing; the first runs warm up and are not counted. */
export async function repeated(
  work: () => Promise<unknown>,
  { runs = 9, warmUp = 3 }: { runs?: number; warmUp?: number } = {},
): Promise<Measured> {
  const milliseconds: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const took = await timed(work);
    if (run >= warmUp) milliseconds.push(took);
  }
  return summarise(milliseconds);
}
