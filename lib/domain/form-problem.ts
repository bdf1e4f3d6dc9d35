/** What is wrong with one field of a form, in words for who filled it in. */
export type FieldProblem = { readonly field: string; readonly message: string };

/** What a form of many fields is answered: done, or what is wrong and where. Null before anything was sent. */
export type FormAnswer =
  | { readonly ok: true; readonly done: string }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
  | null;

/** Reads the fields of a form one by one and keeps what is wrong with each. */
export class FormReader {
  readonly problems: FieldProblem[] = [];

  constructor(private readonly fields: Readonly<Record<string, string>>) {}

  raw(field: string): string {
    return (this.fields[field] ?? "").trim();
  }

  /** Notes a problem and answers null, so that a caller can go on reading. */
  fault(field: string, message: string): null {
    this.problems.push({ field, message });
    return null;
  }

  /** Text that must be there, within its length. */
  text(field: string, name: string, shortest: number, longest: number): string {
    const text = this.raw(field);
    if (text.length < shortest) this.fault(field, `请写明${name}（不少于 ${shortest} 个字）`);
    if (text.length > longest) this.fault(field, `${name}不超过 ${longest} 个字`);
    return text;
  }
}
