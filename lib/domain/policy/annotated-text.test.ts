import { describe, expect, test } from "vitest";
import { annotate, markQuotes, type TextChapter } from "./annotated-text";
import { locateClauses } from "./clauses";
import { SAMPLE_CLAUSES, SAMPLE_TEXT } from "./document-fixture";

const { clauses } = locateClauses(
  SAMPLE_TEXT,
  SAMPLE_CLAUSES.map((clause) => ({ reports: false, ...clause }) as never),
);

const quoted = (...quotes: [clause: string, quote: string][]) =>
  quotes.map(([clause, quote], index) => ({ id: `c${index + 1}`, clause, quote }));

const read = (...quotes: [string, string][]): TextChapter[] =>
  annotate(SAMPLE_TEXT, clauses, markQuotes(SAMPLE_TEXT, clauses, quoted(...quotes)));

const blocksOf = (chapters: TextChapter[], anchor: string) =>
  chapters.find((chapter) => chapter.anchor === anchor)?.bands.flatMap(({ blocks }) => blocks) ?? [];

const textOf = (chapters: TextChapter[]): string =>
  chapters
    .flatMap(({ bands }) => bands.flatMap(({ blocks }) => blocks.flatMap(({ runs }) => runs)))
    .map(({ text }) => text)
    .join("");

describe("a policy text with its commitments in place", () => {
  test("keeps every word, whatever is marked", () => {
    const plain = SAMPLE_TEXT.replace(/\s/g, "");
    expect(textOf(read()).replace(/\s/g, "")).toBe(plain);
    const marked = read(["2.1", "支付比例达到75%左右"], ["2.1", "比例达到75%左右，起付线1.4万元"]);
    expect(textOf(marked).replace(/\s/g, "")).toBe(plain);
  });

  test("is in chapters by its first clauses, a table of contents told apart", () => {
    expect(read().map(({ anchor, isContents }) => [anchor, isContents])).toEqual([
      ["0", false],
      ["toc", true],
      ["1", false],
      ["2", false],
    ]);
  });

  test("tells a heading line from a heading that runs on into its paragraph", () => {
    const [chapter, clause] = blocksOf(read(), "2");
    expect(chapter).toMatchObject({ depth: 1, anchors: ["2"] });
    expect(clause).toMatchObject({ depth: null, anchors: ["2.1"] });
    expect(clause?.runs[0]).toMatchObject({ text: "（一）稳定待遇", heading: true });
    expect(clause?.runs[1]).toMatchObject({ heading: false });
  });

  test("lets quotes that overlap share the stretch between them", () => {
    const [, clause] = blocksOf(read(["2.1", "支付比例达到75%左右"], ["2.1", "75%左右，起付线"]), "2");
    expect(clause?.runs.map(({ text, marks, ends }) => [text, marks.join(), ends.join()])).toEqual([
      ["（一）稳定待遇", "", ""],
      ["。", "", ""],
      ["支付比例达到", "c1", ""],
      ["75%左右", "c1,c2", "c1"],
      ["，起付线", "c2", "c2"],
    ]);
  });

  test("nests a quote within a longer one, and takes equal quotes together", () => {
    const [, clause] = blocksOf(
      read(["2.1", "75%左右"], ["2.1", "支付比例达到75%左右"], ["2.1", "75%左右"]),
      "2",
    );
    expect(clause?.runs.at(-2)).toMatchObject({ text: "75%左右", marks: ["c2", "c1", "c3"] });
    expect(clause?.runs.at(-2)?.ends).toEqual(["c2", "c1", "c3"]);
  });

  test("marks a quote on both lines that it runs over, with its note at the first", () => {
    const [, first, second] = blocksOf(read(["2.1", "起付线1.4万元"]), "2");
    expect(first?.begins).toEqual(["c1"]);
    expect(first?.runs.at(-1)).toMatchObject({ text: "起付线", ends: [] });
    expect(second?.begins).toEqual([]);
    expect(second?.runs[0]).toMatchObject({ text: "1.4万元", marks: ["c1"], ends: ["c1"] });
  });

  test("puts lines without notes beside the notes above them, and headings with what they head", () => {
    const chapter = read(["1", "参保率达到95%以上"], ["2.2", "三年内按照4:4:2的比例落实"]).find(
      ({ anchor }) => anchor === "2",
    );
    expect(chapter?.bands.map(({ notes, blocks }) => [notes, blocks.length])).toEqual([
      [[], 3],
      [["c2"], 1],
    ]);
    const whole = read(["2.1", "支付比例达到75%左右"], ["2.2", "三年内按照4:4:2的比例落实"]);
    expect(whole.at(-1)?.bands.map(({ notes, blocks }) => [notes, blocks.length])).toEqual([
      [["c1"], 3],
      [["c2"], 1],
    ]);
  });

  test("leaves out a quote that is not in its clause", () => {
    expect(markQuotes(SAMPLE_TEXT, clauses, quoted(["1", "75%左右"], ["9", "95%"]))).toEqual([]);
  });
});
