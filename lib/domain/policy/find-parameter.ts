import type { AreaCode, AreaTree } from "../area";
import { withAncestors } from "../area";
import type { Lookup, Need } from "../calculators/term";
import type { Group, Scheme } from "../dimension";
import { type Month, month, yearOf } from "../period";
import type { Origin } from "../vintage";
import { boundAreas } from "./binding";
import { type Commitment, inForceIn } from "./commitment";
import { bindsByItself } from "./document";
import { AREA_CLASSES, type AreaClass, type ParameterRole, roleName } from "./parameter-role";
import {
  type FoundParameter,
  parameterTerm,
  type Registered,
  sourceOf,
  titleOf,
} from "./registered-parameter";
import { validityText } from "./validity-text";

/** The commitment the bureau chose on the matter of one; null where it has not chosen (MODEL M15). */
export type Governing = (about: Commitment, area: AreaCode, at: Month) => string | null;

export type ParameterGround = {
  readonly register: readonly Registered[];
  readonly tree: AreaTree;
  readonly governing: Governing;
  /** Of the data that is calculated with: made-up texts never meet real figures (MODEL M9). */
  readonly origin: Origin;
};

export type ParameterAsked = {
  readonly role: ParameterRole;
  readonly scheme: Scheme;
  readonly group: Group;
  readonly area: AreaCode;
  readonly at: Month;
  /** Null where the bureau has set none. */
  readonly areaClass: AreaClass | null;
};

/** Groups that make up 重点救助对象, which texts call 困难群众. */
const KEY_GROUPS: readonly Group[] = ["destitute", "allowance", "monitored", "poverty-registered"];

/** The group itself, then the poor as a whole if it is of them, then everybody. */
const groupsOf = (group: Group): Group[] => [
  ...new Set<Group>([group, ...(KEY_GROUPS.includes(group) ? (["key"] as const) : []), "all"]),
];

type Placed = Pick<FoundParameter, "entry" | "breadth"> & { readonly distance: number };

/** A text is heard where it binds, and where it was issued: a region reads its own notice to its prefectures. */
const concerns = (commitment: Commitment, tree: AreaTree, area: AreaCode, at: Month): boolean =>
  commitment.area === area || boundAreas(commitment, tree, at).includes(area);

/** Every entry of the role that concerns the area or one above it, in force or not. */
function placedEntries({ register, tree, origin }: ParameterGround, asked: ParameterAsked): Placed[] {
  const areas = withAncestors(tree, "administrative", asked.area, asked.at);
  const groups = groupsOf(asked.group);
  return register.flatMap((entry): Placed[] => {
    const { commitment } = entry;
    if (commitment.role !== asked.role || (entry.origin === "demo" && origin === "real")) return [];
    if (commitment.scheme !== asked.scheme && commitment.scheme !== "all") return [];
    const breadth = groups.indexOf(commitment.group);
    if (breadth < 0 || !areas.some((area) => concerns(commitment, tree, area, asked.at))) return [];
    return [{ entry, breadth, distance: areas.indexOf(commitment.area) }];
  });
}

const least = <Item>(items: readonly Item[], measure: (item: Item) => number): Item[] => {
  const lowest = Math.min(...items.map(measure));
  return items.filter((item) => measure(item) === lowest);
};

/** Binding texts before drafts and explainers, the group itself before wider ones, the nearest area first. */
function bestOf(placed: readonly Placed[]): Placed[] {
  const binding = placed.filter(({ entry }) => bindsByItself(entry.weight));
  const heard = binding.length > 0 ? binding : placed;
  return least(
    least(heard, ({ breadth }) => breadth),
    ({ distance }) => distance,
  );
}

const numbersOf = ({ value, values, points, due }: Commitment): string =>
  JSON.stringify([value, values, points, due]);

const isFound = (found: FoundParameter | Need): found is FoundParameter => "entry" in found;

/** The commitment that gives a parameter for an area, group and month; or what is lacking, named. */
export function findCommitment(ground: ParameterGround, asked: ParameterAsked): FoundParameter | Need {
  const placed = placedEntries(ground, asked);
  const inForce = placed.filter(({ entry }) => inForceIn(entry.commitment, asked.at));
  const fitting = inForce.filter(
    ({ entry: { commitment } }) =>
      commitment.areaClass === undefined || commitment.areaClass === asked.areaClass,
  );
  const stated = fitting.filter(({ entry }) => entry.commitment.kind !== "external");
  const best = bestOf(stated.length > 0 ? stated : fitting);
  const [first] = best;
  if (!first) return inForce.length > 0 ? classNeed(inForce, asked) : absent(placed, asked);
  if (first.entry.commitment.kind === "external") return open(first.entry);
  const numbers = new Set(best.map(({ entry }) => numbersOf(entry.commitment)));
  const chosen = chosenOf(ground, asked, first, stated);
  const taken = chosen ?? (numbers.size === 1 ? first : null);
  return taken ? { ...taken, aside: putAside(stated, taken) } : conflict(best, asked);
}

