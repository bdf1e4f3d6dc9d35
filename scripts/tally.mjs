import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { say } from "./project.mjs";
import { runModule } from "./run-program.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally[]} tallies */
export const total = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
});

/**
 * Counts a run by its own report. A crash without a failed test, a suite that did not load and a run of no test at
 * all count as one failure.
 * @returns {Tally}
 */
export function judge(code, counted) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const unaccounted = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unaccounted ? 1 : failed };
}

/** Runs one of vitest's projects; with `quiet` its output appears only when something failed. */
export async function runVitest(project, { quiet = false } = {}) {
  return await withReport(async (report) => {
    const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
    const { code, output } = await runModule("vitest/vitest.mjs", [...args, `--outputFile.json=${report}`], {
      quiet,
    });
    const results = read(report);
    const tally = judge(
      code,
      results && {
        passed: results.numPassedTests,
        failed: results.numFailedTests + results.testResults.filter(isUnloaded).length,
      },
    );
    if (quiet && tally.failed > 0) say(output);
    return tally;
  });
}

const isUnloaded = ({ status, assertionResults }) =>
  status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed");

/** Runs the browser tests with the given Chromium. */
export async function runPlaywright(chromium) {
  return await withReport(async (report) => {
    const args = ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"];
    const { code } = await runModule("@playwright/test/cli.js", args, {
      env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    const results = read(report);
    return judge(
      code,
      results && {
        passed: results.stats.expected + results.stats.flaky,
        failed: results.stats.unexpected + results.errors.length,
      },
    );
  });
}

async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), "yiheng-tally-"));
  try {
    return await run(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined);
