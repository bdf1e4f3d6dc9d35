import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sessionSecret } from "./session-secret";

const folder = mkdtempSync(join(tmpdir(), "yiheng-secret-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("is made once, stays, and only its owner can read it", () => {
  const secret = sessionSecret(join(folder, "data"));
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(sessionSecret(join(folder, "data"))).toBe(secret);
  expect(statSync(join(folder, "data", "session-secret")).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "data"))).toEqual(["session-secret"]);
});
