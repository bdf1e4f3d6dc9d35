/** How final a figure is, in rising order; all live side by side (MODEL M5). */
export const VINTAGES = {
  monthly: "月报（季报）",
  flash: "快报",
  bulletin: "统计公报",
  yearbook: "统计年鉴",
} as const;

export type Vintage = keyof typeof VINTAGES;

/** What a reader may ask for: one vintage, or `final`, the best of bulletin and yearbook. */
export type VintageChoice = Vintage | "final";

const ORDER: readonly Vintage[] = ["monthly", "flash", "bulletin", "yearbook"];

export const isVintage = (text: string): text is Vintage => Object.hasOwn(VINTAGES, text);
export const isVintageChoice = (text: string): text is VintageChoice => text === "final" || isVintage(text);

/** The vintages a choice accepts, best first. */
export function vintagesOf(choice: VintageChoice): Vintage[] {
  return choice === "final" ? ["yearbook", "bulletin"] : [choice];
}

/**
 * Where the base of a yearly growth is read: the final figure of the year before, else the same vintage (practice:
 * annual growth uses last year's final figure). Within a year a growth stays in one vintage.
 */
export function baseVintages(own: Vintage, wholeYear: boolean): Vintage[] {
  if (!wholeYear) return [own];
  const ranked: Vintage[] = own === "bulletin" ? ["bulletin", "yearbook"] : ["yearbook", "bulletin"];
  return ranked.includes(own) ? ranked : [...ranked, own];
}

/** Said when a base is of another vintage than the figure (MODEL M5); null when it is not. */
export const mixedVintage = (base: Vintage, own: Vintage): string | null =>
  base === own ? null : `基期为${VINTAGES[base]}数`;

/** All vintages, most final first: what an unasked question is answered with. */
export const bestFirst = (): Vintage[] => [...ORDER].reverse();

/** Made-up data is 演示 and never meets real data in one sum, ratio or comparison (MODEL M9). */
export const ORIGINS = { real: "真实数据", demo: "演示数据" } as const;
export type Origin = keyof typeof ORIGINS;

/** Reported by the area itself, rolled up from the areas that pool into it, or added up from its settlements (MODEL M9). */
export const BASES = { reported: "本级报送", "rolled-up": "下级汇总", settlement: "结算明细汇总" } as const;
export type Basis = keyof typeof BASES;

/** What facts are based on: a sum over areas is one of reported facts. */
export type FactBasis = Exclude<Basis, "rolled-up">;

/** The facts that a figure is made of; those of another basis never meet them in one sum or ratio (MODEL M9). */
export const factBasis = (basis: Basis): FactBasis => (basis === "settlement" ? "settlement" : "reported");
