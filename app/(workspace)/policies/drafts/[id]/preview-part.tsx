import { cumulativeName } from "@/lib/domain/period";
import { previewDraft } from "@/lib/services/policies/preview-draft";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import type { Viewer } from "@/lib/web/viewer";
import { DemoTag } from "../../../../_components/demo-tag";
import { EditionFilters } from "../../../../_components/edition-filters";
import { PreviewList } from "./_components/preview-list";

/** The effect of approving, for an area and period: from figures as they are, with nothing stored. */
export async function PreviewPart({
  viewer,
  draft,
  search,
  base,
}: {
  viewer: Viewer;
  draft: string;
  search: PageSearch;
  base: string;
}) {
  const query = await pageQuery(viewer, search);
  const { tree, area, at, edition } = query;
  const preview = await previewDraft(viewer, draft, { tree, area: area.code, at, edition });
  return (
    <>
      <EditionFilters query={query}>
        <input type="hidden" name="view" value="preview" />
      </EditionFilters>
      {preview === null ? (
        <p className="text-[13px] text-secondary">还有须更正之处，更正后才能预览评价。</p>
      ) : (
        <>
          <p className="mb-1 font-semibold">
            {edition
              ? `批准后，${area.name}${cumulativeName(at)}${preview.finding}`
              : `${area.name}还没有已发布的数据，不能评价`}{" "}
            {edition?.origin === "demo" ? <DemoTag /> : null}
          </p>
          <PreviewList
            preview={preview}
            here={{ area: area.code, period: query.chosen.period }}
            base={base}
          />
        </>
      )}
    </>
  );
}
