import type { Metadata } from "next";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import { listAreaSettings } from "@/lib/services/area-settings/list-area-settings";
import { calculatorAreas } from "@/lib/services/calculators/calculator-areas";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { SettingForm } from "./_components/setting-form";
import { SettingTable } from "./_components/setting-table";
import { saveSetting, takeBackSetting } from "./actions";

export const metadata: Metadata = { title: "地区设定" };

export default async function SettingsPage() {
  const viewer = await requireViewer("read-figures");
  const governs = may(viewer, "govern-policy");
  const today = parseMonth(shanghaiDate(viewer.now).slice(0, 7));
  const [settings, { choices }] = await Promise.all([
    listAreaSettings(viewer),
    calculatorAreas(viewer, today),
  ]);
  const areas = choices
    .filter(({ own }) => own)
    .map(({ area }) => ({ value: area.code as string, label: area.name }));
  return (
    <>
      <Breadcrumb crumbs={[{ label: "政策测算", href: "/calculators" }, { label: "地区设定" }]} />
      <h1 className="mt-0.5 mb-2">
        {settings.length > 0
          ? `已设定 ${settings.length} 项文本没有写明、由局确定的事项`
          : "文本未写明的数尚未设定，有关测算只到文本写明的一步"}
      </h1>
      {governs ? <SettingForm areas={areas} save={saveSetting} /> : null}
      {settings.length > 0 ? (
        <SettingTable settings={settings} withdraw={governs ? takeBackSetting : null} />
      ) : (
        <EmptyState title="没有设定">
          {governs
            ? "从上面新增：写明地区、数值、起始月份和依据。"
            : "由局审核员设定：哪些地区属于一、二、三类，盟市与旗县怎样分担，各地区按名次、分档还是不排名等。"}
        </EmptyState>
      )}
    </>
  );
}
