import { bigint, date, index, integer, jsonb, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant } from "./columns";
import { submission } from "./submission";
import { user } from "./user";

/** One file of settlement detail on its way; its rows lie in `settlement`, outside the ORM's schema (MODEL M23). */
export const settlementLoad = pgTable(
  "settlement_load",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    /** The quarter that the rows were settled in: "2026Q3". */
    period: text("period").notNull(),
    origin: text("origin").notNull(),
    status: text("status").notNull(),
    /** Raised by every change of status: a transition names the one it saw (no lost update). */
    version: integer("version").notNull().default(1),
    fileName: text("file_name").notNull(),
    /** What the sender says of the file; the file itself is not kept (MODEL M22). */
    fileSize: bigint("file_size", { mode: "number" }).notNull(),
    fileHash: text("file_hash").notNull(),
    quarantineId: text("quarantine_id"),
    encoding: text("encoding"),
    rows: integer("rows"),
    firstLine: integer("first_line"),
    lastLine: integer("last_line"),
    firstDate: date("first_date"),
    lastDate: date("last_date"),
    /** Which column of the file was read as which field. */
    mapping: jsonb("mapping"),
    /** Why it was refused, withdrawn or replaced. */
    note: text("note"),
    reason: text("reason"),
    uploadedBy: integer("uploaded_by").references(() => user.id),
    uploadedAt: instant("uploaded_at").notNull(),
    activatedBy: integer("activated_by").references(() => user.id),
    activatedAt: instant("activated_at"),
    /** What its roll-ups are published under. */
    submissionId: bigint("submission_id", { mode: "number" }).references(() => submission.id),
    replaces: integer("replaces"),
    /** Rows were deleted; the sums stay. */
    rowsDeletedAt: instant("rows_deleted_at"),
  },
  (table) => [
    index("settlement_load_place").on(table.areaCode, table.period),
    index("settlement_load_status").on(table.status),
  ],
);

/** What is wrong with a file, grouped: some places of each kind and how many there are in all. */
export const settlementFinding = pgTable(
  "settlement_finding",
  {
    loadId: integer("load_id")
      .notNull()
      .references(() => settlementLoad.id),
    position: integer("position").notNull(),
    severity: text("severity").notNull(),
    rule: text("rule").notNull(),
    field: text("field"),
    count: bigint("count", { mode: "number" }).notNull(),
    /** The first places: line of the file and what was found there, masked where it looks like identity (MODEL M24). */
    examples: jsonb("examples").notNull(),
  },
  (table) => [primaryKey({ columns: [table.loadId, table.position] })],
);

/** How far a load has got. Operational, outside the audit chain. */
export const settlementProgress = pgTable("settlement_progress", {
  loadId: integer("load_id")
    .primaryKey()
    .references(() => settlementLoad.id),
  done: bigint("done", { mode: "number" }).notNull(),
  total: bigint("total", { mode: "number" }).notNull(),
  rows: bigint("rows", { mode: "number" }).notNull(),
  at: instant("at").notNull(),
});

const amount = (name: string) => numeric(name);

/** The sums of one load, a month and a member of every dimension a line; they outlive its rows. Null: no such column. */
export const settlementSum = pgTable(
  "settlement_sum",
  {
    loadId: integer("load_id")
      .notNull()
      .references(() => settlementLoad.id),
    month: text("month").notNull(),
    scheme: text("scheme").notNull(),
    setting: text("setting").notNull(),
    level: text("level").notNull(),
    place: text("place").notNull(),
    payment: text("payment").notNull(),
    visits: bigint("visits", { mode: "number" }).notNull(),
    direct: bigint("direct", { mode: "number" }),
    iptDays: bigint("ipt_days", { mode: "number" }),
    /** Null also where they were added up before these were counted. */
    criticalVisits: bigint("critical_visits", { mode: "number" }),
    assistedVisits: bigint("assisted_visits", { mode: "number" }),
    assistedDirect: bigint("assisted_direct", { mode: "number" }),
    medfeeSumamt: amount("medfee_sumamt"),
    fulamtOwnpayAmt: amount("fulamt_ownpay_amt"),
    overlmtSelfpay: amount("overlmt_selfpay"),
    preselfpayAmt: amount("preselfpay_amt"),
    inscpScpAmt: amount("inscp_scp_amt"),
    hifpPay: amount("hifp_pay"),
    cvlservPay: amount("cvlserv_pay"),
    hifesPay: amount("hifes_pay"),
    hifmiPay: amount("hifmi_pay"),
    hifobPay: amount("hifob_pay"),
    mafPay: amount("maf_pay"),
    fundPaySumamt: amount("fund_pay_sumamt"),
    acctPay: amount("acct_pay"),
    psnCashPay: amount("psn_cash_pay"),
  },
  (table) => [
    primaryKey({
      name: "settlement_sum_key",
      columns: [
        table.loadId,
        table.month,
        table.scheme,
        table.setting,
        table.level,
        table.place,
        table.payment,
      ],
    }),
  ],
);

/** How long the rows of an area and of those below it are kept; null months: nothing is deleted by itself. */
export const settlementRetention = pgTable("settlement_retention", {
  areaCode: text("area_code")
    .primaryKey()
    .references(() => area.code),
  months: integer("months"),
  reason: text("reason").notNull(),
  setBy: text("set_by").notNull(),
  setAt: instant("set_at").notNull(),
});
