import Link from "next/link";
import type { IndicatorSentence } from "@/lib/domain/indicators/indicator-page";
import { DemoTag } from "../../../../_components/demo-tag";
import { StandingBadge } from "../../../../_components/standing-badge";

/** Every sentence about the indicator; those that do not judge the area in the period are faded and say why. */
export function SentenceList({
  sentences,
  place,
  single,
}: {
  sentences: readonly IndicatorSentence[];
  place: string;
  /** The page shows a single period, which no target judges. */
  single: boolean;
}) {
  const judging = sentences.filter(({ idle }) => idle === null);
  const idle = sentences.filter((sentence) => sentence.idle !== null);
  return (
    <section className="card">
      <h2>
        {judging.length > 0 ? `本期有 ${judging.length} 处文句要求它` : "本期没有文句要求它"}
        {judging.length > 0 && single ? "（按累计数评价）" : ""}
        {idle.length > 0 ? `，另有 ${idle.length} 处不评价本期` : ""}
      </h2>
      <ul className="divide-y divide-hair">
        {judging.map((sentence) => (
          <Sentence key={`${sentence.commitment}${sentence.validity}`} sentence={sentence} place={place} />
        ))}
      </ul>
      {idle.length > 0 ? (
        <details className="mt-1" open={judging.length === 0 && idle.length <= 4}>
          <summary className="cursor-pointer text-xs text-hint">不评价本期的 {idle.length} 处</summary>
          <ul className="divide-y divide-hair">
            {idle.map((sentence) => (
              <Sentence
                key={`${sentence.commitment}${sentence.validity}`}
                sentence={sentence}
                place={place}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Sentence({ sentence, place }: { sentence: IndicatorSentence; place: string }) {
  const { standing, idle } = sentence;
  return (
    <li className="py-2 text-[13px] last:pb-0">
      <p className="text-xs text-secondary">
        《{sentence.documentTitle}》{sentence.documentNumber} {sentence.clause}{" "}
        {sentence.demonstration ? <DemoTag text="演示" /> : null}
      </p>
      <p className={idle === null ? "" : "opacity-75"}>
        <Link href={`/policies/${sentence.document}?${place}#${sentence.commitment}`} prefetch={false}>
          “{sentence.quote}”
        </Link>
      </p>
      {standing ? (
        <p className="text-xs text-secondary">
          <StandingBadge status={standing.status} note={standing.target} />
          <span className="ml-2">{standing.reason}</span>
        </p>
      ) : null}
      <p className="text-xs text-hint">
        {[
          sentence.kind,
          sentence.scheme,
          `有效期${sentence.validity}`,
          idle ?? (sentence.binding ? null : `${sentence.weight}，供参考，不约束本地区`),
        ]
          .filter(Boolean)
          .join("；")}
      </p>
    </li>
  );
}
