import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { restartTrial } from "./restart-trial";

const rounds = Number(process.env.YIHENG_SOAK_ROUNDS ?? 2);
const folder = mkdtempSync(join(tmpdir(), "yiheng-restart-"));
// Else root's server, run by another user, would keep its data elsewhere.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`answers 20 of 20 probes after each of ${rounds} crashes of the server under load, and loses no commit`, async () => {
  const report = await restartTrial({ folder, rounds });
  console.info(JSON.stringify(report));
  expect(report.rounds.map((round) => round.probesAnswered)).toEqual(Array(rounds).fill(20));
  expect(report.hung).toBe(0);
  expect(report.brokenPairs).toBe(0);
  expect(report.foundPairs).toBeGreaterThanOrEqual(report.committedPairs);
  expect(report.committedPairs).toBeGreaterThan(0);
}, 600_000);
