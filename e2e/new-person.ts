import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { enter } from "./sign-in";

const root = fileURLToPath(new URL("..", import.meta.url));

type Account = { readonly role: string; readonly area: string; readonly person: string };

/** An account that the demonstration does not have, made as an operator makes it, and signed in. */
export async function newPerson(
  browser: Browser,
  baseURL: string | undefined,
  { role, area, person }: Account,
): Promise<Page> {
  const name = `e2e-${Date.now()}`;
  const args = ["--name", name, "--role", role, "--area", area, "--person", person, "--origin", "demo"];
  const answer = execFileSync(process.execPath, ["scripts/yiheng.mjs", "user", "create", ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      YIHENG_DATA: process.env.YIHENG_E2E_DATA ?? join(root, ".data"),
      DATABASE_URL: "",
    },
  });
  const { password } = JSON.parse(answer) as { password: string };
  const page = await (await browser.newContext({ baseURL, acceptDownloads: true })).newPage();
  await enter(page, name, password);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}
