import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "@/lib/domain/refusal";

export type Options = Readonly<
  Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>
>;

export type Arguments = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

/** Reads a verb's arguments; an unknown or incomplete option is refused in words. */
export function readArguments(args: string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Arguments["values"], positionals };
  } catch (error) {
    throw new Refusal("invalid-input", `参数有误：${(error as Error).message}`);
  }
}

/** A text option that the verb cannot do without. */
export function required({ values }: Arguments, name: string): string {
  const value = values[name];
  if (typeof value === "string" && value !== "") return value;
  throw new Refusal("invalid-input", `缺少参数 --${name}`);
}

export function optional({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The only positional argument of a verb. */
export function positional({ positionals }: Arguments, what: string): string {
  const [value, ...more] = positionals;
  if (value === undefined) throw new Refusal("invalid-input", `缺少${what}`);
  if (more.length > 0) throw new Refusal("invalid-input", `多出的参数：${more.join(" ")}`);
  return value;
}

/** Paths are taken from where the command was called, not from where the program lies. */
export const callerPath = (path: string): string =>
  resolve(process.env.YIHENG_CWD ?? process.env.INIT_CWD ?? process.cwd(), path);
