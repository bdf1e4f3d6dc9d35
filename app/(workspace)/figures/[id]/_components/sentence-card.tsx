import Link from "next/link";
import { periodText, periodThrough } from "@/lib/domain/period";
import type { FigurePage, SentenceView } from "@/lib/domain/provenance/figure-page";
import { DemoTag } from "../../../../_components/demo-tag";
import { StandingBadge } from "../../../../_components/standing-badge";

/** From the figure to the words that bind it: each sentence with its document, and where it stands. */
export function SentenceCard({ page }: { page: FigurePage }) {
  const { sentences, key } = page;
  const place = new URLSearchParams({
    area: key.area,
    period: periodText(periodThrough(key.through)),
    vintage: key.vintage,
  });
  return (
    <section className="card">
      <h2>{sentences.length > 0 ? "约束它的文句" : "本期没有约束它的文句"}</h2>
      {sentences.length === 0 ? (
        <p className="mt-1 text-xs text-hint">
          在用的规划、通知和目标任务中，没有针对这一指标、险种和地区的要求。
        </p>
      ) : null}
      <ul className="divide-y divide-hair">
        {sentences.map((sentence) => (
          <li key={sentence.commitment} className="py-2 text-[13px] last:pb-0">
            <Sentence sentence={sentence} place={`${place}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentence({ sentence, place }: { sentence: SentenceView; place: string }) {
  const { standing } = sentence;
  return (
    <>
      <p className="text-xs text-secondary">
        《{sentence.documentTitle}》{sentence.documentNumber} {sentence.clause}{" "}
        {sentence.demonstration ? <DemoTag text="演示" /> : null}
      </p>
      <p className="my-0.5">
        <Link href={`/policies/${sentence.document}?${place}#${sentence.commitment}`} prefetch={false}>
          “{sentence.quote}”
        </Link>
      </p>
      {standing ? (
        <>
          <StandingBadge status={standing.status} note={sentence.target} />
          <p className="text-xs text-secondary">
            {standing.reason}
            <span className="text-hint">
              （规则 {standing.rule}
              {sentence.binding ? "" : "，供参考，不约束本地区"}）
            </span>
          </p>
        </>
      ) : (
        <p className="text-xs text-hint">{sentence.kind}，不作评价</p>
      )}
    </>
  );
}
