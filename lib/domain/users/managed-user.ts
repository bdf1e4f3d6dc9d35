import type { Role } from "../access";
import type { AreaCode } from "../area";
import type { Origin } from "../vintage";

/** An account as its administrator sees it: everything but the password. */
export type ManagedUser = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: AreaCode;
  readonly areaName: string;
  readonly origin: Origin;
  readonly disabled: boolean;
  /** "2026-11-22 09:12"; null when nobody ever signed in. */
  readonly lastSignIn: string | null;
  /** Until when sign-ins wait after wrong passwords; null when they do not. */
  readonly lockedUntil: string | null;
  /** The administrator's own account, which nobody changes by themselves. */
  readonly own: boolean;
};

const USERNAME = /^[a-z][a-z0-9-]{2,31}$/;
const NAME_LENGTH_MAX = 32;

/** What is wrong with a new account's name for signing in; null when nothing is. */
export const usernameProblem = (username: string): string | null =>
  USERNAME.test(username) ? null : "用户名须为 3 至 32 位小写字母、数字或连字符，以字母开头";

export const nameProblem = (name: string): string | null =>
  name.length > 0 && name.length <= NAME_LENGTH_MAX ? null : `姓名须填写，不超过 ${NAME_LENGTH_MAX} 个字`;

/** A password in plain sight, once. */
export type IssuedPassword = { readonly username: string; readonly password: string };
