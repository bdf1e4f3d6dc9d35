import type { ChartOption } from "@/lib/domain/reports/report-document";

const INK = "rgba(255,255,255,0.4)";

const PATTERNS: readonly (ChartOption | null)[] = [
  null,
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: INK },
  {
    symbol: "circle",
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.5,
    color: INK,
  },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4, color: INK },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 3], rotation: 0, color: INK },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 3], rotation: Math.PI / 2, color: INK },
];

/** The n-th fill pattern, so that bars are told apart in black and white; the first is plain. */
export function decal(index: number): { readonly decal?: ChartOption } {
  const pattern = PATTERNS[index];
  return pattern ? { decal: pattern } : {};
}
