import "./require-node.mjs";
import { existsSync, readdirSync } from "node:fs";
import { buildPrograms, buildWeb } from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { inProject, main, Obstacle, say } from "./project.mjs";
import { setup } from "./setup.mjs";
import { runPlaywright, runVitest, total } from "./tally.mjs";
import { verify } from "./verify.mjs";

/** The whole check. The last line is always the count, and any failure, crash or empty run fails it. */
await main(async () => {
  const tallies = [];
  for (const [name, run] of [
    ["安装与编译", install],
    ["规范、类型、分层与纯逻辑", verify],
    ["独立进程", () => runVitest("process")],
    ["数据库", () => runVitest("db")],
    ["浏览器", browse],
  ]) {
    say(`\n== ${name}`);
    const tally = await attempt(run);
    if (tally) say(`${name}：${tally.passed} passed, ${tally.failed} failed`);
    if (tally) tallies.push(tally);
    if (run === install && tally?.failed) break;
  }
  const { passed, failed } = total(tallies);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    say(error instanceof Obstacle ? error.message : (error.stack ?? String(error)));
    return { passed: 0, failed: 1 };
  }
}

async function install() {
  await setup();
  await buildPrograms();
  await buildWeb();
}

async function browse() {
  const folder = inProject("e2e");
  const specs = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".spec.ts"))
    : [];
  if (specs.length > 0) return await runPlaywright(await chromium());
  say("e2e 文件夹中还没有测试，浏览器测试不计入。");
}
