import { describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { testDatabase } from "@/db/testing/test-database";
import { areaCode } from "@/lib/domain/area";
import { loadReference } from "../installation/load-reference";
import { createUser } from "../users/create-user";
import { setUserDisabled } from "../users/set-user-disabled";
import { mintScope } from "./mint-scope";
import { systemContext } from "./system-context";
import { userContext } from "./user-context";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
await loadReference(db, NOW);
const operator = await systemContext(db, "test", NOW);

const account = (username: string, area: string) =>
  createUser(operator, { username, name: "试验", role: "submitter", area, origin: "demo" });

describe("M25: a scope is minted from a stored account", () => {
  test("a region sees all that pools into it, a prefecture itself and its counties", async () => {
    const tree = await areaTree(db);
    const region = mintScope(tree, areaCode("150000"), NOW).areas;
    expect([...region].filter((code) => tree.areas.get(code)?.isPoolingArea)).toHaveLength(14);
    const prefecture = mintScope(tree, areaCode("150100"), NOW).areas;
    expect(prefecture).toContain("150100");
    expect(prefecture).not.toContain("150000");
    expect(prefecture).not.toContain("150200");
  });

  test("M6: 呼伦贝尔 governs 满洲里 and does not see its fund, which pools by itself", async () => {
    const { areas } = mintScope(await areaTree(db), areaCode("150700"), NOW);
    expect(areas).toContain("150700");
    expect(areas).not.toContain("150781");
  });

  test("an account sees what it was placed at, and nothing once it is disabled", async () => {
    const { id } = await account("huhehaote", "呼和浩特市");
    const { scope } = await userContext(db, "huhehaote", NOW);
    expect(scope.areas).toContain("150100");
    expect(scope.areas).not.toContain("150200");
    await setUserDisabled(operator, id, true);
    await expect(userContext(db, "huhehaote", NOW)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(userContext(db, "nobody", NOW)).rejects.toMatchObject({ code: "not-found" });
  });
});
