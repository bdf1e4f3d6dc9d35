/** What an audited write says about itself in the chain. */
export type AuditEntry = {
  readonly act: string;
  readonly subject: string;
  readonly detail: Record<string, unknown>;
};
