import type { Metadata } from "next";
import Link from "next/link";
import { ACT_KINDS } from "@/lib/domain/audit/audit-line";
import { listEntries } from "@/lib/services/audit/list-entries";
import { verifyChain } from "@/lib/services/audit/verify-chain";
import { requireViewer } from "@/lib/web/viewer";
import { EmptyState } from "../../../_components/empty-state";
import { FilterBar } from "../../../_components/filter-bar";
import { SelectFilter } from "../../../_components/select-filter";
import { AuditTable } from "./_components/audit-table";
import { ChainResult } from "./_components/chain-result";

export const metadata: Metadata = { title: "审计" };

type Search = Partial<Record<"actor" | "kind" | "subject" | "from" | "to" | "below" | "verify", string>>;

const KINDS = [
  { value: "", label: "全部" },
  ...Object.entries(ACT_KINDS).map(([value, label]) => ({ value, label })),
];

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer("read-audit");
  const { below, verify, ...filter } = await searchParams;
  const start = below && /^\d{1,15}$/.test(below) ? Number(below) : null;
  const [{ lines, next }, check] = await Promise.all([
    listEntries(viewer, { ...filter, below: start }),
    verify ? verifyChain(viewer) : null,
  ]);
  const asked = new URLSearchParams(
    Object.entries(filter).filter(([, value]) => value) as [string, string][],
  );
  const narrowed = `${asked}` !== "";
  return (
    <>
      <h1 className="mb-2">
        {check === null
          ? "审计记录：逐条衔接，改动可查"
          : check.broken === null
            ? `审计链完整：${check.entries} 条记录逐条衔接`
            : `审计链从第 ${check.broken} 条起不再衔接`}
      </h1>
      <FilterBar>
        <Words name="actor" label="操作者" value={filter.actor} placeholder="用户名或姓名" />
        <SelectFilter name="kind" label="事项" value={filter.kind ?? ""} options={KINDS} />
        <Words name="subject" label="对象" value={filter.subject} placeholder="如 submission:12" />
        <Day name="from" label="自" value={filter.from} />
        <Day name="to" label="至" value={filter.to} />
        <button type="submit" className="button min-h-7! px-2.5! py-0.5! text-[13px]">
          查询
        </button>
        <span className="flex gap-2 sm:ml-auto">
          <Link
            href={`/admin/audit?${new URLSearchParams({ ...Object.fromEntries(asked), verify: "1" })}`}
            prefetch={false}
            className="button min-h-7! px-2.5! py-0.5! text-[13px]"
          >
            验证链条
          </Link>
          <a
            href={`/admin/audit/export?${asked}`}
            className="button min-h-7! px-2.5! py-0.5! text-[13px]"
            download
          >
            导出 CSV
          </a>
        </span>
      </FilterBar>
      {check ? <ChainResult check={check} /> : null}
      {lines.length > 0 ? (
        <AuditTable lines={lines} broken={check?.broken ?? null} />
      ) : (
        <EmptyState title={narrowed ? "没有符合条件的记录" : "还没有记录"} />
      )}
      <nav aria-label="分页" className="mt-2 flex gap-4 text-[13px]">
        {start !== null ? (
          <Link href={`/admin/audit?${asked}`} prefetch={false}>
            回到最新
          </Link>
        ) : null}
        {next !== null ? (
          <Link
            href={`/admin/audit?${new URLSearchParams({ ...Object.fromEntries(asked), below: String(next) })}`}
            prefetch={false}
          >
            更早的记录
          </Link>
        ) : null}
      </nav>
    </>
  );
}

const Words = ({
  name,
  label,
  value,
  placeholder,
}: {
  name: string;
  label: string;
  value: string | undefined;
  placeholder: string;
}) => (
  <label className="flex items-center gap-1.5 text-[13px] text-secondary">
    {label}
    <input
      name={name}
      defaultValue={value}
      placeholder={placeholder}
      className="field min-h-7! w-32 py-0.5! text-[13px]"
    />
  </label>
);

const Day = ({ name, label, value }: { name: string; label: string; value: string | undefined }) => (
  <label className="flex items-center gap-1.5 text-[13px] text-secondary">
    {label}
    <input
      name={name}
      type="text"
      inputMode="numeric"
      pattern="\d{4}-\d{2}-\d{2}"
      defaultValue={value}
      placeholder="2026-01-31"
      className="field min-h-7! w-28 py-0.5! text-[13px]"
    />
  </label>
);
