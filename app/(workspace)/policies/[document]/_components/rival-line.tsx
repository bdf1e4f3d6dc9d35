import Link from "next/link";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import { PARTS } from "@/lib/domain/policy/governing";

/** What other documents in force ask on the same matter, with the way to where one is chosen. */
export function RivalLine({
  note: { rivals, part },
  here,
}: {
  note: Pick<CommitmentNote, "rivals" | "part">;
  here: { readonly area: string; readonly period: string };
}) {
  if (rivals.length === 0) return null;
  return (
    <p className="text-xs text-hint">
      同一指标另有{" "}
      {rivals.map((rival, index) => (
        <span key={rival.id}>
          {index > 0 ? "；" : null}
          <Link href={lineHref(rival, here.area, here.period)} prefetch={false} className="underline">
            {rival.document.title}
          </Link>
          ：{rival.asked}
        </span>
      ))}
      （
      <Link href={`/policies/choices?${new URLSearchParams(here)}`} prefetch={false}>
        {part === "sole" ? "并列" : PARTS[part]}
      </Link>
      ）
    </p>
  );
}
