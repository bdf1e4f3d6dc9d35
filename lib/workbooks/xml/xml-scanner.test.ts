import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanXml, XmlScanner } from "./xml-scanner";

type Event = readonly (string | number | undefined)[];

function recorder(events: Event[]) {
  return {
    open: (name: string, attributes: { get(name: string): string | undefined }, depth: number) =>
      void events.push(["open", name, depth, attributes.get("a")]),
    close: (name: string, depth: number) => void events.push(["close", name, depth]),
    text: (text: string) => void events.push(["text", text]),
  };
}

function eventsOf(...chunks: string[]): Event[] {
  const events: Event[] = [];
  const scanner = new XmlScanner(recorder(events));
  for (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return events;
}

const DOCUMENT = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<!-- <not> a tag --><x:a a = 'x > "y"' b="&lt;&#x4e2d;"><x:b/>文&amp;字<![CDATA[<raw> &amp;]]><c a="&#20013;" ></c
></x:a>
<!-- after -->`;

describe("scanXml", () => {
  it("tells tags without prefix, attributes, text and depth", () => {
    expect(eventsOf(DOCUMENT)).toEqual([
      ["open", "a", 1, 'x > "y"'],
      ["open", "b", 2, undefined],
      ["close", "b", 2],
      ["text", "文&字"],
      ["text", "<raw> &amp;"],
      ["open", "c", 2, "中"],
      ["close", "c", 2],
      ["close", "a", 1],
    ]);
  });

  it("tells the same wherever the document is cut", () => {
    const cut = fc.integer({ min: 0, max: DOCUMENT.length });
    fc.assert(
      fc.property(cut, cut, (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const chunks = [DOCUMENT.slice(0, first), DOCUMENT.slice(first, second), DOCUMENT.slice(second)];
        expect(eventsOf(...chunks)).toEqual(eventsOf(DOCUMENT));
      }),
    );
  });

  it("says where tags stand", () => {
    const text = "<a> <b/></a>";
    const places: string[] = [];
    scanXml(text, { open: (_, __, ___, { start, end }) => void places.push(text.slice(start, end)) });
    expect(places).toEqual(["<a>", "<b/>"]);
  });

  it.each([
    ["an end tag that was not opened", "<a></b>"],
    ["an element that does not end", "<a><b></a>"],
    ["two roots", "<a/><b/>"],
    ["text outside the root", "<a/>x"],
    ["nothing", " "],
    ["a tag that does not end", "<a"],
    ["an attribute without a value", "<a b/>"],
    ["an attribute without quotes", "<a b=c/>"],
    ["a reference that is not defined", "<a>&nbsp;</a>"],
    ["an ampersand", "<a>A & B</a>"],
    ["another encoding", '<?xml version="1.0" encoding="gb2312"?><a/>'],
  ])("refuses %s", (_, text) => {
    const asking = {
      open: (__: string, attributes: { get(name: string): unknown }) => void attributes.get("c"),
      text() {},
    };
    expect(() => scanXml(text, asking)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: "damaged" }) }),
    );
  });

  it("refuses a DTD before it is complete", () => {
    const scanner = new XmlScanner({});
    expect(() => scanner.write("<!DOCTYPE a [")).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: "document-type" }) }),
    );
  });
});
