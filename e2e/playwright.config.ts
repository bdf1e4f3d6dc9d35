import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const SYSTEM = "/usr/bin/chromium";
const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(SYSTEM) ? SYSTEM : undefined);

/** The product as a person meets it: started by its own starter on a database of its own, one browser, one worker. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./start-product.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // The worker reads an upload and publishing recomputes every figure: on two busy cores that takes seconds.
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 20_000,
    navigationTimeout: 20_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    },
  },
});
