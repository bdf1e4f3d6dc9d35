import "./require-node.mjs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { buildPrograms, buildWeb } from "./build.mjs";
import { inProject, main, Obstacle, say } from "./project.mjs";
import { Service } from "./service.mjs";
import { setup } from "./setup.mjs";

const WEB_READY_MS_MAX = 120_000;

/** In the order of starting; stopped the other way round, so that the database outlives who uses it. */
const services = [];

let stopping = false;
const asked = stopRequest();

/** Installs, builds, prepares the database and runs web site and worker until it is told to stop. */
await main(async () => {
  try {
    await refuseTakenPort(Number(process.env.YIHENG_PORT || 3000));
    await setup();
    await buildPrograms();
    return await Promise.race([run(), asked]);
  } catch (error) {
    if (stopping) return 0;
    throw error;
  } finally {
    stopping = true;
    for (const service of services.toReversed()) await service.stop();
  }
});

/** Resolves with the exit code on Ctrl-C, on SIGTERM, and when npm was ended: npm tells its shell, not us. */
function stopRequest() {
  return new Promise((resolve) => {
    const stop = () => {
      if (!stopping && services.length > 0) say("正在停止……");
      stopping = true;
      resolve(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event)
      setInterval(() => {
        if (process.ppid !== parent) stop();
      }, 500).unref();
  });
}

async function run() {
  const database = launch("数据库", [inProject(".build/cli.mjs"), "prepare", "--demonstration", "--hold"]);
  const { databaseUrl, sessionSecret, publicUrl, port, accounts, accountsFile } = await ready(database);
  await buildWeb();
  await ready(launch("后台处理", [inProject(".build/worker.mjs")]));
  const leash = pathToFileURL(inProject("scripts/leash.mjs")).href;
  const next = inProject("node_modules/next/dist/bin/next");
  const web = launch("网站", ["--import", leash, next, "start", "--port", String(port)], {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: sessionSecret,
    NEXTAUTH_URL: publicUrl,
    NODE_ENV: "production",
  });
  await answer(`http://127.0.0.1:${port}/sign-in`, web);
  console.log(`医衡已启动：${publicUrl}`);
  for (const { username, password, role } of accounts ?? [])
    console.log(`  账号 ${username}　密码 ${password}　${role}`);
  if (accounts?.length === 0 && accountsFile) console.log(`演示账号和密码见 ${accountsFile}`);
  console.log("按 Ctrl-C 停止。");
  return await Promise.race(services.map(unexpectedEnd));
}

function launch(name, args, env) {
  if (stopping) throw new Obstacle("已停止。");
  const service = new Service(name, args, env);
  services.push(service);
  return service;
}

async function ready(service) {
  const message = await service.message();
  if (message === undefined) throw new Obstacle(`${service.name}没有启动成功，原因见上。`);
  return message;
}

async function unexpectedEnd(service) {
  const end = await service.ended;
  if (!stopping) say(`${service.name}进程意外退出（${end}），正在停止其余进程……`);
  return 1;
}

/** Waits until the page answers; a web server that ended or is silent too long is an obstacle. */
async function answer(url, web) {
  const deadline = Date.now() + WEB_READY_MS_MAX;
  let ended = false;
  web.ended.then(() => {
    ended = true;
  });
  while (!ended && Date.now() < deadline) {
    const ok = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) })
      .then((response) => response.ok)
      .catch(() => false);
    if (ok) return;
    await sleep(100);
  }
  throw new Obstacle("网站没有启动成功，原因见上。");
}

/** Said before minutes of building, and before a build replaces what a running site serves. */
function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", (error) => {
      if (error.code === "EADDRINUSE")
        reject(new Obstacle(`端口 ${port} 已被占用：请先停止占用它的程序，或用 YIHENG_PORT 换一个端口。`));
      else if (error.code === "EACCES")
        reject(new Obstacle(`没有权限使用端口 ${port}：请用 YIHENG_PORT 换一个 1024 以上的端口。`));
      else resolve();
    });
    // A number that is no port is refused, with all other settings, where they are read.
    if (Number.isInteger(port) && port > 0 && port < 65_536) probe.listen(port, () => probe.close(resolve));
    else resolve();
  });
}
