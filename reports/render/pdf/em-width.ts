/** Advance widths of Noto Sans SC, the font of tables, in em; 汉字 and their punctuation take a whole one. */
const GROUPS: readonly (readonly [characters: string, regular: number, medium: number])[] = [
  ["0123456789+−<>=~#$", 0.555, 0.57],
  [".,:;", 0.278, 0.298],
  ["()[]{}", 0.338, 0.356],
  ["%", 0.921, 0.939],
  ["-", 0.314, 0.319],
  ["/\\", 0.392, 0.39],
  [" ", 0.224, 0.225],
  ["—", 0.894, 0.9],
];

const WIDTHS = new Map(
  GROUPS.flatMap(([characters, regular, medium]) =>
    [...characters].map((char) => [char, { regular, medium }] as const),
  ),
);

/** Letters are near enough at this; only figures have to stand exactly under one another. */
const LETTER = 0.62;

/** Width of a text in em of the table font, exact for figures. */
export const emWidth = (text: string, weight: "regular" | "medium" = "regular"): number =>
  [...text].reduce((sum, char) => sum + (WIDTHS.get(char)?.[weight] ?? (char < "\u0300" ? LETTER : 1)), 0);
