import type { Group, Scheme } from "../../dimension";
import { type Relation, type ShippedForm, slotKey } from "../form";
import { formSheet, slot } from "../form-builder";

const line = (
  key: string,
  label: string,
  scheme: Scheme,
  group: Group = "all",
  aliases: string[] = [],
  measure = "insured",
) => ({
  key,
  label,
  indent: (group === "all" ? 0 : 1) as 0 | 1,
  aliases,
  slots: { count: slot(measure, { scheme, group }) },
});

const optional = <T extends object>(row: T): T & { optional: string[] } => ({ ...row, optional: ["count"] });

const enrolled = formSheet({
  name: "参保人数",
  title: "基本医疗保险参保情况表",
  columns: [{ key: "count", label: "期末人数", aliases: ["人数", "参保人数"] }],
  rows: [
    line("all", "参保人数合计", "all", "all", ["合计", "基本医保参保人数"]),
    line("employee", "一、职工医保参保人数", "employee", "all", ["职工医保", "职工医保参保人数"]),
    line("active", "其中：在职职工", "employee", "active", ["在职"]),
    line("retired", "退休人员", "employee", "retired", ["退休", "退休职工"]),
    line("resident", "二、居民医保参保人数", "resident", "all", [
      "居民医保",
      "城乡居民医保",
      "居民医保参保人数",
    ]),
    optional(line("adult", "其中：成年人", "resident", "adult")),
    optional(line("minor", "中小学生儿童", "resident", "minor")),
    optional(line("student", "大学生", "resident", "student")),
    line("insurable", "三、应参保人数", "all", "all", ["应参保人数"], "insurable"),
    optional(line("payable", "四、应缴费居民人数", "resident", "all", ["应缴费人数"], "payable")),
    optional(line("paid", "其中：已缴费居民人数", "resident", "all", ["已缴费人数"], "paid")),
  ],
  units: { person: "人" },
  notes: ["参保人数为期末时点数，按险种去重；应参保人数请与统计、公安部门核对后填报。"],
});

const KEY_GROUPS: readonly [Group, string][] = [
  ["destitute", "特困人员"],
  ["allowance", "低保对象"],
  ["monitored", "防止返贫监测对象"],
  ["key", "合计"],
];

const keyGroups = formSheet({
  name: "重点人群",
  title: "重点人群参保和资助情况表",
  rowHead: "人群",
  columns: [
    { key: "listed", label: "名单人数", aliases: ["应参保人数"] },
    { key: "insured", label: "已参保人数", aliases: ["参保人数"] },
    { key: "aidable", label: "应资助人数" },
    { key: "aided", label: "实际资助人数", aliases: ["已资助人数"] },
  ],
  rows: KEY_GROUPS.map(([group, label]) => ({
    key: group,
    label,
    slots: {
      listed: slot("listed", { group }),
      insured: slot("insured", { group }),
      aidable: slot("aidable", { group }),
      aided: slot("aided", { group }),
    },
  })),
  units: { person: "人" },
  notes: ["名单以民政、农业农村部门当月推送为准；一人兼有多种身份的按就高原则只计一次。"],
});

const adds = (total: string, parts: readonly string[]): Relation => ({
  rule: "total-equals-parts",
  sheet: "参保人数",
  total: slotKey(total, "count"),
  parts: parts.map((part) => slotKey(part, "count")),
  kind: "equal",
});

const COLUMNS = ["listed", "insured", "aidable", "aided"];
const MEMBERS = ["destitute", "allowance", "monitored"];

/** 参保: stocks at the period's end, by scheme and key group. */
export const ENROLMENT_FORM: ShippedForm = {
  code: "enrolment",
  name: "参保情况表",
  accounting: "register",
  frequencies: ["month", "quarter", "year"],
  sheets: [enrolled, keyGroups],
  relations: [
    adds("all", ["employee", "resident"]),
    adds("employee", ["active", "retired"]),
    adds("resident", ["adult", "minor", "student"]),
    {
      rule: "part-within-total",
      sheet: "参保人数",
      total: slotKey("payable", "count"),
      parts: [slotKey("paid", "count")],
      kind: "within",
    },
    ...COLUMNS.map(
      (column): Relation => ({
        rule: "total-equals-parts",
        sheet: "重点人群",
        total: slotKey("key", column),
        parts: MEMBERS.map((member) => slotKey(member, column)),
        kind: "equal",
      }),
    ),
    ...[...MEMBERS, "key"].flatMap((row): Relation[] => [
      {
        rule: "part-within-total",
        sheet: "重点人群",
        total: slotKey(row, "listed"),
        parts: [slotKey(row, "insured")],
        kind: "within",
      },
      {
        rule: "part-within-total",
        sheet: "重点人群",
        total: slotKey(row, "aidable"),
        parts: [slotKey(row, "aided")],
        kind: "within",
      },
    ]),
  ],
  partitions: [{ dimension: "scheme", total: "all", members: ["employee", "resident"] }],
};
