import { connect, type Database } from "@/db/client";
import { LaunchError } from "@/db/embedded/launch-error";
import { launchPostgres } from "@/db/embedded/launch-postgres";
import { Refusal } from "@/lib/domain/refusal";

export type OpenDatabase = {
  readonly db: Database;
  /** What another process needs to connect; it carries the password. */
  readonly url: string;
  /** Closes the pool and gives up the embedded server, which its last user stops. */
  close(): Promise<void>;
};

/**
 * Opens the operator's own database, or the embedded one, which is started when nobody did. Throws Refusal
 * (unavailable) with the reason in words.
 */
export async function openDatabase(where: {
  databaseUrl: string | undefined;
  dataFolder: string;
  applicationName?: string;
}): Promise<OpenDatabase> {
  const embedded = where.databaseUrl ? undefined : await launch(where.dataFolder);
  const url = where.databaseUrl ?? embedded!.url;
  const db = connect(url, where.applicationName ? { applicationName: where.applicationName } : {});
  const close = async () => {
    await db.close();
    await embedded?.release();
  };
  try {
    await db.$client`select 1`;
  } catch (error) {
    await close();
    throw new Refusal("unavailable", `连接不上数据库 ${new URL(url).host}：${explain(error)}。`);
  }
  return { db, url, close };
}

async function launch(folder: string) {
  try {
    return await launchPostgres({ folder });
  } catch (error) {
    throw error instanceof LaunchError ? new Refusal("unavailable", error.message) : error;
  }
}

const CAUSES: Record<string, string> = {
  ECONNREFUSED: "该地址没有数据库在监听，请检查 DATABASE_URL 和数据库是否已启动",
  ENOTFOUND: "找不到该主机，请检查 DATABASE_URL",
  EAI_AGAIN: "找不到该主机，请检查 DATABASE_URL 和域名解析",
  EHOSTUNREACH: "网络不通，请检查网络和 DATABASE_URL",
  ENETUNREACH: "网络不通，请检查网络和 DATABASE_URL",
  CONNECT_TIMEOUT: "连接超时，请检查网络和防火墙",
  "28P01": "用户名或密码不正确",
  "28000": "用户名或密码不正确，或该用户不得从本机登录",
  "3D000": "其中没有 DATABASE_URL 所写的数据库，请先创建",
  "53300": "数据库的连接数已满",
  "57P03": "数据库正在启动或关闭，请稍后重试",
};

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return (code !== undefined && CAUSES[code]) || message;
}
