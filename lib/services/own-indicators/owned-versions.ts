import type { Queryable } from "@/db/client";
import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import { OWN_CODE } from "@/lib/domain/indicators/own/own-body";
import type { RegisteredVersion } from "@/lib/domain/indicators/version-ranges";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";

/**
 * Every version of a code that the actor's bureau may write on. Demonstration accounts leave what real data are
 * computed by as it is: shipped definitions, and real indicators (MODEL M9).
 */
export async function ownedVersions(
  db: Queryable,
  { actor }: Context,
  code: string,
): Promise<RegisteredVersion[]> {
  const versions = (await registeredVersions(db)).filter(({ definition }) => definition.code === code);
  const [first] = versions;
  if (first && !OWN_CODE.test(code) && actor.origin === "demo") {
    refuse("not-permitted", "演示账号不能改动随系统登记的指标定义，可以此为底新建自定指标");
  }
  if (first?.definition.origin !== undefined && first.definition.origin !== actor.origin) {
    refuse("not-permitted", "演示账号只能修订演示指标，正式账号只能修订真实指标");
  }
  return versions;
}
