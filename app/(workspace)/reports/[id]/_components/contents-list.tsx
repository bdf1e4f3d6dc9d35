import type { DraftDocument } from "@/lib/domain/reports/report-chart";
import { anchorOf, appendixTitle } from "./anchors";

/** The parts of a report, each a way to it. */
export function ContentsList({ document }: { document: DraftDocument }) {
  const sections = document.body.flatMap((block, index) =>
    block.kind === "heading" && block.level === 1
      ? [{ text: block.text, anchor: anchorOf("body", index) }]
      : [],
  );
  const appendices = document.appendices.flatMap((section, index) => {
    const title = appendixTitle(section);
    return title ? [{ text: title, anchor: anchorOf("appendix", index) }] : [];
  });
  return (
    <nav aria-label="目录" className="no-print self-start text-xs max-xl:order-1 xl:sticky xl:top-3">
      <details className="xl:hidden">
        <summary className="cursor-pointer font-semibold">目录</summary>
        <Entries entries={[...sections, ...appendices]} />
      </details>
      <div className="hidden xl:block">
        <p className="mb-1 font-semibold">目录</p>
        <Entries entries={[...sections, ...appendices]} />
      </div>
    </nav>
  );
}

const Entries = ({ entries }: { entries: readonly { text: string; anchor: string }[] }) => (
  <ol className="flex flex-wrap gap-x-4 gap-y-1 xl:block xl:space-y-1.5">
    {entries.map(({ text, anchor }) => (
      <li key={anchor}>
        <a href={`#${anchor}`} className="leading-snug">
          {text}
        </a>
      </li>
    ))}
  </ol>
);
