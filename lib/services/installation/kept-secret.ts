import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A secret of an installation, kept in its data folder, outside database and backup. It appears at once and whole: of
 * processes that start together all answer the same one.
 */
export function keptSecret(dataFolder: string, name: "session-secret" | "settlement-key"): string {
  const file = join(dataFolder, name);
  const read = () => readFileSync(file, "utf8").trim();
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(dataFolder, { recursive: true });
  const written = `${file}.${process.pid}`;
  writeFileSync(written, randomBytes(32).toString("base64url"), { mode: 0o600 });
  chmodSync(written, 0o600);
  try {
    linkSync(written, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(written);
  }
  return read();
}
