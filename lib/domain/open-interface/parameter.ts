import { Refusal, type RefusalCode } from "../refusal";

/** Something wrong with one parameter of a call: the answer names it. */
export class ParameterRefusal extends Refusal {
  constructor(
    readonly parameter: string,
    message: string,
    code: RefusalCode = "invalid-input",
  ) {
    super(code, message);
  }
}

export const refuseParameter = (parameter: string, message: string, code?: RefusalCode): never => {
  throw new ParameterRefusal(parameter, message, code);
};

/** A query parameter of the open interface: what is checked and what is described are one thing. */
export type Parameter = {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** May be given several times: any of the values fits. */
  readonly repeated?: boolean;
  readonly required?: boolean;
  /** The closed list of values with their words. */
  readonly words?: Readonly<Record<string, string>>;
  /** What every value looks like, as a regular expression of JSON Schema. */
  readonly pattern?: string;
};

/** What a call gave, checked against what the route takes. */
export type Given = {
  readonly one: (name: string) => string | null;
  readonly all: (name: string) => readonly string[];
};

const VALUES_MAX = 200;

/** Checks a call's parameters. An unknown, empty, repeated or ill-formed one is refused by its name, never ignored. */
export function readParameters(
  parameters: readonly Parameter[],
  given: Iterable<readonly [string, string]>,
): Given {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const values = new Map<string, string[]>();
  for (const [name, value] of given) {
    const parameter = known.get(name) ?? refuseParameter(name, unknownWords(name, [...known.keys()]));
    checkValue(parameter, value);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  for (const parameter of parameters) checkCount(parameter, values.get(parameter.name)?.length);
  return {
    one: (name) => values.get(name)?.[0] ?? null,
    all: (name) => values.get(name) ?? [],
  };
}

const SHOWN_LENGTH = 40;

const shown = (text: string): string => text.slice(0, SHOWN_LENGTH);

const unknownWords = (name: string, known: readonly string[]): string =>
  known.length > 0
    ? `没有参数 ${shown(name)}，可用：${known.join("、")}`
    : `没有参数 ${shown(name)}，此接口不带参数`;

function checkValue({ name, words, pattern, example }: Parameter, value: string): void {
  if (value === "") refuseParameter(name, `参数 ${name} 没有填值`);
  if (words && !Object.hasOwn(words, value))
    refuseParameter(name, `参数 ${name} 应为 ${Object.keys(words).join("、")} 之一，不是“${shown(value)}”`);
  if (pattern && !new RegExp(pattern, "u").test(value))
    refuseParameter(name, `参数 ${name} 的写法如 ${example}，不是“${shown(value)}”`);
}

function checkCount({ name, repeated, required }: Parameter, count: number | undefined): void {
  if (count === undefined) {
    if (required) refuseParameter(name, `缺少参数 ${name}`);
    return;
  }
  if (count > 1 && !repeated) refuseParameter(name, `参数 ${name} 只能给一次`);
  if (count > VALUES_MAX) refuseParameter(name, `参数 ${name} 最多给 ${VALUES_MAX} 个值`);
}
