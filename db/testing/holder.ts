import { launchPostgres } from "../embedded/launch-postgres";
import { DISPOSABLE } from "../embedded/server-settings";

// A process of its own for launch-postgres.db.test.ts: holds a folder's server until SIGTERM.
try {
  const server = await launchPostgres({ folder: process.argv[2]!, settings: DISPOSABLE });
  process.on("SIGTERM", async () => {
    await server.release();
    process.exit(0);
  });
  console.log(server.url);
} catch (error) {
  console.log((error as Error).message);
  process.exit(1);
}
