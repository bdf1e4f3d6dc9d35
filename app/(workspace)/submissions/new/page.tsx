import type { Metadata } from "next";
import Link from "next/link";
import { cumulativeName, parsePeriod, shanghaiDate, through } from "@/lib/domain/period";
import { SUBMISSION_STATUSES } from "@/lib/domain/submissions/status";
import { VINTAGES } from "@/lib/domain/vintage";
import { newStatement } from "@/lib/services/submissions/new-statement";
import { UPLOAD_MEGABYTES_MAX } from "@/lib/services/submissions/receive-upload";
import type { PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../../_components/demo-tag";
import { FilterBar } from "../../../_components/filter-bar";
import { SelectFilter } from "../../../_components/select-filter";
import { PlaceNotes } from "./_components/place-notes";
import { UploadForm } from "./_components/upload-form";

export const metadata: Metadata = { title: "报送数据" };

export default async function NewSubmissionPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("submit");
  const search = await searchParams;
  const one = (name: string): string | undefined => [search[name] ?? []].flat()[0];
  const view = await newStatement(viewer, {
    form: one("form"),
    area: one("area"),
    period: one("period"),
    vintage: one("vintage"),
  });
  const { form, area, period, vintage } = view;
  const chosen = view.forms.find(({ code }) => code === form);
  const asked = parsePeriod(period);
  const place = { form, area, period, vintage };
  const template = `/api/templates?${new URLSearchParams({ form, area, period })}`;
  return (
    <>
      <p className="text-xs text-hint">
        <Link href="/submissions" prefetch={false}>
          数据报送
        </Link>{" "}
        / 报送
      </p>
      <h1 className="mb-2">
        {view.replaces ? "更正" : "报送"}
        {view.areaName}
        {asked ? cumulativeName(through(asked)) : period}
        {chosen?.name}
      </h1>
      <FilterBar aside={viewer.actor.origin === "demo" ? <DemoTag text="报送的是演示数据" /> : null}>
        <SelectFilter
          name="form"
          label="报表"
          value={form}
          options={view.forms.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {view.areas.length > 1 ? (
          <SelectFilter
            name="area"
            label="地区"
            value={area}
            options={view.areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
        <SelectFilter name="period" label="期间" value={period} options={view.periods} />
        <SelectFilter
          name="vintage"
          label="版次"
          value={vintage}
          options={Object.entries(VINTAGES).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {view.working ? (
        <p className="card mb-3 border-l-[3px]! border-l-focus!">
          这张表的
          <Link href={`/submissions/${view.working.id}`} prefetch={false}>
            第 {view.working.id} 号报送
          </Link>
          还在办理（{SUBMISSION_STATUSES[view.working.status]}）。再报一份，接收在后的为准；不需要的请先撤回。
        </p>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <section className="card">
            <h2 className="mb-1">一、下载填报表</h2>
            <p className="mb-2 text-secondary">
              自 1 月起累计填报，共 {chosen?.sheets.length} 张工作表：
              {`${chosen?.sheets.join("、")}。已发布的上期和上年同期数列在表旁，供核对。`}
            </p>
            <p className="flex flex-wrap gap-2">
              <a href={template} className="button">
                下载本期填报表
              </a>
              {view.replaces ? (
                <a href={`/api/submissions/${view.replaces.id}/workbook`} className="button">
                  下载已发布的表，在上面更正
                </a>
              ) : null}
            </p>
          </section>
          <section className="card">
            <h2 className="mb-2">二、上传填好的表</h2>
            <UploadForm
              key={JSON.stringify(place)}
              place={place}
              replaces={view.replaces?.id ?? null}
              megabytesMax={UPLOAD_MEGABYTES_MAX}
            />
          </section>
        </div>
        <PlaceNotes
          due={view.due}
          replaces={
            view.replaces && {
              id: view.replaces.id,
              text: `${view.replaces.submitter ?? "—"}，${shanghaiDate(view.replaces.createdAt)}`,
            }
          }
        />
      </div>
    </>
  );
}
