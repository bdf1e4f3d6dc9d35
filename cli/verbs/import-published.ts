import { readFile } from "node:fs/promises";
import { Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/services/context";
import { importPublished as load } from "@/lib/services/installation/import-published";
import { callerPath, positional, readArguments } from "../arguments";

/** `import-published file.json` */
export async function importPublished(context: Context, args: string[]): Promise<unknown> {
  const path = callerPath(positional(readArguments(args, {}), "公布数据文件"));
  const text = await readFile(path, "utf8").catch(() => {
    throw new Refusal("invalid-input", `没有这个文件：${path}`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Refusal("invalid-input", `${path} 不是 JSON 文件`);
  }
  return await load(context, content);
}
