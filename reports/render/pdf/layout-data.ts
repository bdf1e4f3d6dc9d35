import type { ReportDocument, Section } from "@/lib/domain/reports/report-document";
import { namedAppendices } from "./appendix-names";
import { BlockWriter, type ChartJob, type WrittenBlock } from "./block-writer";
import type { FontFamilies } from "./fonts";
import { plainText } from "./plain-text";
import { writtenDate } from "./written-date";

/** What the template reads, and the pictures it will ask for. */
export type Layout = {
  readonly data: { readonly body: readonly WrittenBlock[] };
  readonly charts: readonly ChartJob[];
};

/** The text area in millimetres (GB/T 9704 版心), upright and turned. */
const PAGE: Record<Section["orientation"], { width: number; height: number }> = {
  portrait: { width: 156, height: 225 },
  landscape: { width: 225, height: 156 },
};

/** Turns a report into the template's words: addresses whole, dates written out, appendices named and numbered. */
export function layoutData(report: ReportDocument, fonts: FontFamilies): Layout {
  const writer = new BlockWriter(report.figureBase);
  const appendices = namedAppendices(report.appendices);
  const data = {
    fonts,
    title: report.title,
    issuer: report.issuer,
    recipient: report.recipient.replace(/[:：]\s*$/, ""),
    documentNumber: report.documentNumber && bracketed(report.documentNumber),
    signer: report.signer,
    date: writtenDate(report.date),
    marks: report.marks,
    contents: report.contents,
    keywords: report.keywords,
    body: writer.write(report.body, PAGE.portrait).map((block, index) => ({ ...block, index })),
    enclosures: appendices.flatMap(({ name }) => (name === null ? [] : [name])),
    appendices: appendices.map(({ name, label, orientation, blocks }) => ({
      name,
      label,
      orientation,
      blocks: writer.write(blocks, PAGE[orientation]).map((block) => ({ ...block, index: null })),
    })),
    imprint: { ...report.imprint, date: writtenDate(report.imprint.date).text },
  };
  return { data: plainText(data), charts: writer.charts };
}

/** The year of a 发文字号 stands in 六角括号, whatever brackets it was typed in. */
const bracketed = (documentNumber: string): string =>
  documentNumber.replace(/[[［【(（〔](\d{4})[\]］】)）〕]/, "〔$1〕");
