import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

/** The demonstration's accounts, as `npm start` keeps them for the operator. */
function passwordOf(username: string): string {
  const file = join(process.env.YIHENG_E2E_DATA ?? ".data", "demonstration-accounts.txt");
  const line = readFileSync(file, "utf8")
    .split("\n")
    .find((candidate) => candidate.startsWith(`${username}\t`));
  if (!line) throw new Error(`No account ${username} in ${file}`);
  return line.split("\t")[1] ?? "";
}

/** Fills in the form as a person does; where that leads is for the caller to say. */
export async function enter(page: Page, username: string, password = passwordOf(username)): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

/** Signs a person in, in a browser session of their own. */
async function personIn(browser: Browser, baseURL: string | undefined, username: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, acceptDownloads: true })).newPage();
  await enter(page, username);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}

type Fixtures = {
  /** A page of a person who is signed in; everyone has a session of their own. */
  personPage: (username: string) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: this is how Playwright is told that nothing is needed.
  baseURL: async ({}, use) => {
    await use(process.env.YIHENG_E2E_URL ?? "");
  },
  personPage: async ({ browser, baseURL }, use) => {
    const pages: Page[] = [];
    await use(async (username) => {
      const page = await personIn(browser, baseURL, username);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect };
