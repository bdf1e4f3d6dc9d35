import { plainLabel } from "../plain-text";

/** A part of the form that nothing in the sheet was read as yet. */
export type OpenTarget = { readonly key: string; readonly names: readonly string[] };

/** An unknown label, with the keys of the nearest known ones on both sides. */
export type UnknownLabel = {
  readonly at: number;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type Proposal = { readonly target: string; readonly why: string };

/** From here on two labels are alike enough to be proposed (建议值). */
export const ALIKE = 0.5;

/** How many characters two labels share, twice over both lengths; a label within the other counts as alike. */
export function likeness(a: string, b: string): number {
  const [one, other] = [plainLabel(a), plainLabel(b)];
  if (one === "" || other === "") return 0;
  const left = [...other];
  let shared = 0;
  for (const character of one) {
    const found = left.indexOf(character);
    if (found < 0) continue;
    left.splice(found, 1);
    shared += 1;
  }
  const dice = (2 * shared) / ([...one].length + [...other].length);
  const within = Math.min(one.length, other.length) >= 2 && (one.includes(other) || other.includes(one));
  return within ? Math.max(dice, 0.75) : dice;
}

/** The one open part between the neighbours' places in the form, where the sheet has one unknown label there too. */
function samePlace(
  unknown: UnknownLabel,
  all: readonly UnknownLabel[],
  order: readonly string[],
  open: ReadonlySet<string>,
): string | null {
  const alone = all.filter(({ before, after }) => before === unknown.before && after === unknown.after);
  if (alone.length !== 1 || (unknown.before === null && unknown.after === null)) return null;
  const from = unknown.before === null ? -1 : order.indexOf(unknown.before);
  const to = unknown.after === null ? order.length : order.indexOf(unknown.after);
  const between = order.slice(from + 1, Math.max(from + 1, to)).filter((key) => open.has(key));
  return between.length === 1 ? (between[0] as string) : null;
}

/**
 * What unknown labels probably mean, by their words and by their place in the form; each part is proposed once, the
 * likeliest first. A proposal is shown and never taken by itself.
 */
export function proposeTargets(
  unknown: readonly UnknownLabel[],
  targets: readonly OpenTarget[],
  order: readonly string[],
): ReadonlyMap<number, Proposal> {
  const open = new Set(targets.map(({ key }) => key));
  const candidates = unknown.flatMap((item) => {
    const place = samePlace(item, unknown, order, open);
    return targets.map(({ key, names }) => ({
      at: item.at,
      target: key,
      alike: Math.max(...names.map((name) => likeness(item.label, name))),
      placed: key === place,
    }));
  });
  const likely = candidates
    .filter(({ alike, placed }) => alike >= ALIKE || placed)
    .sort((a, b) => b.alike + Number(b.placed) - (a.alike + Number(a.placed)) || a.at - b.at);
  const proposals = new Map<number, Proposal>();
  const given = new Set<string>();
  for (const { at, target, alike, placed } of likely) {
    if (proposals.has(at) || given.has(target)) continue;
    given.add(target);
    const why = [...(alike >= ALIKE ? ["名称相近"] : []), ...(placed ? ["位置与模板相同"] : [])].join("，");
    proposals.set(at, { target, why });
  }
  return proposals;
}
