"use client";

import Link from "next/link";
import { useActionState } from "react";
import { MAPPING_KINDS } from "@/lib/domain/submissions/mapping/label-mapping";
import type { MappingLine } from "@/lib/domain/submissions/mapping/mapping-view";

type Outcome = { readonly error: string | null };
type End = (outcome: Outcome, form: FormData) => Promise<Outcome>;

function EndForm({ line, end }: { line: MappingLine; end: End }) {
  const [outcome, dispatch, pending] = useActionState(end, { error: null });
  return (
    <form action={dispatch}>
      <input type="hidden" name="mapping" value={line.id} />
      <button type="submit" disabled={pending} className="button" aria-label={`取消“${line.written}”`}>
        {pending ? "正在取消……" : "取消"}
      </button>
      <span role="alert" className={outcome.error ? "block text-xs text-behind" : "sr-only"}>
        {outcome.error}
      </span>
    </form>
  );
}

/** Every remembered mapping: whose, of what, who confirmed it where. */
export function MappingTable({ lines, end }: { lines: readonly MappingLine[]; end: End | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="scroll-x" tabIndex={0} aria-label="已确认的对应关系">
      <table className="table min-w-[760px]">
        <thead>
          <tr>
            <th scope="col">地区</th>
            {["报表和工作表", "类别", "原表写法", "读作", "确认"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
            {end ? (
              <th scope="col" className="words">
                <span className="sr-only">办理</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="whitespace-nowrap">
                {line.area}
              </th>
              <td className="words">
                {line.form}
                <span className="block text-xs text-hint">{line.sheet}</span>
              </td>
              <td className="words whitespace-nowrap">{MAPPING_KINDS[line.kind]}</td>
              <td className="words">{line.written}</td>
              <td className="words">{line.target ?? <span className="text-hint">不采集</span>}</td>
              <td className="words whitespace-nowrap">
                {line.confirmedBy}
                <span className="block text-xs text-hint">
                  {line.confirmedOn}，
                  <Link href={`/submissions/${line.submission}`} prefetch={false} className="underline">
                    第 {line.submission} 号
                  </Link>
                </span>
              </td>
              {end ? (
                <td className="words">
                  <EndForm line={line} end={end} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
