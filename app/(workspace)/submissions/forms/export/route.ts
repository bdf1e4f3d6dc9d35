import { csvText } from "@/lib/domain/csv";
import { shanghaiDate } from "@/lib/domain/period";
import { listForms } from "@/lib/services/own-forms/list-forms";
import { api } from "@/lib/web/api";
import { attachment } from "@/lib/web/content-disposition";

/** Every number that the forms in force ask for, one a line, as a CSV file. */
export const GET = api("read-submissions", async (viewer) => {
  const { forms } = await listForms(viewer);
  const rows = forms.flatMap(({ fields, ...form }) => fields.map((field) => ({ form, field })));
  const body = csvText(
    [
      ["报表", ({ form }) => form.name],
      ["报表来源", ({ form }) => (form.own ? "本局" : "系统")],
      ["频次", ({ form }) => form.frequencies],
      ["工作表", ({ field }) => field.sheet],
      ["项目", ({ field }) => field.label],
      ["数据名称", ({ field }) => field.measure],
      ["单位", ({ field }) => field.unit],
      ["汇总方式", ({ field }) => field.kind],
      ["口径", ({ field }) => field.accounting],
      ["必填", ({ field }) => (field.required ? "是" : "否")],
      ["项目来源", ({ field }) => (field.own ? "本局" : "系统")],
    ],
    rows,
  );
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment(`报表项目-${shanghaiDate(viewer.now)}.csv`),
      "cache-control": "no-store",
    },
  });
});
