import { drawSvg } from "@/lib/charts/draw-svg";
import type { ChartJob } from "./block-writer";
import { type FontCoverage, fontCoverage } from "./font-coverage";
import { missingGlyphs, PdfFailure } from "./pdf-failure";

/** Drawn larger than the paper by this, so that 12 px of a chart are 9.5 pt in print. */
const PIXELS_PER_MILLIMETRE = 560 / 156;

/**
 * The pictures of a report by path. In a picture the typesetter takes a glyph our font lacks from whatever font
 * the machine has, so it is here that such a character stops the report.
 */
export function chartPictures(charts: readonly ChartJob[], fontFile: string): Map<string, string> {
  const covers = charts.length > 0 ? fontCoverage(fontFile) : () => true;
  const pictures = new Map(charts.map((chart) => [chart.path, picture(chart)]));
  const missing = [...pictures.values()].flatMap((svg) => uncovered(svg, covers));
  if (missing.length > 0) throw missingGlyphs(missing);
  return pictures;
}

function picture({ path, option, caption, alternative, millimetres }: ChartJob): string {
  if (alternative.trim() === "") {
    throw new PdfFailure("alternative", `图缺少文字说明，不能出具 PDF：${caption}`);
  }
  const size = {
    width: Math.round(millimetres.width * PIXELS_PER_MILLIMETRE),
    height: Math.round(millimetres.height * PIXELS_PER_MILLIMETRE),
  };
  return drawSvg(option, size, { title: alternative, prefix: path.replace(/\W/g, "-") });
}

const uncovered = (svg: string, covers: FontCoverage): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .flatMap(([, text = ""]) => [...text.replace(/&(amp|lt|gt|quot|#\d+);/g, "")])
    .filter((char) => !covers(char.codePointAt(0) ?? Number.NaN));
