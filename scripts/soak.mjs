import "./require-node.mjs";
import { main } from "./project.mjs";
import { runModule } from "./run-program.mjs";
import { setup } from "./setup.mjs";

const ROUNDS = "20";

/** The restart trial of the database tests at full length: twenty crashes under load. About a minute. */
await main(async () => {
  await setup();
  const { code } = await runModule("vitest/vitest.mjs", ["run", "--project", "db", "restart-trial"], {
    env: { YIHENG_SOAK_ROUNDS: process.argv[2] ?? ROUNDS },
  });
  return code;
});
