import type { Term } from "@/lib/domain/calculators/term";
import { termText } from "@/lib/domain/calculators/term-text";
import { TermSource } from "./term-source";

/** Every step in words and in numbers, then every number it rests on with its source. */
export function WorkingCard({ steps, inputs }: { steps: readonly Term[]; inputs: readonly Term[] }) {
  if (inputs.length === 0) return null;
  return (
    <section className="card min-w-0 scroll-mt-3" id="working">
      <h2>怎样算出来的</h2>
      {steps.length > 0 ? (
        <ol className="mt-1 divide-y divide-hair text-[13px]">
          {steps.map((term, index) => (
            <li key={`${term.name}${term.value}`} className="grid grid-cols-[1.5rem_minmax(0,1fr)] py-1.5">
              <span className="text-hint">{index + 1}</span>
              <Step term={term} />
            </li>
          ))}
        </ol>
      ) : null}
      <h3 className="mt-3 text-[13px] font-semibold">所用的数</h3>
      <dl className="divide-y divide-hair text-[13px]">
        {inputs.map((term) => (
          <div
            key={`${term.name}${term.value}${term.source.kind}`}
            className="grid gap-x-3 py-1.5 sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]"
          >
            <dt>
              {term.name} <span className="font-medium whitespace-nowrap">{termText(term)}</span>
            </dt>
            <dd className="text-secondary">
              <TermSource source={term.source} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Step({ term }: { term: Term }) {
  if (term.source.kind !== "step") return null;
  return (
    <span>
      <span className="text-secondary">
        {term.name} = {term.source.words}
      </span>
      <span className="block">
        {term.source.formula} = <strong className="font-semibold">{termText(term)}</strong>
      </span>
    </span>
  );
}
