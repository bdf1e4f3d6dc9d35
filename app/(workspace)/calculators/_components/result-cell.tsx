import Link from "next/link";
import type { ResultCell as Cell } from "@/lib/domain/calculators/calculation";
import { isTerm, type Term } from "@/lib/domain/calculators/term";
import { type ResultScale, resultParts } from "@/lib/domain/calculators/term-text";
import { cellDependents } from "@/lib/domain/provenance/source-cell";

const TONES = { good: "text-met", bad: "text-behind", hint: "text-hint" } as const;

/** A number with its unit that leads to where it comes from; what cannot be calculated says what is missing. */
export function ResultCell({ cell, scale = null }: { cell: Cell; scale?: ResultScale | null }) {
  if ("text" in cell) return <span className={cell.tone ? TONES[cell.tone] : ""}>{cell.text}</span>;
  if (isTerm(cell)) return <Amount term={cell} scale={scale} />;
  return (
    <span className="whitespace-nowrap text-hint" title={`${cell.name}：${cell.reason}`}>
      — 无法测算<span className="sr-only">：缺{cell.name}</span>
    </span>
  );
}

function Amount({ term, scale }: { term: Term; scale: ResultScale | null }) {
  const { number, unit } = resultParts(term, scale);
  const text = (
    <>
      {number}
      {scale ? null : <span className="ml-0.5 text-xs text-secondary">{unit}</span>}
    </>
  );
  const href = hrefOf(term);
  if (href === null) return <span className="whitespace-nowrap">{text}</span>;
  return (
    <Link href={href} prefetch={false} className="whitespace-nowrap" title={`${term.name}：查看来源`}>
      {text}
    </Link>
  );
}

/** One step to the source of a number; a result leads to its working on the same page. */
function hrefOf({ source }: Term): string | null {
  if (source.kind === "figure") return `/figures/${source.figure}`;
  if (source.kind === "commitment") return `/policies/${source.document}#${source.commitment}`;
  const [cell, ...others] = source.kind === "cells" ? source.cells : [];
  if (cell && others.length === 0) return cellDependents(cell);
  return source.kind === "step" || source.kind === "cells" ? "#working" : null;
}
