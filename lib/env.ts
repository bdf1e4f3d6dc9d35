import { resolve } from "node:path";
import { z } from "zod";

/** Configuration, validated; empty variables count as unset. */
export type Env = {
  /** An operator's own PostgreSQL; undefined means the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Absolute folder of the embedded database, the session secret and the quarantine. */
  readonly dataFolder: string;
  readonly port: number;
  /** Address by which people reach the site, without a slash at its end. */
  readonly publicUrl: string;
  /** Absolute folder of the bureau's licensed fonts. */
  readonly fontsFolder: string | undefined;
  /** Absolute folder that files are dropped into, on a network share or a disk; undefined where there is none. */
  readonly dropFolder: string | undefined;
  /** How long a dropped file must have looked the same before it is taken in. */
  readonly dropSeconds: number;
  /** Whether `npm start` fills an empty database with the demonstration; a bureau's own installation says no. */
  readonly demonstration: boolean;
  /** Signs sessions; undefined means the one kept in the data folder. */
  readonly sessionSecret: string | undefined;
};

export class EnvError extends Error {
  override readonly name = "EnvError";
}

const SECRET_LENGTH_MIN = 32;

const url = (protocols: string[], message: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message);

const SOURCE = z.object({
  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "应为 postgres://用户:密码@主机:端口/数据库 的形式",
  ).optional(),
  YIHENG_DATA: z.string().default(".data"),
  YIHENG_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "应为 1 到 65535 的端口号")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "应为 1 到 65535 的端口号")
    .default(3000),
  YIHENG_URL: url(["http:", "https:"], "应为 http:// 或 https:// 开头的网址").optional(),
  YIHENG_FONTS: z.string().optional(),
  YIHENG_DROP_FOLDER: z.string().optional(),
  YIHENG_DROP_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/, "应为 1 到 3600 的秒数")
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= 3600, "应为 1 到 3600 的秒数")
    .default(10),
  YIHENG_DEMONSTRATION: z.enum(["yes", "no"], "应为 yes 或 no").default("yes"),
  NEXTAUTH_SECRET: z.string().min(SECRET_LENGTH_MIN, `至少需要 ${SECRET_LENGTH_MIN} 个字符`).optional(),
});

/** Reads configuration from variables; relative folders are taken from `folder`. Throws EnvError naming every fault. */
export function readEnv(source: Readonly<Record<string, string | undefined>>, folder = process.cwd()): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = SOURCE.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new EnvError(`配置有误：${faults.join("；")}。`);
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL,
    dataFolder: resolve(folder, data.YIHENG_DATA),
    port: data.YIHENG_PORT,
    publicUrl: (data.YIHENG_URL ?? `http://localhost:${data.YIHENG_PORT}`).replace(/\/+$/, ""),
    fontsFolder: data.YIHENG_FONTS && resolve(folder, data.YIHENG_FONTS),
    dropFolder: data.YIHENG_DROP_FOLDER && resolve(folder, data.YIHENG_DROP_FOLDER),
    dropSeconds: data.YIHENG_DROP_SECONDS,
    demonstration: data.YIHENG_DEMONSTRATION === "yes",
    sessionSecret: data.NEXTAUTH_SECRET,
  };
}

let cached: Env | undefined;

/** This process's configuration, read once. Throws EnvError. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
