import Link from "next/link";

const VIEWS = {
  commitments: "承诺",
  head: "文件信息",
  clauses: "条款",
  text: "原文",
  preview: "生效预览",
} as const;

export type DraftViewName = keyof typeof VIEWS;

export const draftViewOf = (text: string | undefined): DraftViewName =>
  text !== undefined && Object.hasOwn(VIEWS, text) ? (text as DraftViewName) : "commitments";

/** The parts of a draft, one at a time beside its text. */
export function DraftViews({
  view,
  base,
  decided,
}: {
  view: DraftViewName;
  base: string;
  /** Nothing is left to be previewed. */
  decided: boolean;
}) {
  const shown = Object.entries(VIEWS).filter(([name]) => !(decided && name === "preview"));
  return (
    <nav aria-label="草稿的各部分" className="-mt-1 mb-3 border-b border-line">
      <ul className="flex flex-wrap gap-x-5 text-[13px]">
        {shown.map(([name, label]) => (
          <li key={name}>
            <Link
              href={name === "commitments" ? base : `${base}?view=${name}`}
              prefetch={false}
              scroll={false}
              aria-current={name === view ? "page" : undefined}
              className={`-mb-px block border-b-2 py-1.5 ${name === view ? "border-brand font-semibold" : "border-transparent text-secondary!"}`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
