import { init, use } from "echarts/core";
import type { ChartOption } from "@/lib/domain/reports/report-document";
import { echartsModules } from "./echarts-modules";

use(echartsModules);

export type ChartSize = { readonly width: number; readonly height: number };

export type ChartNames = {
  /** What the picture shows, in words. */
  readonly title: string;
  /** Told apart from the other charts of one HTML page: ids inside the picture begin with it. */
  readonly prefix: string;
};

/** Draws an option without a browser. Equal arguments give equal text, in any process. */
export function drawSvg(option: ChartOption, size: ChartSize, names: ChartNames): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return describe(normalise(chart.renderToSVGString(), names.prefix), names);
  } finally {
    chart.dispose();
  }
}

/** Ids and classes are counted per process, and styles are for the pointer only: both would change the bytes. */
function normalise(svg: string, prefix: string): string {
  const ids = new Map<string, string>();
  const stable = (id: string): string => {
    const known = ids.get(id) ?? `${prefix}-${ids.size}`;
    ids.set(id, known);
    return known;
  };
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (ecmeta_\w+|class|pointer-events|cursor)="[^"]*"/g, "")
    .replace(/\bzr\d+-[a-z]+-?\d+/g, stable);
}

const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The picture has a name for who cannot see it. */
function describe(svg: string, { title, prefix }: ChartNames): string {
  const id = `${escapeMarkup(prefix)}-title`;
  return svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="${id}"><title id="${id}">${escapeMarkup(title)}</title>`,
  );
}
