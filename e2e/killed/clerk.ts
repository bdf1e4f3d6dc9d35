import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { enter } from "../sign-in";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const PATIENCE_MS = 20_000;
const CLOSING_MS_MAX = 5000;
const PIECES = 6;
const PIECE_MS = 40;

/** Slowly enough to be met in the middle. */
async function* trickle(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const step = Math.ceil(bytes.length / PIECES);
  for (let start = 0; start < bytes.length; start += step) {
    yield bytes.subarray(start, start + step);
    await sleep(PIECE_MS);
  }
}

/** A person at a browser of their own, who stays signed in whatever happens to the product. */
export class Clerk {
  readonly #pages = new Set<Page>();

  constructor(
    private readonly context: BrowserContext,
    private readonly site: string,
  ) {
    context.setDefaultTimeout(PATIENCE_MS);
  }

  async signIn(username: string, password: string): Promise<void> {
    const page = await this.context.newPage();
    await enter(page, username, password);
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    await page.close();
  }

  /** Sends a body as a browser does; answers what the product acknowledged. Throws on anything else. */
  async send(method: "PUT" | "POST", path: string, bytes: Uint8Array | null): Promise<unknown> {
    const cookies = await this.context.cookies();
    const response = await fetch(`${this.site}${path}`, {
      method,
      ...(bytes ? { body: trickle(bytes) as unknown as ReadableStream, duplex: "half" } : {}),
      headers: {
        origin: this.site,
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      },
      signal: AbortSignal.timeout(20_000),
    } as RequestInit);
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text);
  }

  /** Presses a button on a page and waits until its heading says what came of it. */
  async press(path: string, button: string, then: RegExp): Promise<void> {
    const page = await this.context.newPage();
    this.#pages.add(page);
    try {
      await page.goto(path);
      const heading = page.getByRole("heading", { level: 1 });
      if (then.test((await heading.textContent()) ?? "")) return;
      const reason = page.getByLabel(/须说明，请写明原因/);
      if (await reason.isVisible()) await reason.fill("试验数据，变动属实");
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(heading).toHaveText(then, { timeout: PATIENCE_MS });
    } finally {
      await close(page);
      this.#pages.delete(page);
    }
  }

  /** Closes what is open: nothing that was begun before goes on after. */
  async leave(): Promise<void> {
    await Promise.all([...this.#pages].map(close));
  }
}

/** A browser that loses its site in the midst of a page may never say that it closed it. */
const close = (page: Page): Promise<void> =>
  Promise.race([page.close().catch(() => {}), sleep(CLOSING_MS_MAX)]);
