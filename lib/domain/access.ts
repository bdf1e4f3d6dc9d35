import type { AreaCode } from "./area";

export const ROLES = {
  submitter: "盟市报送员",
  "prefecture-reviewer": "盟市复核员",
  "bureau-reviewer": "局审核员",
  leader: "局领导",
  finance: "财政部门",
  administrator: "系统管理员",
  auditor: "审计员",
} as const;

export type Role = keyof typeof ROLES;

/** Every act the product can be asked for. A role is the set of acts below; nothing else grants one. */
export type Permission =
  | "read-figures"
  | "read-submissions"
  | "submit"
  | "review-prefecture"
  | "accept"
  | "govern-policy"
  | "define-indicator"
  | "define-form"
  | "record-events"
  | "read-reports"
  | "draft-report"
  | "review-report"
  | "approve-report"
  | "receive-report"
  | "manage-users"
  | "read-audit";

const READ: Permission[] = ["read-figures", "read-submissions", "read-reports"];

/** System, security and audit duties are held apart (三员分立): an administrator reads no figures. */
const PERMISSIONS: Record<Role, readonly Permission[]> = {
  submitter: [...READ, "submit", "record-events", "draft-report"],
  "prefecture-reviewer": [...READ, "review-prefecture", "record-events", "review-report"],
  "bureau-reviewer": [
    ...READ,
    "accept",
    "govern-policy",
    "define-indicator",
    "define-form",
    "record-events",
    "draft-report",
    "review-report",
    "receive-report",
  ],
  leader: [...READ, "review-report", "approve-report"],
  finance: ["read-figures", "read-reports", "receive-report"],
  administrator: ["manage-users"],
  auditor: ["read-audit", "read-submissions", "read-reports"],
};

export const allows = (role: Role, permission: Permission): boolean => PERMISSIONS[role].includes(permission);

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

/**
 * The areas an actor may touch. Minted in one service from a stored user, token or named system job;
 * every query of data takes one (MODEL M25).
 */
export type AreaScope = { readonly areas: ReadonlySet<AreaCode>; readonly __scope: unique symbol };

export const covers = (scope: AreaScope, area: AreaCode): boolean => scope.areas.has(area);
