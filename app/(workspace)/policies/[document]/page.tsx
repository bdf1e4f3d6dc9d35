import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import {
  cumulativeName,
  type Month,
  parsePeriod,
  periodName,
  periodText,
  through,
} from "@/lib/domain/period";
import { inForceIn } from "@/lib/domain/policy/commitment";
import { bindsByItself } from "@/lib/domain/policy/document";
import { NOTE_KINDS, type NoteKind, narrowReading } from "@/lib/domain/policy/document-reading";
import { documentFinding } from "@/lib/domain/policy/document-summary";
import { validityText } from "@/lib/domain/policy/validity-text";
import { Refusal } from "@/lib/domain/refusal";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";
import { readDocument } from "@/lib/services/policies/read-document";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EditionFilters } from "../../../_components/edition-filters";
import { PrintButton } from "../../../_components/print-button";
import { SelectFilter } from "../../../_components/select-filter";
import { StandingBar } from "../../../_components/standing-bar";
import { WeightTag } from "../_components/weight-tag";
import { ChapterList } from "./_components/chapter-list";
import { EditionList } from "./_components/edition-list";
import { PolicyText } from "./_components/policy-text";

export const metadata: Metadata = { title: "政策文件" };

type Query = Awaited<ReturnType<typeof pageQuery>>;

/** The latest period with data in which the document holds, for a reader who came outside of it. */
function periodInForce(query: Query, validity: { from: Month; to: Month | null }) {
  const fitting = query.periods
    .map(({ value }) => parsePeriod(value))
    .find((period) => period !== null && inForceIn(validity, through(period)));
  return fitting ?? null;
}

async function readOrNotFound(...asked: Parameters<typeof readDocument>) {
  try {
    return await readDocument(...asked);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
}

export default async function DocumentPage({
  params,
  searchParams,
}: {
  params: Promise<{ document: string }>;
  searchParams: Promise<PageSearch>;
}) {
  const viewer = await requireViewer("read-figures");
  const search = await searchParams;
  const query = await pageQuery(viewer, search);
  const { tree, area, at, edition } = query;
  const asked = Number(one(search.publication));
  const publication = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  const reading = await readOrNotFound(viewer, (await params).document, {
    tree,
    area: area.code,
    at,
    edition,
    publication,
  });
  const { document } = reading;
  const kind = one(search.kind) ?? "";
  const status = one(search.status) ?? "";
  const chapter = reading.chapters.find(({ anchor }) => anchor === one(search.chapter))?.anchor ?? null;
  const shown = narrowReading(reading, {
    chapter,
    kind: Object.hasOwn(NOTE_KINDS, kind) ? (kind as NoteKind) : null,
    status: Object.hasOwn(STATUSES, status) ? (status as Status) : null,
  });
  const here = { area: area.code, period: query.chosen.period };
  const summary = { ...reading, total: reading.notes.length };
  const firstWith = (wanted: Status): string =>
    reading.notes.find((note) => note.status === wanted)?.id ?? "";
  const other = inForceIn(document, at) ? null : periodInForce(query, document);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "规划与目标", href: `/policies?${new URLSearchParams(here)}` },
          { label: document.shortTitle },
        ]}
      />
      <h1 className="mb-1">
        {document.shortTitle}：{documentFinding(summary, area.name, edition !== null)}
      </h1>
      <p className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-secondary">
        <WeightTag weight={document.weight} />
        {bindsByItself(document.weight) ? null : <WeightTag text="不具约束力" />}
        {document.origin === "demo" ? <DemoTag text="演示文件" /> : null}
        <span>{document.title}</span>
        {document.number ? <span>{document.number}</span> : null}
        <span>
          {document.issuer}
          {"\u00a0· "}
          <span className="whitespace-nowrap">{document.issuedOn}</span> ·{" "}
          <span className="whitespace-nowrap">有效期 {validityText(document)}</span>
        </span>
      </p>
      <EditionFilters query={query}>
        <SelectFilter
          name="chapter"
          label="章节"
          value={chapter ?? ""}
          options={[
            { value: "", label: "全部" },
            ...reading.chapters.map(({ anchor, title }) => ({ value: anchor, label: title })),
          ]}
        />
        <SelectFilter
          name="kind"
          label="类型"
          value={kind}
          options={[
            { value: "", label: "全部" },
            ...Object.entries(NOTE_KINDS).map(([value, label]) => ({ value, label })),
          ]}
        />
        <SelectFilter
          name="status"
          label="状态"
          value={status}
          options={[
            { value: "", label: "全部" },
            ...Object.entries(STATUSES).map(([value, { word }]) => ({ value, label: word })),
          ]}
        />
      </EditionFilters>
      <div className="mb-3 flex flex-col gap-x-4 gap-y-2 text-xs text-secondary sm:flex-row sm:items-start sm:justify-between">
        <p>
          <span className="text-hint">文本来源：</span>
          {document.source}
        </p>
        <span className="flex flex-wrap items-center gap-2 sm:shrink-0">
          {edition?.origin === "demo" ? <DemoTag text="数值为演示数据" /> : null}
          <a
            href={`/api/policies/${document.id}/file`}
            download
            className="button no-print min-h-7! py-0.5! text-[13px]"
          >
            下载政策文件
          </a>
          {document.weight === "target-letter" ? (
            <Link
              href={`/policies/${document.id}/tasks?${new URLSearchParams(here)}`}
              prefetch={false}
              className="button no-print min-h-7! py-0.5! text-[13px]"
            >
              任务完成情况
            </Link>
          ) : null}
          <PrintButton />
        </span>
      </div>
      <EditionList editions={reading.editions} shown={publication} here={here} />
      {other ? (
        <p className="mb-3 rounded border border-line bg-surface px-3 py-2 text-[13px]">
          {cumulativeName(at)}不在本文件有效期（{validityText(document)}）内，以下承诺不作评价。
          <Link href={`?${new URLSearchParams({ ...here, period: periodText(other) })}`} prefetch={false}>
            改看{periodName(other)}
          </Link>
        </p>
      ) : null}
      {reading.judged > 0 ? (
        <div className="mb-3 max-w-3xl">
          <StandingBar
            counts={reading.counts}
            href={(wanted) => `?${new URLSearchParams({ ...here, status: wanted })}#${firstWith(wanted)}`}
          />
        </div>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[148px_minmax(0,1fr)]">
        <ChapterList chapters={reading.chapters} notes={reading.notes} />
        <PolicyText chapters={shown.chapters} notes={shown.notes} here={here} />
      </div>
    </>
  );
}
