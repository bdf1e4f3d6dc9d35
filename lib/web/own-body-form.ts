import "server-only";
import { isScheme, type Scheme } from "@/lib/domain/dimension";
import {
  CONFIDENCE_NAMES,
  INDICATOR_GROUPS,
  LEVEL_NAMES,
  POLARITY_NAMES,
  UNIT_NAMES,
} from "@/lib/domain/indicators/definition";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import { refuse } from "@/lib/domain/refusal";

const FORMULA_LENGTH_MAX = 2000;
const TEXT_LENGTH_MAX = 1000;

const text = (form: FormData, name: string, longest = TEXT_LENGTH_MAX): string =>
  String(form.get(name) ?? "")
    .replace(/\r\n?/g, "\n")
    .slice(0, longest);

/** One of a closed list of words; a value that no form of ours sends is refused. */
function choice<T extends string>(form: FormData, name: string, words: Readonly<Record<T, string>>): T {
  const value = text(form, name);
  return Object.hasOwn(words, value) ? (value as T) : refuse("invalid-input", `${name} 没有这个选项`);
}

/** The definition that a form holds, right or wrong. */
export function ownBodyOf(form: FormData): OwnBody {
  const schemes = form.getAll("schemes").map(String).filter(isScheme);
  const levels = form.getAll("levels").map(String);
  const written = schemes.flatMap((scheme): [Scheme, string][] => {
    const own = text(form, `formula-${scheme}`, FORMULA_LENGTH_MAX);
    return own.trim() === "" ? [] : [[scheme, own]];
  });
  return {
    code: text(form, "code"),
    name: text(form, "name"),
    group: choice(form, "group", INDICATOR_GROUPS),
    unit: choice(form, "unit", UNIT_NAMES),
    decimals: Number(text(form, "decimals")),
    polarity: choice(form, "polarity", POLARITY_NAMES),
    frequency: choice(form, "frequency", { month: "", year: "" }),
    levels: (Object.keys(LEVEL_NAMES) as OwnBody["levels"][number][]).filter((level) =>
      levels.includes(level),
    ),
    schemes,
    formula: text(form, "formula", FORMULA_LENGTH_MAX),
    schemeFormulas: Object.fromEntries(written),
    source: text(form, "source"),
    caveats: text(form, "caveats"),
    confidence: choice(form, "confidence", CONFIDENCE_NAMES),
    from: text(form, "from").trim(),
  };
}

/** A definition as it was exported: the same fields, held to the same lists; its code is given anew. */
export function ownBodyOfFile(content: string): OwnBody {
  const fields = parsedFields(content);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const one of value) form.append(name, String(one));
    else if (name === "schemeFormulas") formulasInto(form, value);
    else form.set(name, String(value));
  }
  form.set("code", "");
  return ownBodyOf(form);
}

function parsedFields(content: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(content);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) && "formula" in parsed) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    // What cannot be read and what is something else are one to whoever chose the file.
  }
  return refuse("invalid-input", "这不是从医衡导出的指标定义（.json）");
}

function formulasInto(form: FormData, value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [scheme, formula] of Object.entries(value)) form.set(`formula-${scheme}`, String(formula));
}
