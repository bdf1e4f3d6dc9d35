import "./require-node.mjs";
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inProject, main, Obstacle, say } from "./project.mjs";

/**
 * Dumps the database at DATABASE_URL as docs/operations.md says, restores the dump into an empty database beside it, and
 * compares what both hold. The copy is dropped at the end; nothing else is changed. Needs pg_dump, pg_restore and psql as
 * new as the server, and the right to create databases.
 */
await main(async () => {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL)
    throw new Obstacle("请设置 DATABASE_URL；内置数据库没有 pg_dump，备份方法见 docs/operations.md");
  const copy = new URL(DATABASE_URL);
  const name = `yiheng_rehearsal_${randomBytes(4).toString("hex")}`;
  copy.pathname = `/${name}`;
  const folder = mkdtempSync(join(tmpdir(), "yiheng-rehearsal-"));
  const dump = join(folder, "yiheng.dump");
  try {
    const before = await fingerprint(DATABASE_URL);
    await run("pg_dump", ["--format=custom", `--file=${dump}`, DATABASE_URL]);
    say(`备份完成，${Math.ceil(statSync(dump).size / 1024).toLocaleString("en-US")} KB`);
    await run("psql", [
      ...["--no-psqlrc", "--quiet", "--command"],
      `create database ${name} encoding 'UTF8' template template0`,
      DATABASE_URL,
    ]);
    await run("pg_restore", ["--no-owner", "--exit-on-error", `--dbname=${copy}`, dump]);
    const after = await fingerprint(copy.href);
    const apart = differences(before, after);
    if (apart.length > 0) throw new Obstacle(`恢复后的数据库与原来不同：\n${apart.join("\n")}`);
    const rows = Object.values(after.tables).reduce((sum, table) => sum + table.rows, 0);
    const objects = Object.values(after.structure).reduce((sum, kind) => sum + kind.count, 0);
    say(`恢复后与原来一致：${Object.keys(after.tables).length} 张表 ${rows} 行，${objects} 项结构`);
    say(`归属 ${before.owners.join("、")}，恢复后 ${after.owners.join("、")}`);
  } finally {
    await run("psql", [
      "--no-psqlrc",
      "--quiet",
      "--command",
      `drop database if exists ${name}`,
      DATABASE_URL,
    ]);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function fingerprint(url) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [inProject("scripts/yiheng.mjs"), "fingerprint"],
    {
      env: { ...process.env, DATABASE_URL: url },
      maxBuffer: 1 << 26,
    },
  );
  return JSON.parse(stdout);
}

/** Each kind of object and each table that is not the same on both sides. */
function differences(before, after) {
  return ["structure", "tables"].flatMap((part) =>
    [...new Set([...Object.keys(before[part]), ...Object.keys(after[part])])]
      .filter((key) => JSON.stringify(before[part][key]) !== JSON.stringify(after[part][key]))
      .map((key) => `${key}：${JSON.stringify(before[part][key])} → ${JSON.stringify(after[part][key])}`),
  );
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () =>
      reject(new Obstacle(`没有找到 ${program}，请安装与服务器同版本的 PostgreSQL 客户端`)),
    );
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Obstacle(`${program} 没有成功（退出码 ${code}）`)),
    );
  });
}
