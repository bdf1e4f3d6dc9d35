import { expect, type Page } from "@playwright/test";

/** The screen on which a policy text is entered, as a person uses it. */
export class DraftScreen {
  constructor(readonly page: Page) {}

  get heading() {
    return this.page.getByRole("heading", { level: 1 });
  }

  get text() {
    return this.page.getByRole("article", { name: "文件全文" });
  }

  get findings() {
    return this.page.getByRole("region", { name: /须更正|提示/ });
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async begin(text: string): Promise<void> {
    await this.page.goto("/policies");
    await this.page.getByRole("link", { name: "起草文件" }).click();
    await this.page.getByRole("link", { name: "新起草一份" }).click();
    await this.page.getByLabel("文件全文").fill(text);
    await this.page.getByRole("button", { name: "起草" }).first().click();
    await this.page.waitForURL(/\/policies\/drafts\/[0-9a-f-]{36}/);
  }

  async open(view: string): Promise<void> {
    await this.page
      .getByRole("navigation", { name: "草稿的各部分" })
      .getByRole("link", { name: view })
      .click();
    await expect(this.page.getByRole("link", { name: view, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  async save(name = "保存"): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
    await expect(this.page.getByText("✓ 已保存")).toBeVisible();
  }

  /** Selects words of the text as a mouse does, and takes them into the quote. */
  async quote(words: string): Promise<void> {
    await this.text.evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        return;
      }
      throw new Error(`Not in the text: ${wanted}`);
    }, words);
    await this.page.getByRole("button", { name: "引用选中的文字" }).click();
    await expect(this.field("引文")).toHaveValue(words);
  }

  async act(name: string): Promise<void> {
    await this.page.getByRole("form", { name: "办理" }).getByRole("button", { name }).click();
  }
}
