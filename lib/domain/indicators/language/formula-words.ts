import { type Dimensions, GROUPS, LEVELS, PAYMENTS, PLACES, SCHEMES, SETTINGS } from "../../dimension";
import { allMeasures } from "../../measures/measure-catalogue";
import { LAST_KNOWN_NAME, MONTHS_NAME, TIME_FORMS } from "./time-words";

export type Member = { readonly dimension: keyof Dimensions; readonly member: string };

export const DIMENSION_MEMBERS: Record<keyof Dimensions, Readonly<Record<string, string>>> = {
  scheme: SCHEMES,
  group: GROUPS,
  setting: SETTINGS,
  level: LEVELS,
  place: PLACES,
  payment: PAYMENTS,
};

export const DIMENSION_NAMES: Record<keyof Dimensions, string> = {
  scheme: "险种",
  group: "人群",
  setting: "就医方式",
  level: "机构级别",
  place: "就医地",
  payment: "付费方式",
};

/** Short words that people write for a member. */
const SHORT: readonly [string, Member][] = [
  ["职工", { dimension: "scheme", member: "employee" }],
  ["居民", { dimension: "scheme", member: "resident" }],
  ["门诊", { dimension: "setting", member: "outpatient" }],
  ["门诊统筹", { dimension: "setting", member: "outpatient" }],
  ["慢特病", { dimension: "setting", member: "chronic" }],
  ["按病种付费", { dimension: "payment", member: "case-based" }],
];

const full = (Object.entries(DIMENSION_MEMBERS) as [keyof Dimensions, Record<string, string>][]).flatMap(
  ([dimension, members]) =>
    Object.entries(members).map(([member, name]): [string, Member] => [name, { dimension, member }]),
);

/** Members as tables head them: what may stand before a measure, "居民医保住院……". */
export const MEMBERS: ReadonlyMap<string, Member> = new Map(full);

/** What may stand in brackets: the same and short words for them. */
export const BRACKET_MEMBERS: ReadonlyMap<string, Member> = new Map([...SHORT, ...full]);

export const MEASURES: ReadonlyMap<string, string> = new Map(
  allMeasures().map(({ name, code }) => [name, code]),
);

/** Every word with a meaning of its own, the longest first: a name may hold signs, “普通门（急）诊”, “DRG/DIP付费”. */
export const PHRASES: readonly string[] = [
  ...new Set([
    ...MEASURES.keys(),
    ...BRACKET_MEMBERS.keys(),
    ...TIME_FORMS.keys(),
    LAST_KNOWN_NAME,
    MONTHS_NAME,
  ]),
].sort((a, b) => b.length - a.length);
