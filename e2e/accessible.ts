import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; impact: string | null; nodes: { target: unknown; failureSummary?: string }[] };

/** No barrier that keeps somebody from using the page, and no sideways scrolling of the page on a phone. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is streamed has its title a moment later.
  await expect(page).toHaveTitle(/\S/);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ target }) => String(target)) }));
  expect(grave, page.url()).toEqual([]);
}

/** Tables scroll inside themselves; the page never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(screen as number);
}

/** Each of these screens without grave barriers on a desk, and without sideways scrolling on a phone. */
export async function expectForEverybody(page: Page, screens: readonly string[]): Promise<void> {
  for (const screen of screens) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(screen);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  }
}
