import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const STARTED = "医衡已启动";

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/**
 * Starts the product as an operator does, with the demonstration in a data folder of its own. To run against one that
 * already runs, name its address and data folder in YIHENG_E2E_URL and YIHENG_E2E_DATA.
 */
export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.YIHENG_E2E_URL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "yiheng-e2e-"));
  const port = await freePort();
  process.env.YIHENG_E2E_URL = `http://localhost:${port}`;
  process.env.YIHENG_E2E_DATA = folder;
  const starter = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      ...{
        YIHENG_DATA: folder,
        YIHENG_PORT: String(port),
        YIHENG_URL: "",
        DATABASE_URL: "",
        NEXTAUTH_SECRET: "",
      },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => starter.once("exit", () => resolve()));
  let said = "";
  const started = new Promise<void>((resolve) => {
    const listen = (data: Buffer): void => {
      said += data;
      if (said.includes(STARTED)) resolve();
    };
    starter.stdout.on("data", listen);
    starter.stderr.on("data", listen);
  });
  const stop = async (): Promise<void> => {
    starter.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await Promise.race([started, ended]);
  if (said.includes(STARTED)) return stop;
  await stop();
  throw new Error(`The product did not start:\n${said}`);
}
