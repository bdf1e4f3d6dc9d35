import { existsSync } from "node:fs";
import { Obstacle, say } from "./project.mjs";
import { runModule, runProgram } from "./run-program.mjs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser that the tests use, installed when there is none; an obstacle says what to install. */
export async function chromium() {
  const found = (await find()) ?? (await install());
  if (found) return found;
  throw new Obstacle(
    "没有可用的 Chromium，浏览器测试无法进行：请安装它（例如 apt-get install chromium），或用 CHROMIUM_PATH 指明其位置。",
  );
}

async function find() {
  const { chromium: own } = await import("@playwright/test");
  return [process.env.CHROMIUM_PATH, ...SYSTEM, own.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

async function install() {
  say("没有找到 Chromium，正在安装……");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await runProgram("apt-get", ["update"], { quiet: true });
    await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      quiet: true,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  } else await runModule("@playwright/test/cli.js", ["install", "chromium"]);
  return await find();
}
