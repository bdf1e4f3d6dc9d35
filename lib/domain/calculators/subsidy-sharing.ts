import { isTerm, type Lookup, minus, type Term, times, total } from "./term";

/** Levels of government that pay the subsidy of residents. */
export const GOVERNMENTS = {
  central: "中央财政",
  province: "省级（自治区）财政",
  prefecture: "市级（盟）财政",
  county: "县级（旗）财政",
} as const;

export type Government = keyof typeof GOVERNMENTS;

/**
 * How a text shares the subsidy. By shares: the 2020 notice of Inner Mongolia (内政发〔2018〕46号), the Yingkou explainer.
 * By amounts: 临医保发〔2019〕15号, which prints the yuan of every level.
 */
export type SubsidyRule =
  | {
      readonly by: "shares";
      readonly standard: Lookup;
      readonly central: Lookup;
      /** Of what the central share leaves. */
      readonly province: Lookup;
      /** Of what the province leaves; the county bears the rest. */
      readonly prefecture: Lookup;
    }
  | {
      readonly by: "amounts";
      readonly standard: Lookup;
      readonly amounts: Readonly<Record<Government, Lookup>>;
    };

/** What one government, or several together where no text divides them, pay per resident and year. */
export type Share = { readonly payers: readonly Government[]; readonly perHead: Lookup };

export type SubsidySharing = {
  readonly standard: Lookup;
  readonly shares: readonly Share[];
  /** The printed amounts added up, to be compared with the standard; null where they are computed from it. */
  readonly printedTotal: Term | null;
};

/** Shares the subsidy of one resident and year, as far as the text and the settings go. */
export function shareSubsidy(rule: SubsidyRule): SubsidySharing {
  return rule.by === "amounts"
    ? byAmounts(rule)
    : { standard: rule.standard, shares: byShares(rule), printedTotal: null };
}

function byAmounts({ standard, amounts }: Extract<SubsidyRule, { by: "amounts" }>): SubsidySharing {
  const payers = Object.keys(GOVERNMENTS) as Government[];
  const terms = payers.map((payer) => amounts[payer]).filter(isTerm);
  const [first, ...rest] = terms;
  return {
    standard,
    shares: payers.map((payer) => ({ payers: [payer], perHead: amounts[payer] })),
    printedTotal: first && terms.length === payers.length ? total("各级合计", [first, ...rest]) : null,
  };
}

/** Each level takes its share of what the levels above it left; what no text divides stays with those below together. */
function byShares(rule: Extract<SubsidyRule, { by: "shares" }>): Share[] {
  const levels: readonly (readonly [Government, Lookup])[] = [
    ["central", rule.central],
    ["province", rule.province],
    ["prefecture", rule.prefecture],
  ];
  const shares: Share[] = [];
  let left = rule.standard;
  for (const [index, [payer, share]] of levels.entries()) {
    const below = (Object.keys(GOVERNMENTS) as Government[]).slice(index);
    if (!isTerm(left) || !isTerm(share)) {
      const unknown = below.map((one): Share => ({ payers: [one], perHead: isTerm(left) ? share : left }));
      return [...shares, { payers: below, perHead: left }, ...unknown];
    }
    const part = times(`${GOVERNMENTS[payer]}补助`, left, share);
    shares.push({ payers: [payer], perHead: part });
    left = minus(
      payer === "prefecture" ? `${GOVERNMENTS.county}补助` : `${GOVERNMENTS[payer]}以外的部分`,
      left,
      part,
    );
  }
  return [...shares, { payers: ["county"], perHead: left }];
}
