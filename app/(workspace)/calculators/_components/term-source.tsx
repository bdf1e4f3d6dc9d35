import Link from "next/link";
import type { CommitmentSource, TermSource as Source, TermCell } from "@/lib/domain/calculators/term";
import { cellDependents } from "@/lib/domain/provenance/source-cell";
import { DemoTag } from "../../../_components/demo-tag";

/** Where a number comes from, one click away. */
export function TermSource({ source }: { source: Source }) {
  switch (source.kind) {
    case "commitment":
      return <Quote source={source} />;
    case "figure":
      return (
        <Link href={`/figures/${source.figure}`} prefetch={false} className="underline">
          {source.label}
        </Link>
      );
    case "cells":
      return <Cells label={source.label} cells={source.cells} />;
    case "setting":
      return (
        <span>
          <Link href="/calculators/settings" prefetch={false} className="underline">
            {source.areaName}设定
          </Link>
          ，依据：{source.citation}
        </span>
      );
    case "given":
      return <span className="text-hint">本页填写</span>;
    case "step":
      return <span>{source.words}</span>;
  }
}

/** One cell leads to its place; those of many areas are folded away. */
function Cells({ label, cells }: { label: string; cells: readonly TermCell[] }) {
  const [first, ...others] = cells;
  if (first && others.length === 0) {
    return (
      <span>
        {label}报送：
        <Link href={cellDependents(first)} prefetch={false} className="underline">
          {first.sheet}!{first.cell}
        </Link>
      </span>
    );
  }
  return (
    <details>
      <summary className="cursor-pointer">
        {label}，{cells.length} 个统筹区报送合计
      </summary>
      <ul className="flex flex-wrap gap-x-3">
        {cells.map((cell) => (
          <li key={cell.areaName}>
            <Link href={cellDependents(cell)} prefetch={false} className="underline">
              {cell.areaName}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Words of a text with their document, leading to their place in it. */
export function Quote({ source }: { source: CommitmentSource }) {
  return (
    <span>
      <Link href={`/policies/${source.document}#${source.commitment}`} prefetch={false} className="underline">
        {source.title}“{source.quote}”
      </Link>
      {source.informative ? <span className="ml-1 text-at-risk">! 仅供参考</span> : null}{" "}
      {source.demonstration ? <DemoTag text="演示" /> : null}
    </span>
  );
}
