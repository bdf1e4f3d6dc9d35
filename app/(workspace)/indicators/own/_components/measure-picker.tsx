"use client";

import { useState } from "react";
import type { MeasureChoice } from "@/lib/domain/indicators/own/own-view";

const SHOWN_MAX = 40;

const fits = ({ name, form, accounting, cuts }: MeasureChoice, words: readonly string[]): boolean =>
  words.every((word) =>
    [name, form, accounting, ...cuts.map(({ members }) => members)].some((text) => text.includes(word)),
  );

/** Everything that areas report, to be looked for by name or member and put where the cursor stands. */
export function MeasurePicker({
  measures,
  insert,
}: {
  measures: readonly MeasureChoice[];
  insert: (words: string) => void;
}) {
  const [search, setSearch] = useState("");
  const words = search.split(/\s+/).filter(Boolean);
  const found = measures.filter((measure) => fits(measure, words));
  return (
    <div className="mt-2 text-[13px]">
      <label className="flex flex-wrap items-center gap-2 text-secondary">
        插入报表里的数
        <input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onInput={(event) => event.stopPropagation()}
          placeholder="如 住院 统筹、参保、结余"
          className="field min-h-7! w-56 max-w-full py-0.5! text-[13px]"
        />
        <span className="text-xs text-hint">
          {found.length > SHOWN_MAX ? `${found.length} 个，先列 ${SHOWN_MAX} 个` : `${found.length} 个`}
        </span>
      </label>
      <ul className="mt-1 max-h-72 overflow-y-auto rounded border border-line" aria-label="可用的数">
        {found.slice(0, SHOWN_MAX).map((measure) => (
          <li key={measure.name} className="border-t border-hair px-2 py-1 first:border-t-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <button
                type="button"
                onClick={() => insert(measure.name)}
                className="text-left font-semibold text-brand"
              >
                {measure.name}
              </button>
              <span className="text-xs text-hint">
                {measure.unit}，{measure.kind}，{measure.accounting} · {measure.form}
              </span>
            </p>
            <p className="flex flex-wrap gap-x-1.5 gap-y-0.5">
              {measure.cuts
                .filter(({ members }) => words.every((word) => fitsCut(measure, members, word)))
                .map(({ written, members }) => (
                  <button
                    key={written}
                    type="button"
                    onClick={() => insert(written)}
                    className="rounded-[3px] border border-line px-1 text-xs leading-5 text-secondary hover:border-brand hover:text-brand"
                    title={`插入 ${written}`}
                  >
                    {members}
                  </button>
                ))}
            </p>
          </li>
        ))}
        {found.length === 0 ? (
          <li className="px-2 py-1 text-hint">没有相符的数，可换一个词，如险种或就医方式</li>
        ) : null}
      </ul>
    </div>
  );
}

/** A word that names the measure or its form leaves all its cuts; one that names a member keeps only those with it. */
const fitsCut = ({ name, form, accounting, cuts }: MeasureChoice, members: string, word: string): boolean =>
  members.includes(word) ||
  [name, form, accounting].some((text) => text.includes(word)) ||
  !cuts.some((cut) => cut.members.includes(word));
