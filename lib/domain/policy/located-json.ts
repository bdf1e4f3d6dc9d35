/** Place in a file as an editor counts it, both from 1. */
export type FilePlace = { readonly line: number; readonly column: number };

export type LocatedJson =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: (path: string) => FilePlace }
  | { readonly ok: false; readonly place: FilePlace; readonly message: string };

class Fault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const DEPTH_MAX = 50;

/** Walks the text and remembers where each value stands; what it passes, JSON.parse reads. */
class Walk {
  readonly places = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): void {
    this.value("", 0);
    if (this.at < this.text.length) this.fail("文件到此应已结束，后面多出内容");
  }

  private value(path: string, depth: number): void {
    this.skip();
    this.places.set(path, this.at);
    if (depth > DEPTH_MAX) this.fail("嵌套过深");
    const first = this.text[this.at];
    if (first === "{") this.members(path, depth);
    else if (first === "[") this.items(path, depth);
    else if (first === '"') this.string();
    else if (!this.take(LITERAL)) this.fail(first === undefined ? "文件没有写完" : "此处应为一个值");
    this.skip();
  }

  private members(path: string, depth: number): void {
    this.listed("}", () => {
      if (this.text[this.at] !== '"') this.fail("此处应为用双引号括起的字段名");
      const key = this.string();
      this.skip();
      this.expect(":", "字段名后应为冒号");
      this.value(path === "" ? key : `${path}.${key}`, depth + 1);
    });
  }

  private items(path: string, depth: number): void {
    this.listed("]", (index) => this.value(`${path}[${index}]`, depth + 1));
  }

  private listed(close: string, read: (index: number) => void): void {
    this.at += 1;
    this.skip();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (let index = 0; ; index++) {
      this.skip();
      read(index);
      this.skip();
      if (this.text[this.at] === close) break;
      this.expect(",", `此处应为逗号或“${close}”`);
    }
    this.at += 1;
  }

  private string(): string {
    const written = this.take(TEXT) ?? this.fail("文字没有以双引号结束，或含有未转义的换行");
    return JSON.parse(written) as string;
  }

  private expect(character: string, message: string): void {
    if (this.text[this.at] !== character) this.fail(this.at >= this.text.length ? "文件没有写完" : message);
    this.at += 1;
  }

  private skip(): void {
    this.take(SPACE);
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private fail(message: string): never {
    throw new Fault(this.at, message);
  }
}

function placeIn(text: string, at: number): FilePlace {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

/** A path's own place, or that of the nearest thing around it: a field that is missing stands nowhere. */
function nearest(places: ReadonlyMap<string, number>, path: string): number {
  for (let outer = path; outer !== ""; outer = outer.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, "")) {
    const at = places.get(outer);
    if (at !== undefined) return at;
  }
  return places.get("") as number;
}

/** Reads JSON and knows the line and column of everything in it, faults of writing included. */
export function readLocatedJson(source: string): LocatedJson {
  const text = source.replace(/^\uFEFF/, "");
  const walk = new Walk(text);
  try {
    walk.whole();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { ok: false, place: placeIn(text, fault.at), message: fault.message };
  }
  return {
    ok: true,
    value: JSON.parse(text),
    placeOf: (path) => placeIn(text, nearest(walk.places, path)),
  };
}
