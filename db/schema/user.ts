import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant } from "./columns";

export const user = pgTable("app_user", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  username: text("username").notNull().unique(),
  name: text("name").notNull(),
  role: text("role").notNull(),
  areaCode: text("area_code")
    .notNull()
    .references(() => area.code),
  /** Uploads of a demonstration account are 演示数据 (MODEL M9). */
  origin: text("origin").notNull(),
  passwordHash: text("password_hash").notNull(),
  disabled: boolean("disabled").notNull().default(false),
  /** Raising it ends every session of the account on its next request. */
  sessionVersion: integer("session_version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
});

/** Operational, outside the audit chain: keyed by what was typed, so that it tells nobody which accounts exist. */
export const signInAttempt = pgTable("sign_in_attempt", {
  username: text("username").primaryKey(),
  failedCount: integer("failed_count").notNull(),
  lockedUntil: instant("locked_until"),
  lastAt: instant("last_at").notNull(),
});
