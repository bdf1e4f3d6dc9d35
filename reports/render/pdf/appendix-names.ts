import type { Block, Section } from "@/lib/domain/reports/report-document";

export type NamedAppendix = {
  /** Null where a section goes on with the appendix before it. */
  readonly name: string | null;
  readonly label: string;
  readonly orientation: Section["orientation"];
  /** Without the heading that gave the name. */
  readonly blocks: readonly Block[];
};

/** An appendix begins with a heading of level 1, its name; a lone one has no number (GB/T 9704 7.3.4). */
export function namedAppendices(sections: readonly Section[]): NamedAppendix[] {
  const count = sections.filter((section) => title(section) !== null).length;
  let number = 0;
  return sections.map(({ orientation, blocks }) => {
    const name = title({ orientation, blocks });
    if (name === null) return { name, label: "", orientation, blocks };
    number += 1;
    return { name, label: count === 1 ? "附件" : `附件${number}`, orientation, blocks: blocks.slice(1) };
  });
}

/** Our own number stands before the name: one that it brings along would be a second. */
function title({ blocks: [first] }: Section): string | null {
  if (first?.kind !== "heading" || first.level !== 1) return null;
  return first.text.replace(/^附[件表]\s*\d*\s*[.:．：、]?\s*/, "");
}
