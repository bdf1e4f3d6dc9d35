import Link from "next/link";
import { periodText, periodThrough } from "@/lib/domain/period";
import type { SubmissionView } from "@/lib/domain/submissions/submission-view";

/** Where a statement is sent in again after it was refused, returned or published. */
const again = ({ form, area, period, vintage }: SubmissionView): string =>
  `/submissions/new?${new URLSearchParams({ form, area: area.code, period, vintage })}`;

const figures = ({ area, through, vintage }: SubmissionView): string =>
  `/overview?${new URLSearchParams({ area: area.code, period: periodText(periodThrough(through)), vintage })}`;

/** Where to go from a submission on which nothing is left to do here. */
export function NextLinks({
  view,
  maySubmit,
  mayReadFigures,
}: {
  view: SubmissionView;
  maySubmit: boolean;
  mayReadFigures: boolean;
}) {
  const mendable = view.status === "refused" || view.status === "returned";
  const isPublished = view.status === "published";
  return (
    <>
      {maySubmit && mendable ? (
        <Link
          href={again(view)}
          prefetch={false}
          className="button button-primary justify-center text-white!"
        >
          更正后重新上传
        </Link>
      ) : null}
      {mayReadFigures && isPublished ? (
        <Link href={figures(view)} prefetch={false} className="button justify-center">
          查看发布后的总览
        </Link>
      ) : null}
      {maySubmit && isPublished && view.form !== "bulletin" ? (
        <Link href={again(view)} prefetch={false} className="button justify-center">
          更正这份报表
        </Link>
      ) : null}
    </>
  );
}
