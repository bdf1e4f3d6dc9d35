import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { settlementCsv } from "@/db/seed/demonstration/settlement-rows";

const PART = 8 * 1024 * 1024;
const IDLE_CALLS = 80;
const WARM_UP = 10;
/** Between two calls, as people leave them: the answer is measured, not how many a machine bears. */
const PAUSE_MS = 100;
const PERIOD = "2026Q1";
const AREA = "150100";

export type Responsive = {
  readonly idle: Spread;
  readonly duringUpload: Spread;
  readonly duringLoad: Spread;
  /** 95th percentile during the load over the idle one. */
  readonly ratio: number;
};

type Spread = { readonly median: number; readonly p95: number; readonly calls: number };

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** How long the overview takes a leader while a prefecture's million settlements are uploaded and loaded. */
export async function measureResponsive(rows: number): Promise<Responsive> {
  const folder = await mkdtemp(join(tmpdir(), "yiheng-bench-web-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  const product = await started(folder, port);
  try {
    const site = `http://localhost:${port}`;
    const leader = await signIn(site, folder, "lingdao");
    const submitter = await signIn(site, folder, "huhehaote");
    const overview = (): Promise<number> => timedGet(`${site}/overview?period=2026Q3`, leader);
    for (let call = 0; call < WARM_UP; call++) await overview();
    const idle = await called(overview, (calls) => calls < IDLE_CALLS);
    say(`idle ${JSON.stringify(idle)}`);
    let load: number | null = null;
    let uploading = true;
    const upload = send(site, submitter, rows).then((id) => {
      load = id;
      uploading = false;
    });
    upload.catch(() => {
      uploading = false;
    });
    const duringUpload = await called(overview, () => uploading);
    await upload;
    say(`during the upload ${JSON.stringify(duringUpload)}`);
    let status = "validating";
    const duringLoad = await called(overview, async (calls) => {
      if (calls % 5 === 0) status = await statusOf(site, submitter, load as unknown as number);
      return status === "validating" || status === "loading";
    });
    if (status !== "loaded") throw new Error(`The load is ${status}`);
    say(`during the load ${JSON.stringify(duringLoad)}`);
    const ratio = Math.round((duringLoad.p95 / idle.p95) * 100) / 100;
    return { idle, duringUpload, duringLoad, ratio };
  } finally {
    product.kill("SIGTERM");
    await new Promise((resolve) => product.once("exit", resolve));
    await rm(folder, { recursive: true, force: true });
  }
}

async function called(
  call: () => Promise<number>,
  goesOn: (calls: number) => boolean | Promise<boolean>,
): Promise<Spread> {
  const took: number[] = [];
  while (await goesOn(took.length)) {
    took.push(await call());
    await sleep(PAUSE_MS);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
  return { median: at(0.5), p95: at(0.95), calls: sorted.length };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

async function started(folder: string, port: number): Promise<ChildProcess> {
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: process.cwd(),
    env: {
      ...process.env,
      ...{ YIHENG_DATA: folder, YIHENG_PORT: String(port), YIHENG_URL: "", DATABASE_URL: "" },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  product.stdout?.on("data", (data: Buffer) => {
    said += data;
  });
  while (!said.includes("医衡已启动")) {
    if (product.exitCode !== null) throw new Error(`The product did not start: ${said}`);
    await sleep(100);
  }
  return product;
}

/** Cookies of a person who signed in. */
async function signIn(site: string, folder: string, username: string): Promise<string> {
  const lines = readFileSync(join(folder, "demonstration-accounts.txt"), "utf8").split("\n");
  const password = lines.find((line) => line.startsWith(`${username}\t`))?.split("\t")[1] ?? "";
  const asked = await fetch(`${site}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${site}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked), origin: site, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, username, password, json: "true" }),
  });
  return `${cookiesOf(asked)}; ${cookiesOf(answer)}`;
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function timedGet(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const text = await response.text();
  if (response.status !== 200 || !text.includes("</html>")) throw new Error(`${response.status} ${url}`);
  return performance.now() - began;
}

const statusOf = async (site: string, cookie: string, load: number): Promise<string> =>
  ((await ask(site, cookie, "GET", `/api/settlement-loads/${load}`)) as { status: string }).status;

async function ask(
  site: string,
  cookie: string,
  method: string,
  path: string,
  body?: Uint8Array<ArrayBuffer>,
): Promise<unknown> {
  const response = await fetch(`${site}${path}`, {
    method,
    headers: { cookie, origin: site },
    ...(body ? { body } : {}),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return await response.json();
}

async function send(site: string, cookie: string, rows: number): Promise<number> {
  const hash = createHash("sha256");
  let size = 0;
  for (const piece of settlementCsv({ rows, year: 2026, quarter: 1 })) {
    hash.update(piece);
    size += Buffer.byteLength(piece);
    await sleep(0);
  }
  const query = new URLSearchParams({
    ...{ area: AREA, period: PERIOD, name: "演示-试算.csv", size: String(size), sha256: hash.digest("hex") },
  });
  const { load } = (await ask(site, cookie, "POST", `/api/settlement-loads?${query}`)) as { load: number };
  let sent = 0;
  let waiting: Buffer[] = [];
  let held = 0;
  const flush = async (): Promise<void> => {
    const part = new Uint8Array(Buffer.concat(waiting));
    await ask(site, cookie, "PUT", `/api/settlement-loads/${load}/parts?offset=${sent}`, part);
    sent += part.length;
    waiting = [];
    held = 0;
  };
  for (const piece of settlementCsv({ rows, year: 2026, quarter: 1 })) {
    waiting.push(Buffer.from(piece));
    held += Buffer.byteLength(piece);
    if (held >= PART) await flush();
  }
  if (held > 0) await flush();
  await ask(site, cookie, "POST", `/api/settlement-loads/${load}/complete`);
  return load;
}
