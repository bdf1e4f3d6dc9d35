import Link from "next/link";
import type { CommitmentSource, TermSource as Source } from "@/lib/domain/calculators/term";
import { cellDependents } from "@/lib/domain/provenance/source-cell";
import { DemoTag } from "../../../_components/demo-tag";

/** Where a number comes from, one click away. */
export function TermSource({ source }: { source: Source }) {
  switch (source.kind) {
    case "commitment":
      return <Quote source={source} />;
    case "figure":
      return (
        <Link href={`/figures/${source.figure}`} prefetch={false}>
          {source.label}
        </Link>
      );
    case "cells":
      return (
        <span>
          {source.label}报送{source.cells.length > 1 ? `，${source.cells.length} 个统筹区合计：` : "："}
          {source.cells.map((cell, index) => (
            <span key={`${cell.submission}${cell.cell}`}>
              {index > 0 ? "、" : ""}
              <Link href={cellDependents(cell)} prefetch={false}>
                {source.cells.length > 1 ? cell.areaName : `${cell.sheet}!${cell.cell}`}
              </Link>
            </span>
          ))}
        </span>
      );
    case "setting":
      return (
        <span>
          <Link href="/calculators/settings" prefetch={false}>
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

/** Words of a text with their document, leading to their place in it. */
export function Quote({ source }: { source: CommitmentSource }) {
  return (
    <span>
      <Link href={`/policies/${source.document}#${source.commitment}`} prefetch={false}>
        {source.title}“{source.quote}”
      </Link>
      {source.informative ? <span className="ml-1 text-at-risk">! 仅供参考</span> : null}{" "}
      {source.demonstration ? <DemoTag text="演示" /> : null}
    </span>
  );
}
