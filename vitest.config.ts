import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.db.test.ts", ".build/**"],
        },
      },
    ],
  },
});
