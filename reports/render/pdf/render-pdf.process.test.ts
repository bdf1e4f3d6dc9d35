import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Block, ReportDocument, Run } from "@/lib/domain/reports/report-document";
import { bundleChild } from "./child-bundle";
import { asPdfText, pdfContent } from "./pdf-content";
import { renderPdf } from "./render-pdf";
import { sampleReport } from "./sample-report";
import { heading, paragraph, row } from "./sample-words";

// Each report is set by a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = process.cwd();
let child: Awaited<ReturnType<typeof bundleChild>>;

beforeAll(async () => {
  child = await bundleChild(root);
});
afterAll(() => child.remove());

const render = (report: ReportDocument, timeLimitMs = 60_000) =>
  renderPdf(report, { root, entry: child.entry, timeLimitMs });

const short = (body: readonly Block[]): ReportDocument => ({
  ...sampleReport,
  body,
  appendices: [],
  contents: false,
});

const figureRuns = (blocks: readonly Block[]): Run[] =>
  blocks
    .flatMap((block) => {
      if (block.kind === "paragraph") return block.runs;
      return block.kind === "table" ? block.rows.flatMap((line) => line.cells.flat()) : [];
    })
    .filter((run) => run.kind === "figure");

describe("a whole quarterly report", () => {
  let pdf: Uint8Array;
  let content: string;
  beforeAll(async () => {
    pdf = await render(sampleReport);
    content = pdfContent(pdf);
  });

  it("has the same bytes when another process sets it", async () => {
    expect(Buffer.compare(await render(sampleReport), pdf)).toBe(0);
  });

  it("is tagged PDF/A-2a in Chinese, dated by its data", () => {
    expect(content.includes("<pdfaid:part>2</pdfaid:part>")).toBe(true);
    expect(content.includes("<pdfaid:conformance>A</pdfaid:conformance>")).toBe(true);
    expect(content.includes("zh-CN")).toBe(true);
    expect(content.includes("D:20261021")).toBe(true);
  });

  it("names its title, issuer and keywords", () => {
    expect(content.includes(asPdfText(sampleReport.title.join("")))).toBe(true);
    expect(content.includes(asPdfText(sampleReport.issuer))).toBe(true);
    expect(content.includes(asPdfText(sampleReport.keywords.join(", ")))).toBe(true);
  });

  it("has its headings and appendices as bookmarks", () => {
    for (const words of ["三、基金收支情况", "（二）居民医保", "附件1 各统筹区参保情况"]) {
      expect(content.includes(`/Title ${asPdfText(words)}`)).toBe(true);
    }
  });

  it("links every figure to its provenance", () => {
    const figures = [sampleReport.body, ...sampleReport.appendices.map(({ blocks }) => blocks)].flatMap(
      figureRuns,
    );
    const links = [...content.matchAll(/\/URI ?\((https:\/\/yiheng\.example\/figures\/[^)]+)\)/g)];
    expect(links.length).toBe(figures.length);
    expect(links[0]?.[1]).toBe(
      "https://yiheng.example/figures/C01_150000_2026-09_resident_monthly_demo_cumulative.1286",
    );
  });

  it("says what each picture shows", () => {
    const pictures = sampleReport.body.filter((block) => block.kind === "chart");
    expect(pictures.length).toBe(6);
    for (const { alternative } of pictures) expect(content.includes(asPdfText(alternative))).toBe(true);
  });

  it("turns the page for a wide appendix", () => {
    expect(/\/MediaBox ?\[0 0 841\.\d+ 595\.\d+\]/.test(content)).toBe(true);
  });
});

describe("a report that must not be issued", () => {
  it("names the character no font has, in text and in a picture", async () => {
    await expect(render(short([paragraph("达标✕")]))).rejects.toMatchObject({
      code: "glyph",
      message: expect.stringContaining("「✕」（U+2715）"),
    });
    const [chart] = sampleReport.body.filter((block) => block.kind === "chart");
    const option = JSON.parse(JSON.stringify(chart?.option).replaceAll("包头市", "包头🙂"));
    await expect(render(short([{ ...chart!, option }, paragraph("完")]))).rejects.toMatchObject({
      code: "glyph",
      message: expect.stringContaining("U+1F642"),
    });
  });

  it("names the picture without words for who cannot see it", async () => {
    const [chart] = sampleReport.body.filter((block) => block.kind === "chart");
    await expect(render(short([{ ...chart!, alternative: " " }]))).rejects.toMatchObject({
      code: "alternative",
      message: expect.stringContaining(chart!.caption),
    });
  });

  it("refuses a row with a cell too few", async () => {
    const columns = [
      { head: "项目", align: "left" as const },
      { head: "金额", align: "right" as const },
    ];
    const table = {
      kind: "table",
      caption: "表1",
      unit: "",
      columns,
      rows: [row(["一"])],
      notes: [],
    } as const;
    await expect(render(short([table]))).rejects.toThrow("表1：第1行有1格，表头有2栏");
  });

  it("is killed when it takes longer than it may", async () => {
    await expect(render(sampleReport, 50)).rejects.toMatchObject({ code: "timeout" });
  });

  it("says so when the folder of licensed fonts is not there", async () => {
    const settings = { root, entry: child.entry, licensedFonts: "/nowhere/fonts" };
    await expect(renderPdf(sampleReport, settings)).rejects.toMatchObject({ code: "fonts" });
  });

  it("says so when the process cannot be found", async () => {
    await expect(renderPdf(sampleReport, { root, entry: "/nowhere.mjs" })).rejects.toMatchObject({
      code: "crash",
    });
  });
});

describe("words of the data", () => {
  it("are printed and never run", async () => {
    const hostile = '#read("/etc/passwd") *粗* $x^2$ ] #eval("1+1") \\ <a> @b';
    const pdf = await render(short([heading(1, hostile), paragraph(hostile)]));
    expect(pdfContent(pdf)).toContain(`/Title ${asPdfText(hostile)}`);
  });

  it("may have no last paragraph, no appendix, no copies and no marks", async () => {
    const bare = short([heading(1, "一、总体情况")]);
    const report = {
      ...bare,
      marks: [],
      signer: null,
      documentNumber: null,
      imprint: { ...bare.imprint, copies: null },
    };
    expect((await render(report)).length).toBeGreaterThan(1000);
  });
});
