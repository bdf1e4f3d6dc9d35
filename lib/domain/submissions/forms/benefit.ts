import { type Relation, type ShippedForm, slotKey } from "../form";
import {
  BENEFIT_SCHEMES,
  crossAreaSheet,
  paymentSheet,
  reformSheet,
  safetyNetSheet,
} from "./benefit-coverage-sheets";
import { benefitSchemeRelations, benefitSchemeSheet } from "./benefit-scheme-sheet";

const within = (sheet: string, total: string, parts: readonly string[]): Relation => ({
  rule: "part-within-total",
  sheet,
  total,
  parts,
  kind: "within",
});

/** 待遇与结算: business basis, by discharge date, cumulative from January. */
export const BENEFIT_FORM: ShippedForm = {
  code: "benefit",
  name: "待遇与结算汇总表",
  accounting: "business",
  frequencies: ["month", "quarter", "year"],
  sheets: [
    benefitSchemeSheet("职工", "employee", "职工医保待遇与结算汇总表", "大额补助支付"),
    benefitSchemeSheet("居民", "resident", "居民医保待遇与结算汇总表", "大病保险支付"),
    paymentSheet,
    reformSheet,
    crossAreaSheet,
    safetyNetSheet,
  ],
  relations: [
    ...benefitSchemeRelations("职工"),
    ...benefitSchemeRelations("居民"),
    ...BENEFIT_SCHEMES.flatMap(([scheme]) => [
      within("支付方式", slotKey(scheme, "fund"), [
        slotKey(scheme, "fund-local"),
        slotKey(scheme, "fund-case"),
      ]),
      within("异地就医", slotKey(scheme, "cross-visits"), [slotKey(scheme, "cross-direct")]),
      within("异地就医", slotKey(scheme, "province-visits"), [slotKey(scheme, "province-direct")]),
    ]),
    within("支付改革覆盖", slotKey("eligible", "count"), [slotKey("providers", "count")]),
    within("支付改革覆盖", slotKey("pooling-areas", "count"), [slotKey("areas", "count")]),
    within("大病与救助", slotKey("eligible", "amount"), [slotKey("payment", "amount")]),
    {
      rule: "total-equals-parts",
      sheet: "大病与救助",
      total: slotKey("direct", "amount"),
      parts: [slotKey("direct-inpatient", "amount"), slotKey("direct-outpatient", "amount")],
      kind: "equal",
    },
    within("大病与救助", slotKey("direct", "amount"), [slotKey("major", "amount")]),
    within("大病与救助", slotKey("self-paid", "amount"), [slotKey("key-payment", "amount")]),
  ],
  partitions: [{ dimension: "scheme", total: "all", members: ["employee", "resident"] }],
};
