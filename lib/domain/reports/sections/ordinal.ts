const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 一, 二 … 十, 十一 …: how official text counts its points. */
export const ordinal = (index: number): string =>
  index < 10 ? (ORDINALS[index] as string) : `十${ORDINALS[index - 10] ?? ""}`;

/** "二是"; nothing before the only point of a list. */
export const numberedLead = (index: number, of: number): string => (of > 1 ? `${ordinal(index)}是` : "");
