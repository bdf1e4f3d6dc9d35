/** ECharts reads braces in a label as a template: ours are literal words, so braces become full width. */
export const literal = (text: string): string => text.replaceAll("{", "｛").replaceAll("}", "｝");

/** Width in px of a text in Noto Sans SC, near enough to reserve room: 1 em for 汉字, 0.56 em for the rest. */
export function textWidth(text: string, fontSize: number): number {
  const ems = [...text].reduce((sum, char) => sum + (char < "\u0300" ? 0.56 : 1), 0);
  return Math.ceil(ems * fontSize);
}

export const widest = (texts: readonly string[], fontSize: number): number =>
  texts.reduce((width, text) => Math.max(width, textWidth(text, fontSize)), 0);
