import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROLES } from "@/lib/domain/access";
import type { DemonstrationAccount } from "@/lib/services/demonstration/demonstration-accounts";

const pathIn = (dataFolder: string): string => join(dataFolder, "demonstration-accounts.txt");

/**
 * Keeps the demonstration's passwords where only the operator reads them: they are shown once, and stored nowhere else.
 * One account a line: username, password, whose it is.
 */
export function writeAccountsFile(dataFolder: string, accounts: readonly DemonstrationAccount[]): void {
  const lines = accounts.map(
    ({ username, password, name, role }) => `${username}\t${password}\t${name}（${ROLES[role]}）\n`,
  );
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(pathIn(dataFolder), lines.join(""), { mode: 0o600 });
  chmodSync(pathIn(dataFolder), 0o600);
}

/** Where they are kept; null when there is no demonstration, or somebody took them away. */
export const accountsFile = (dataFolder: string): string | null =>
  existsSync(pathIn(dataFolder)) ? pathIn(dataFolder) : null;
