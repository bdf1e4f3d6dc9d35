import type { AlignmentStyle, BorderStyle, CellStyle, FillStyle, FontStyle } from "hucre";
import { SEVERITY_COLOUR } from "../marking/mark-styles";
import type { PlacedLayout } from "./place-cells";

export const BODY_FONT: FontStyle = { name: "等线", size: 11 };
const TITLE_FONT: FontStyle = { name: "宋体", size: 16, bold: true };

const LINE = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BORDER: BorderStyle = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const solid = (rgb: string): FillStyle => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
/** Hatched, so that a blocked cell is told apart on a black-and-white print too. */
const HATCHED: FillStyle = {
  type: "pattern",
  pattern: "lightUp",
  fgColor: { rgb: "A6A6A6" },
  bgColor: { rgb: "EDEDED" },
};

type Appearance = {
  readonly font?: FontStyle;
  readonly fill?: FillStyle;
  readonly align: AlignmentStyle;
  readonly bordered?: boolean;
  readonly locked?: false;
};

const MIDDLE = { vertical: "center" } as const;

const APPEARANCE: Record<PlacedLayout["role"], Appearance> = {
  title: { font: TITLE_FONT, align: { ...MIDDLE, horizontal: "center", shrinkToFit: true } },
  unit: { align: { ...MIDDLE, horizontal: "right" } },
  header: {
    font: { ...BODY_FONT, bold: true },
    fill: solid("EAF0F6"),
    align: { ...MIDDLE, horizontal: "center", wrapText: true },
    bordered: true,
  },
  label: { align: { ...MIDDLE, wrapText: true }, bordered: true },
  figure: { align: { ...MIDDLE, horizontal: "right" }, bordered: true },
  total: { font: { ...BODY_FONT, bold: true }, align: MIDDLE, bordered: true },
  input: { fill: solid("FFFDF2"), align: MIDDLE, bordered: true, locked: false },
  spare: { align: MIDDLE, bordered: true, locked: false },
  blocked: { fill: HATCHED, align: MIDDLE, bordered: true },
  aside: {
    font: { ...BODY_FONT, bold: true, color: { rgb: "4A5A69" } },
    fill: solid("E4E8ED"),
    align: { ...MIDDLE, horizontal: "left", wrapText: true },
    bordered: true,
  },
  reference: {
    font: { ...BODY_FONT, color: { rgb: "5B6672" } },
    fill: solid("F2F4F7"),
    align: { ...MIDDLE, horizontal: "right" },
    bordered: true,
  },
  status: { align: { ...MIDDLE, horizontal: "left", wrapText: true }, bordered: true },
  note: { align: { vertical: "top", horizontal: "left", wrapText: true } },
};

/** How a cell looks: what its role says, then its own format, indent and severity. */
export function cellAppearance({ role, format, indent, severity, choices }: PlacedLayout): CellStyle {
  const { font = BODY_FONT, fill, align, bordered, locked = choices === undefined } = APPEARANCE[role];
  const shownFill = severity ? solid(SEVERITY_COLOUR[severity].slice(2)) : fill;
  return {
    font,
    alignment: indent === undefined ? align : { ...align, horizontal: "left", indent },
    protection: { locked },
    ...(bordered && { border: BORDER }),
    ...(shownFill && { fill: shownFill }),
    ...(format && { numFmt: format }),
  };
}
