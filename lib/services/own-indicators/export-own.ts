import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import { bodyOfDefinition, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { ownVersions } from "./own-reference";

/** The latest version of an own indicator, to be taken up elsewhere. Open to every signed-in user. */
export async function exportOwn({ db }: Context, code: string): Promise<OwnBody> {
  const latest = ownVersions(await registeredVersions(db), code).at(-1)?.definition;
  return latest ? bodyOfDefinition(latest, latest.from ?? "") : refuse("not-found", `没有自定指标 ${code}`);
}
