import type { Metadata } from "next";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { sheetChoices } from "@/lib/domain/submissions/own/preview-form";
import { prepareOwnForm } from "@/lib/services/own-forms/prepare-own-form";
import { tryOwnForm } from "@/lib/services/own-forms/try-own-form";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { FormEditor } from "../_components/form-editor";
import { saveForm, tryForm } from "../actions";

export const metadata: Metadata = { title: "自定报表" };

export default async function NewFormPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("define-form");
  const search = await searchParams;
  const [base, version] = [one(search.base), one(search.version)];
  const body = await orNotFound(prepareOwnForm(viewer, { base, version }));
  const tried = body.lines.length === 0 ? null : await tryOwnForm(viewer, body);
  const known = body.lines.length > 0;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "数据报送", href: "/submissions" },
          { label: "报表和项目", href: "/submissions/forms" },
          { label: known ? "另立新版" : "新建" },
        ]}
      />
      <h1 className="mb-3">
        {body.base === null
          ? known
            ? `${body.name}：另立新版，自生效月起适用，以前各期不变`
            : "新建本局报表：写明要报的项目，样表随写随看"
          : `在《${formName(body.base)}》上加本局项目，自生效月起适用，以前各期不变`}
      </h1>
      <FormEditor
        draft={null}
        body={body}
        tried={tried}
        sheets={body.base === null ? null : sheetChoices(body.base)}
        tryIt={tryForm}
        save={saveForm}
      />
    </>
  );
}
