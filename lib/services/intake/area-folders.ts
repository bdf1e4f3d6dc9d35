import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type DropAccount, dropAccounts } from "@/db/queries/intake/drop-account";
import { type Area, findArea } from "@/lib/domain/area";
import { mayBeStatement } from "@/lib/domain/intake/drop-name";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { fileTrouble } from "./file-trouble";

export type AreaFolder = {
  /** As it is called below the drop folder. */
  readonly folder: string;
  readonly path: string;
  readonly area: Area;
  readonly account: DropAccount | null;
};

export type AreaFolders = { readonly folders: readonly AreaFolder[]; readonly problems: readonly string[] };

/**
 * The folders of areas below the drop folder, by code or name. Those of areas that have an account are made where they are
 * missing. Links are not followed.
 */
export async function areaFolders(context: Context, root: string): Promise<AreaFolders> {
  const [tree, accounts, entries] = await Promise.all([
    areaTree(context),
    dropAccounts(context.db),
    readdir(root, { withFileTypes: true }),
  ]);
  const problems: string[] = [];
  const found: AreaFolder[] = [];
  const named = (folder: string, area: Area): AreaFolder => ({
    folder,
    path: join(root, folder),
    area,
    account: accounts.find(({ area: code }) => code === area.code) ?? null,
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    if (!entry.isDirectory()) {
      if (mayBeStatement(entry.name)) problems.push(`“${entry.name}”没有放在地区的文件夹里，不接收`);
      continue;
    }
    const area = findArea(tree, entry.name);
    if (area) found.push(named(entry.name, area));
    else problems.push(`文件夹“${entry.name}”不是地区的名称或代码，其中的文件不接收`);
  }
  for (const { area: code } of accounts) {
    const area = tree.areas.get(code);
    if (!area || found.some((folder) => folder.area.code === code)) continue;
    try {
      await mkdir(join(root, area.name));
      found.push(named(area.name, area));
    } catch (error) {
      problems.push(`不能建立文件夹“${area.name}”：${fileTrouble(error) ?? "原因见日志"}`);
    }
  }
  return { folders: found, problems };
}
