/**
 * Gathers the text of a `si` or `is` element: its own `t` and that of its runs `r`, but not the phonetic
 * guides `rPh`, which are reading aids over the text and no part of it.
 */
export class RichText {
  private text = "";
  private readonly path: string[] = [];

  open(name: string): void {
    this.path.push(name);
  }

  close(): void {
    this.path.pop();
  }

  add(text: string): void {
    const [first, second] = this.path;
    const counts =
      first === "t" ? this.path.length === 1 : first === "r" && second === "t" && this.path.length === 2;
    if (counts) this.text += text;
  }

  take(): string {
    const text = this.text;
    this.text = "";
    return text;
  }
}
