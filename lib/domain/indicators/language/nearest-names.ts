const COUNT = 3;

/** Pairs of neighbouring characters, and single ones for short words. */
function grams(text: string): Set<string> {
  const pairs = Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) =>
    text.slice(index, index + 2),
  );
  return new Set([...text, ...pairs]);
}

/** How much two names share, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return (2 * shared) / (one.size + other.size);
}

const LIKE_MIN = 0.3;

/** The names most like a mistyped one, best first; none when nothing is alike. */
export function nearestNames(written: string, names: Iterable<string>): string[] {
  const asked = grams(written);
  return [...names]
    .map((name) => ({ name, like: likeness(asked, grams(name)) }))
    .filter(({ like }) => like >= LIKE_MIN)
    .sort((a, b) => b.like - a.like || a.name.length - b.name.length)
    .slice(0, COUNT)
    .map(({ name }) => name);
}
