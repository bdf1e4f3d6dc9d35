import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The file that a link hands over, under the name it is given. */
export async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The page on which a statement is sent in. */
export class NewStatementScreen {
  constructor(private readonly page: Page) {}

  /** Chooses in one of the selects above, and waits until the page is of that choice. */
  async choose(label: string, name: string, value: string): Promise<void> {
    await this.page.getByRole("combobox", { name: label, exact: true }).selectOption(value);
    await this.page.waitForURL(({ searchParams }) => searchParams.get(name) === value);
  }

  /** Uploads a file and waits until it has been read. */
  async upload(name: string, bytes: Buffer, reason: string | null): Promise<StatementScreen> {
    if (reason !== null) await this.page.getByLabel("更正原因").fill(reason);
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await this.page.getByLabel("要报送的文件").setInputFiles({ name, mimeType, buffer: bytes });
    await this.page.getByRole("button", { name: "上传并读取" }).click();
    await this.page.waitForURL(/\/submissions\/\d+$/);
    const statement = new StatementScreen(this.page);
    await expect(statement.heading).not.toContainText("正在读取");
    return statement;
  }
}

/** The page of one statement. */
export class StatementScreen {
  constructor(readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** What was found at a cell. */
  finding(cell: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.page.getByText(cell, { exact: true }) });
  }

  cell(address: string): Locator {
    return this.page.locator(`[id="${address}"]`);
  }

  async act(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }
}
