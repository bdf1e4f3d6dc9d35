import { defineConfig } from "drizzle-kit";

/**
 * `npx drizzle-kit generate --config db/drizzle.config.ts --name what-changed` writes the next migration; with
 * `--custom` an empty one for SQL written by hand (settlement tables, MODEL M23). db/migrate.ts applies both.
 */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
});
