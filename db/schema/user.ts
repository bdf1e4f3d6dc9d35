import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
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

/** A key that a program of a user's own calls the open interface with: kept as its hash, never as itself. */
export const accessToken = pgTable(
  "access_token",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    name: text("name").notNull(),
    /** The first characters, by which people tell their tokens apart. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the whole token. */
    hash: text("hash").notNull().unique(),
    grants: text("grants").array().notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    /** Of the account when the token was made: what ends its sessions ends its tokens. */
    sessionVersion: integer("session_version").notNull(),
    createdAt: instant("created_at").notNull(),
    /** The first instant at which it no longer holds. */
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("access_token_user").on(table.userId)],
);

/** Operational, outside the audit chain: when a token last called, to the minute (MODEL M18). */
export const accessTokenUse = pgTable("access_token_use", {
  tokenId: integer("token_id")
    .primaryKey()
    .references(() => accessToken.id),
  lastUsedAt: instant("last_used_at").notNull(),
});

/**
 * How far ahead of the clock a caller of the open interface is: each call moves it on, one that would move it too far
 * is refused. Operational and unlogged: after a crash everybody starts anew.
 */
export const callAllowance = pgTable("call_allowance", {
  /** "token:12", "user:3" or "address:10.1.2.3". */
  caller: text("caller").primaryKey(),
  usedUntil: instant("used_until").notNull(),
});
