import { addMonths, type Month } from "../period";
import type { IndicatorDefinition } from "./definition";

/** A version as the register holds it: who wrote it, and the month it was ended with, if it was. */
export type RegisteredVersion = {
  readonly definition: IndicatorDefinition;
  readonly shipped: boolean;
  readonly endedThrough: Month | null;
};

/** A bureau counts its own versions of a shipped indicator from here, so that no later shipped version meets one. */
export const OWN_VERSION_BASE = 1000;

/** "第 2 版"; "本局第 1 版" of a shipped indicator that a bureau defined otherwise. */
export const versionName = (version: number): string =>
  version > OWN_VERSION_BASE ? `本局第 ${version - OWN_VERSION_BASE} 版` : `第 ${version} 版`;

const holdsAt = ({ definition: { from, to }, endedThrough }: RegisteredVersion, at: Month | null): boolean =>
  (from === null || (at !== null && from <= at)) &&
  [to, endedThrough].every((end) => end === null || at === null || at <= end);

/** A bureau's version goes before a shipped one, a later version before an earlier. */
const before = (one: RegisteredVersion, other: RegisteredVersion): number =>
  Number(one.shipped) - Number(other.shipped) || other.definition.version - one.definition.version;

/**
 * The versions of the register with the months they really hold for: a later one takes over from its first month, and
 * what was taken over returns when it is ended. No month has two (MODEL M12). Bodies stay as they were registered.
 */
export function versionsInForce(registered: readonly RegisteredVersion[]): IndicatorDefinition[] {
  const codes = [...new Set(registered.map(({ definition }) => definition.code))];
  return codes.flatMap((code) => rangesOf(registered.filter(({ definition }) => definition.code === code)));
}

function rangesOf(versions: readonly RegisteredVersion[]): IndicatorDefinition[] {
  const turns = turningMonths(versions);
  const ranked = [...versions].sort(before);
  const ranges: IndicatorDefinition[] = [];
  turns.forEach((start, index) => {
    const next = turns[index + 1];
    const end = next === undefined || next === null ? null : addMonths(next, -1);
    const holder = ranked.find((version) => holdsAt(version, start));
    if (!holder) return;
    const last = ranges.at(-1);
    if (
      last &&
      last.version === holder.definition.version &&
      last.to !== null &&
      start === addMonths(last.to, 1)
    ) {
      ranges[ranges.length - 1] = { ...last, to: end };
    } else {
      ranges.push({ ...holder.definition, from: start, to: end });
    }
  });
  return ranges;
}

/** Months from which another version may hold; null is the beginning of time. */
function turningMonths(versions: readonly RegisteredVersion[]): (Month | null)[] {
  const months = versions.flatMap(({ definition: { from, to }, endedThrough }) => [
    ...(from ? [from] : []),
    ...[to, endedThrough].flatMap((end) => (end ? [addMonths(end, 1)] : [])),
  ]);
  return [null, ...[...new Set(months)].sort()];
}
