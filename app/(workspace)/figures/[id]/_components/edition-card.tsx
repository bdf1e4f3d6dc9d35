import Link from "next/link";
import type { FigurePage } from "@/lib/domain/provenance/figure-page";
import { DemoTag } from "../../../../_components/demo-tag";

/** What the figure was at each publication, and what it is in other vintages: nothing is ever overwritten. */
export function EditionCard({ page }: { page: FigurePage }) {
  const { editions, siblings } = page;
  return (
    <section className="card">
      <h2>{editions.length > 1 ? `修订过 ${editions.length - 1} 次` : "历次发布：没有修订"}</h2>
      <ol className="divide-y divide-hair">
        {editions.map((edition) => (
          <li key={edition.publication} className="py-1.5 text-xs last:pb-0">
            <span className="flex items-baseline justify-between gap-2">
              <Link
                href={`/figures/${edition.id}`}
                prefetch={false}
                aria-current={edition.shown ? "page" : undefined}
                className={edition.shown ? "font-semibold" : ""}
              >
                第 {edition.publication} 次发布时的值 {edition.text}
              </Link>
              <span className="whitespace-nowrap text-hint">
                {edition.shown ? "本页" : edition.current ? "现行" : ""}
              </span>
            </span>
            <span className="text-hint">
              {edition.at} {edition.summary}
              {edition.change ? `；较上版修订 ${edition.change}` : null}
            </span>
          </li>
        ))}
      </ol>
      {siblings.length > 0 ? (
        <>
          <h2 className="mt-2.5 border-t border-hair pt-2">其他口径的同一数值</h2>
          <ul>
            {siblings.map((sibling) => (
              <li key={`${sibling.name}`} className="flex items-baseline justify-between gap-2 py-1 text-xs">
                <span className="text-secondary">
                  {sibling.name} {sibling.demonstration ? <DemoTag text="演示" /> : null}
                </span>
                <span className="text-right whitespace-nowrap" title={sibling.reason ?? undefined}>
                  {sibling.id ? (
                    <Link href={`/figures/${sibling.id}`} prefetch={false}>
                      {sibling.text}
                    </Link>
                  ) : (
                    sibling.text
                  )}
                  {sibling.change ? <span className="block text-hint">本值较其 {sibling.change}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
