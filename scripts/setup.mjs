import "./require-node.mjs";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inProject, main, Obstacle, say } from "./project.mjs";
import { runModule, runProgram } from "./run-program.mjs";

/** Installs what package-lock.json names, unless it is there, and applies the patches, unless they are. */
export async function setup() {
  if (!matchesLock()) await install();
  if (patchesStamp() !== patchesHash()) await applyPatches();
}

/** npm keeps its own record of what it put into node_modules; package by package it must agree with the lock. */
function matchesLock() {
  const record = readJson(inProject("node_modules/.package-lock.json"))?.packages;
  if (!record) return false;
  return Object.entries(readJson(inProject("package-lock.json")).packages).every(([path, wanted]) => {
    if (path === "") return true;
    const installed = record[path];
    if (!installed) return wanted.optional === true;
    return installed.version === wanted.version && installed.integrity === wanted.integrity;
  });
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** npm's own would keep somebody without a network waiting for over a minute. */
const SHORT_RETRIES = ["--fetch-retries=2", "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=5000"];

async function install() {
  say("正在安装依赖，首次约需一分钟……");
  const began = Date.now();
  const pulse = setInterval(() => say(`……已用 ${Math.round((Date.now() - began) / 1000)} 秒`), 15_000);
  const { code, output } = await runNpm(["ci", "--include=dev", "--prefer-offline", ...SHORT_RETRIES]);
  clearInterval(pulse);
  if (code !== 0) throw new Obstacle(explain(output));
  say(`依赖安装完成，用时 ${Math.round((Date.now() - began) / 1000)} 秒。`);
}

/** Under `npm start` npm says where it is itself, which is right also where it has another name. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const quiet = { quiet: true };
  if (npm?.endsWith(".js")) return runProgram(process.execPath, [npm, ...args], quiet);
  return runProgram(process.platform === "win32" ? "npm.cmd" : "npm", args, quiet);
}

const FAILURES = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    "无法连接 npm 软件源，依赖没有装上：请检查网络，或用 npm config set registry 指定可用的镜像后重试。",
  ],
  [/EUSAGE/, "package.json 与 package-lock.json 不一致，依赖没有装上：请恢复这两个文件后重试。"],
  [/\bE404\b|ETARGET/, "npm 软件源缺少所需的软件包，依赖没有装上：请换用完整的镜像后重试。"],
  [/ENOSPC/, "磁盘空间不足，依赖没有装上：请清理磁盘后重试。"],
  [/EACCES|EPERM|EROFS/, "没有权限写入项目文件夹，依赖没有装上：请检查文件夹的所有者后重试。"],
  [/ENOENT.*npm|npm: not found/, "找不到 npm，依赖没有装上：请安装完整的 Node.js 后重试。"],
];

const explain = (output) =>
  FAILURES.find(([pattern]) => pattern.test(output))?.[1] ??
  `${output.trim()}\n依赖没有装上，原因见上面 npm 的输出。`;

const PATCHES = inProject("patches");
const STAMP = inProject("node_modules/.patched");

const patchesStamp = () => (existsSync(STAMP) ? readFileSync(STAMP, "utf8") : undefined);

/** Over the patches and the files that they change, so that a package put in anew is noticed. */
function patchesHash() {
  const hash = createHash("sha256");
  for (const name of readdirSync(PATCHES).filter((name) => name.endsWith(".patch"))) {
    const patch = readFileSync(`${PATCHES}/${name}`, "utf8");
    hash.update(patch);
    for (const [, file] of patch.matchAll(/^\+\+\+ b\/(.+)$/gm))
      if (existsSync(inProject(file))) hash.update(readFileSync(inProject(file)));
  }
  return hash.digest("hex");
}

/** npm applies them after an install, but not with --ignore-scripts; applying twice changes nothing. */
async function applyPatches() {
  const { code, output } = await runModule("patch-package/index.js", ["--error-on-fail"], { quiet: true });
  if (code !== 0) throw new Obstacle(`补丁没有打上，请删除 node_modules 后重试：\n${output.trim()}`);
  writeFileSync(STAMP, patchesHash());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(setup);
