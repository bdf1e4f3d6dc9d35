import { expect, it } from "vitest";
import type { WrittenBlock } from "./block-writer";
import { type Edge, improve, inPlace } from "./placement";

const block = (kind: WrittenBlock["kind"], movable = kind === "chart" || kind === "table"): WrittenBlock => ({
  kind,
  movable,
});
const edge = (index: number, which: Edge["edge"], page: number, y: number): Edge => ({
  block: index,
  edge: which,
  page,
  y,
});
const moved = (...indexes: number[]) => ({ moved: new Set(indexes), fixed: new Set<number>() });

const BLOCKS = [block("paragraph"), block("chart"), block("paragraph")];

it("moves a chart that left more than three lines white", () => {
  const edges = [edge(0, "end", 1, 200), edge(1, "start", 2, 40), edge(2, "end", 2, 120)];
  expect(improve(BLOCKS, edges, inPlace)).toEqual(moved(1));
});

it("leaves a chart whose page before is filled to the last lines", () => {
  const edges = [edge(0, "end", 1, 230), edge(1, "start", 2, 40), edge(2, "end", 2, 120)];
  expect(improve(BLOCKS, edges, inPlace)).toBeNull();
});

it("never moves a table too long for a page, nor a chart away from its heading", () => {
  const edges = [edge(0, "end", 1, 200), edge(1, "start", 2, 40), edge(2, "end", 2, 120)];
  expect(improve([block("paragraph"), block("table", false), block("paragraph")], edges, inPlace)).toBeNull();
  const headed = [edge(1, "start", 2, 40), edge(2, "end", 2, 120)];
  expect(improve([block("heading"), block("chart"), block("paragraph")], headed, inPlace)).toBeNull();
});

it("keeps figures of a kind in order: the later one moves too", () => {
  const blocks = [block("paragraph"), block("chart"), block("chart"), block("paragraph")];
  const edges = [edge(1, "start", 2, 40), edge(2, "start", 1, 200), edge(3, "end", 2, 200)];
  expect(improve(blocks, edges, moved(1))).toEqual(moved(1, 2));
});

it("takes a figure back that would come after the signature", () => {
  const edges = [edge(0, "end", 1, 200), edge(1, "start", 2, 40), edge(2, "end", 1, 240)];
  expect(improve(BLOCKS, edges, moved(1))).toEqual({ moved: new Set(), fixed: new Set([1]) });
});
