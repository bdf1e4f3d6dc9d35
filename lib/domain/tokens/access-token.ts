import type { Permission } from "../access";

/** What a token can be made for: reading for other systems, and filing statements without a person at the screen. */
export const TOKEN_GRANTS = {
  "read-figures": "读取指标数据",
  submit: "报送报表",
} as const satisfies Partial<Record<Permission, string>>;

export type TokenGrant = keyof typeof TOKEN_GRANTS;

/** Who files a statement may also ask what came of it. */
const HELD: Record<TokenGrant, readonly Permission[]> = {
  "read-figures": ["read-figures"],
  submit: ["submit", "read-submissions"],
};

/** Every permission that a token with these grants holds, as far as its person's role does. */
export const tokenPermissions = (grants: readonly string[]): Permission[] =>
  grants.filter(isTokenGrant).flatMap((grant) => HELD[grant]);

export const isTokenGrant = (text: string): text is TokenGrant => Object.hasOwn(TOKEN_GRANTS, text);

/** Every token starts with it, so that a leaked one is recognised by who searches for it. */
export const TOKEN_MARK = "yh_";

/** By these characters people tell their tokens apart; too few to guess the rest from. */
export const TOKEN_PREFIX_LENGTH = TOKEN_MARK.length + 6;

const TOKEN = /^yh_[A-Za-z0-9_-]{43}$/;

export const isToken = (text: string): boolean => TOKEN.test(text);

/** Of one account at a time, those that still hold. */
export const TOKENS_MAX = 20;
const NAME_LENGTH_MAX = 40;

export const tokenNameProblem = (name: string): string | null =>
  name.length > 0 && name.length <= NAME_LENGTH_MAX
    ? null
    : `名称须填写，不超过 ${NAME_LENGTH_MAX} 个字，写明用在哪个系统`;

/** One year from today, the last day a token may hold. */
export const lastExpiryDay = (today: string): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;

const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** What is wrong with the last day of a new token; null when nothing is. Days are those of Asia/Shanghai. */
export function expiryProblem(day: string, today: string): string | null {
  if (!isDay(day)) return "请选择有效期的最后一天";
  if (day < today) return "有效期的最后一天不能早于今天";
  return day > lastExpiryDay(today) ? `有效期最长一年，不能晚于 ${lastExpiryDay(today)}` : null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first instant after a day of Asia/Shanghai: a token holds through its last day. */
export const expiryInstant = (day: string): Date =>
  new Date(new Date(`${day}T00:00:00+08:00`).getTime() + DAY_MS);

export type TokenState = "valid" | "expired" | "revoked" | "ended";

export const TOKEN_STATES: Record<TokenState, string> = {
  valid: "有效",
  expired: "已过期",
  revoked: "已撤销",
  ended: "已随账号失效",
};

type Held = {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** Of the account when the token was made, and now. */
  readonly sessionVersion: number;
  readonly sessionVersionNow: number;
  readonly disabled: boolean;
};

/** Whether a token holds at an instant, and if not, why. What ends the sessions of its account ends it too. */
export function tokenState(token: Held, now: Date): TokenState {
  if (token.revokedAt !== null) return "revoked";
  if (now >= token.expiresAt) return "expired";
  return token.disabled || token.sessionVersion !== token.sessionVersionNow ? "ended" : "valid";
}

/** A token as its owner and administrators see it: everything but the token. */
export type TokenView = {
  readonly id: number;
  readonly name: string;
  readonly prefix: string;
  readonly username: string;
  readonly person: string;
  readonly grants: readonly string[];
  readonly area: string;
  readonly createdAt: string;
  readonly lastDay: string;
  /** To the minute; null when it never called. */
  readonly lastUsedAt: string | null;
  readonly state: TokenState;
};

/** A token in plain sight, once. */
export type IssuedToken = { readonly name: string; readonly token: string };
