/** The part of JSON Schema that the description is written in. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | null)[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly $ref?: string;
};

export const text = (description: string): Schema => ({ type: "string", description });
export const textOrNull = (description: string): Schema => ({ type: ["string", "null"], description });
export const decimal = (description: string): Schema =>
  textOrNull(`${description}；十进制文本，精确，不是浮点数`);
export const count = (description: string): Schema => ({ type: "integer", description });
export const flag = (description: string): Schema => ({ type: "boolean", description });
export const anything = (description: string): Schema => ({ description });
export const list = (items: Schema, description: string): Schema => ({ type: "array", items, description });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** One of a closed list, with the words of each in the description. */
export const word = (words: Readonly<Record<string, string>>, description: string): Schema => ({
  type: "string",
  enum: Object.keys(words),
  description: `${description}：${Object.entries(words)
    .map(([value, name]) => `${value}（${name}）`)
    .join("、")}`,
});

export const orNull = ({ type, enum: values, ...schema }: Schema): Schema => ({
  ...schema,
  type: [...(typeof type === "string" ? [type] : (type ?? [])), "null"],
  ...(values ? { enum: [...values, null] } : {}),
});

type Properties = Readonly<Record<string, Schema>>;

/** An object with exactly these keys, save those named as sometimes absent. */
export const object = (properties: Properties, absent: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !absent.includes(name)),
  additionalProperties: false,
});

/** An object with at least these keys. */
export const atLeast = (properties: Properties, absent: readonly string[] = []): Schema => ({
  ...object(properties, absent),
  additionalProperties: true,
});
