import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const exclude = ["**/node_modules/**", ".build/**", ".data/**", ".next/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          testTimeout: 30_000,
          // Pure tests share nothing but code: one worker a core, and no module is loaded twice.
          pool: "threads",
          isolate: false,
          include: ["**/*.test.ts"],
          exclude: [...exclude, "**/*.db.test.ts", "**/*.process.test.ts"],
        },
      },
      {
        extends: true,
        // Programs run as processes of their own: too slow for a check that takes seconds.
        test: { name: "process", include: ["**/*.process.test.ts"], exclude, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: "./db/testing/template-database.ts",
          setupFiles: "./db/testing/forget-developer-database.ts",
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
