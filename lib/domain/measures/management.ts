import type { Quantity } from "../unit";
import type { Measure, MeasureKind } from "./measure";

const kept = (code: string, name: string, quantity: Quantity, kind: MeasureKind = "flow"): Measure => ({
  code,
  name,
  kind,
  accounting: "register",
  quantity,
});

/** 招采、监管、经办服务 registers, and the health accounts that 卫生健康 departments publish. */
export const MANAGEMENT_MEASURES: readonly Measure[] = [
  kept("procurement.drugs", "采购药品金额（不含中药饮片）", "yuan"),
  kept("procurement.drugs.platform", "省级平台采购药品金额", "yuan"),
  kept("procurement.consumables", "采购高值耗材金额", "yuan"),
  kept("procurement.consumables.platform", "省级平台采购高值耗材金额", "yuan"),
  // One list for a whole province: never summed over its areas.
  kept("procurement.drug-kinds", "国家和省级集采药品品种数", "item", "parameter"),
  kept("procurement.consumable-kinds", "国家和省级集采高值耗材类数", "item", "parameter"),
  kept("procurement.agreed", "集采约定采购量", "item"),
  kept("procurement.bought", "集采实际采购量", "item"),
  kept("procurement.payable", "集采应回款额", "yuan"),
  kept("procurement.paid-in-time", "集采按时回款额", "yuan"),
  kept("providers", "定点机构总数", "item", "stock"),
  kept("providers.inspected", "现场检查定点机构数", "item"),
  kept("complaints", "受理举报数", "item"),
  kept("complaints.closed", "办结举报数", "item"),
  kept("audit.claimed", "智能审核申报基金额", "yuan"),
  kept("audit.deducted", "智能审核扣款额", "yuan"),
  kept("ratings", "政务服务评价数", "item"),
  kept("ratings.satisfied", "满意评价数", "item"),
  kept("services", "经办服务清单事项数", "item", "stock"),
  kept("services.online", "线上可办事项数", "item", "stock"),
  kept("services.window", "窗口可办事项数", "item", "stock"),
  kept("certificates.active", "医保电子凭证激活人数", "person", "stock"),
  kept("health.total", "卫生总费用", "yuan"),
  kept("health.personal", "个人卫生支出", "yuan"),
];
