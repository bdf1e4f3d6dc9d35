import "./require-node.mjs";
import { buildPrograms, buildWeb } from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { main } from "./project.mjs";
import { runModule } from "./run-program.mjs";
import { setup } from "./setup.mjs";

const [crashes = "20", rounds = "100"] = process.argv.slice(2);

/**
 * The trials of the tests at full length: twenty crashes of the server under load, then a hundred rounds in which app,
 * worker and database are killed in the midst of uploads, reading, loading and publishing. Half an hour and more.
 */
await main(async () => {
  await setup();
  await buildPrograms();
  await buildWeb();
  const restarts = await runModule("vitest/vitest.mjs", ["run", "--project", "db", "restart-trial"], {
    env: { YIHENG_SOAK_ROUNDS: crashes },
  });
  const config = ["--config", "e2e/playwright.config.ts"];
  const killed = await runModule("@playwright/test/cli.js", ["test", ...config, "killed-app"], {
    // It starts a product of its own; the one of the other journeys is not needed.
    env: { CHROMIUM_PATH: await chromium(), YIHENG_SOAK_ROUNDS: rounds, YIHENG_E2E_URL: "http://unused" },
  });
  return restarts.code || killed.code;
});
