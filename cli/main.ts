import { Refusal } from "@/lib/domain/refusal";
import { systemContext } from "@/lib/services/access/system-context";
import type { Context } from "@/lib/services/context";
import { prepareInstallation } from "@/lib/services/installation/prepare-installation";
import { prepare } from "./prepare";
import { run } from "./run";
import { exportAll } from "./verbs/export";
import { figure } from "./verbs/figure";
import { fingerprint } from "./verbs/fingerprint";
import { importPolicy } from "./verbs/import-policy";
import { importPublished } from "./verbs/import-published";
import { report } from "./verbs/report";
import { settlement } from "./verbs/settlement";
import { submit } from "./verbs/submit";
import { template } from "./verbs/template";
import { user } from "./verbs/user";
import { withDatabase } from "./with-database";

type Verb = (context: Context, args: string[]) => Promise<unknown>;

/** Every verb brings up what it needs first: the database, its tables, reference data; never the demonstration. */
const VERBS: Record<string, Verb> = {
  template,
  submit,
  figure,
  fingerprint,
  report,
  export: exportAll,
  "import-published": importPublished,
  "import-policy": importPolicy,
  settlement,
  user,
};

const [name = "", ...args] = process.argv.slice(2);

await run(async (stop) => {
  if (name === "prepare") return await prepare(stop, args);
  const verb = VERBS[name];
  if (!verb) {
    const known = Object.keys(VERBS).join("、");
    throw new Refusal("invalid-input", `没有这个命令：${name || "（空）"}。可用的命令：${known}。`);
  }
  return await withDatabase(stop, async (database) => {
    await prepareInstallation(database);
    return await verb(await systemContext(database.db, "cli", new Date()), args);
  });
});