/** What the text that the bureau chose on the matter says, a draft too. */
function chosenOf(
  { register, governing }: ParameterGround,
  { area, at }: ParameterAsked,
  { entry }: Placed,
  stated: readonly Placed[],
): Placed | null {
  const id = governing(entry.commitment, area, at);
  const chosen = register.find(({ commitment }) => commitment.id === id && inForceIn(commitment, at));
  const said = stated.filter((one) => one.entry.commitment.document === chosen?.commitment.document);
  return bestOf(said)[0] ?? null;
}

/** Texts in force that say another number for the same people. */
const putAside = (stated: readonly Placed[], taken: Placed): string[] =>
  stated
    .filter(
      ({ entry, breadth }) =>
        breadth === taken.breadth && numbersOf(entry.commitment) !== numbersOf(taken.entry.commitment),
    )
    .map(({ entry }) => `${titleOf(entry)}“${entry.commitment.quote}”`);

/** The number that a role has for an area, group and month; `index` picks one of two shares. */
export function findParameter(ground: ParameterGround, asked: ParameterAsked, index = 0): Lookup {
  const found = findCommitment(ground, asked);
  return isFound(found) ? parameterTerm(found, index) : found;
}

function open(entry: Registered): Need {
  const { name, quote } = entry.commitment;
  return { name, reason: `${titleOf(entry)}没有给出数值：“${quote}”`, source: sourceOf(entry) };
}

function classNeed(placed: readonly Placed[], { areaClass }: ParameterAsked): Need {
  const [first] = placed as [Placed, ...Placed[]];
  const named = [...new Set(placed.flatMap(({ entry }) => entry.commitment.areaClass ?? []))];
  const names = named.map((one) => AREA_CLASSES[one]).join("、");
  const reason =
    areaClass === null
      ? `${titleOf(first.entry)}分${names}作出规定，没有列出各类包括哪些地区；须由局按地区设定并注明依据`
      : `${titleOf(first.entry)}只对${names}作出规定，本地区设定为${AREA_CLASSES[areaClass]}`;
  return { name: "地区类别", reason, source: sourceOf(first.entry) };
}

function absent(placed: readonly Placed[], { role, at }: ParameterAsked): Need {
  const name = roleName(role);
  const [last] = placed
    .map(({ entry }) => entry)
    .sort((a, b) => (a.commitment.from < b.commitment.from ? 1 : -1));
  const once = last
    ? `；${titleOf(last)}的规定适用于${validityText(last.commitment)}，不在有效期`
    : "，登记的文件中没有对本地区的规定";
  return { name, reason: `${yearOf(at)}年没有在用的规定${once}` };
}

function conflict(best: readonly Placed[], { role }: ParameterAsked): Need {
  const each = best.map(({ entry }) => `${titleOf(entry)}“${entry.commitment.quote}”`).join("、");
  return {
    name: roleName(role),
    reason: `在用的 ${best.length} 项规定数值不同：${each}；须由局选定执行哪一项`,
  };
}

/** Years at whose end any of the roles has a number for the area, the latest first; an open end lasts until `at`. */
export function parameterYears(
  ground: ParameterGround,
  roles: readonly ParameterRole[],
  asked: Pick<ParameterAsked, "area" | "at" | "scheme">,
): number[] {
  const years = roles.flatMap((role) =>
    placedEntries(ground, { ...asked, role, group: "all", areaClass: null }).flatMap(({ entry }) => {
      const { from, to } = entry.commitment;
      const last = Math.max(yearOf(from), yearOf(to ?? asked.at));
      const span = Array.from({ length: last - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
      return span.filter((year) => inForceIn(entry.commitment, month(year, 12)));
    }),
  );
  return [...new Set(years)].sort((a, b) => b - a);
}

/** Whether any text gives a role for the area in the month, of whatever class. */
export const isRegulated = (ground: ParameterGround, asked: ParameterAsked): boolean =>
  placedEntries(ground, asked).some(({ entry }) => inForceIn(entry.commitment, asked.at));
