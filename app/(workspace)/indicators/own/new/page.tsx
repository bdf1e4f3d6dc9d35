import type { Metadata } from "next";
import { measureChoices } from "@/lib/domain/indicators/own/measure-choices";
import { ownerOf, ownVocabulary } from "@/lib/services/forms/own-vocabulary";
import { prepareOwn } from "@/lib/services/own-indicators/prepare-own";
import { tryOwn } from "@/lib/services/own-indicators/try-own";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { OwnEditor } from "../_components/own-editor";
import { saveIndicator, tryDefinition } from "../actions";

export const metadata: Metadata = { title: "新建自定指标" };

export default async function NewOwnPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("define-indicator");
  const search = await searchParams;
  const [from, copy] = [one(search.from), one(search.copy)];
  const body = await orNotFound(prepareOwn(viewer, { version: from, copy }));
  const { area, edition } = await pageQuery(viewer, {});
  const vocabulary = await ownVocabulary(viewer.db, ownerOf(viewer));
  const tried =
    body.formula === "" && body.schemes.length < 2 ? null : await tryOwn(viewer, body, { area, edition });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "指标", href: "/indicators" },
          { label: "自定指标", href: "/indicators/own" },
          { label: from === undefined ? "新建" : `${from} 另立新版` },
        ]}
      />
      <h1 className="mb-3">
        {from === undefined
          ? "新建自定指标：写下公式，先看它在已发布数据上算出多少"
          : `${body.name}：另立新版，自生效月起适用，以前各期不变`}
      </h1>
      <OwnEditor
        draft={null}
        body={body}
        tried={tried}
        measures={measureChoices(vocabulary)}
        tryIt={tryDefinition}
        save={saveIndicator}
      />
    </>
  );
}
