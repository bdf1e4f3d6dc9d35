import { join } from "node:path";
import {
  NodeCompiler,
  type NodeTypstCompileResult,
  type NodeTypstDocument,
} from "@myriaddreamin/typst-ts-node-compiler";
import type { ReportDocument } from "@/lib/domain/reports/report-document";
import type { WrittenBlock } from "./block-writer";
import { chartPictures } from "./chart-pictures";
import { chartFont, fontFamilies, fontFolders } from "./fonts";
import { layoutData } from "./layout-data";
import { failureOf, PdfFailure } from "./pdf-failure";
import { type Edge, improve, inPlace, type Placement } from "./placement";

/** `a-2a` carries tags for screen readers and needs the newer compiler; `a-2b` is without tags. */
export type Conformance = "a-2a" | "a-2b";

export type PdfRequest = {
  readonly document: ReportDocument;
  /** Where package.json, the fonts' packages and the template are. */
  readonly root: string;
  readonly licensedFonts: string | null;
  readonly conformance: Conformance;
};

/** Sets a report, here and now: the caller is a process that ends after it. */
export function compilePdf({ document, root, licensedFonts, conformance }: PdfRequest): Uint8Array {
  const workspace = join(root, "reports/render/pdf/template");
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: fontFolders(root, licensedFonts) }],
  });
  const { data, charts } = layoutData(document, fontFamilies(licensedFonts !== null));
  for (const [path, svg] of chartPictures(charts, chartFont(root))) {
    compiler.mapShadow(join(workspace, path), Buffer.from(svg));
  }
  const set = (placement: Placement): NodeTypstDocument => {
    const placed = JSON.stringify({ ...data, moved: [...placement.moved] });
    compiler.mapShadow(join(workspace, "data.json"), Buffer.from(placed));
    const compiled = compiler.compile({ mainFilePath: join(workspace, "report.typ") });
    if (!compiled.result) throw failureOf(errorsOf(compiled));
    return compiled.result;
  };
  return toPdf(compiler, place(compiler, data.body, set), conformance);
}

/** Enough for a report of a dozen pages; beyond, a white page foot is better than waiting. */
const MOST_ATTEMPTS = 12;

/** Sets the report until no figure leaves a page half empty. */
function place(
  compiler: NodeCompiler,
  blocks: readonly WrittenBlock[],
  set: (placement: Placement) => NodeTypstDocument,
): NodeTypstDocument {
  let placement = inPlace;
  let result = set(placement);
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
    const edges: Edge[] = compiler.query(result, { selector: "<edge>", field: "value" });
    const better = improve(blocks, edges, placement);
    if (!better) break;
    placement = better;
    result = set(placement);
  }
  return result;
}

const ERROR = 1;

const errorsOf = (compiled: NodeTypstCompileResult): string =>
  (compiled.takeDiagnostics()?.shortDiagnostics ?? [])
    .flatMap(({ severity, message }) => (severity === ERROR ? [String(message)] : []))
    .join("；");

function toPdf(compiler: NodeCompiler, result: NodeTypstDocument, conformance: Conformance): Uint8Array {
  try {
    return compiler.pdf(result, { pdfStandard: conformance });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw /SourceDiagnostic/.test(words) ? failureOf(words) : tooOld(words, conformance);
  }
}

const tooOld = (words: string, conformance: Conformance): PdfFailure =>
  new PdfFailure(
    "compiler",
    `本机平台的排版程序不能生成 ${conformance} 格式（${words}）；可在配置中改用 a-2b，不带无障碍标签。`,
  );
