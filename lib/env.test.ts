import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "./env";

const read = (source: Record<string, string>) => readEnv(source, "/srv/yiheng");

describe("readEnv", () => {
  it("needs nothing: embedded database below the project, port 3000, local address", () => {
    expect(read({})).toEqual({
      databaseUrl: undefined,
      dataFolder: "/srv/yiheng/.data",
      port: 3000,
      publicUrl: "http://localhost:3000",
      fontsFolder: undefined,
      dropFolder: undefined,
      dropSeconds: 10,
      demonstration: true,
      sessionSecret: undefined,
    });
  });

  it("takes relative folders from the project and keeps absolute ones", () => {
    expect(read({ YIHENG_DROP_FOLDER: "drop" }).dropFolder).toBe("/srv/yiheng/drop");
    expect(read({ YIHENG_DATA: "data", YIHENG_FONTS: "/fonts" })).toMatchObject({
      dataFolder: "/srv/yiheng/data",
      fontsFolder: "/fonts",
    });
  });

  it("puts the port into the local address, and drops a slash from the public one", () => {
    expect(read({ YIHENG_PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
    expect(read({ YIHENG_URL: "https://ybj.example.gov.cn/" }).publicUrl).toBe("https://ybj.example.gov.cn");
  });

  it("treats an empty variable as unset", () => {
    expect(read({ DATABASE_URL: "", YIHENG_PORT: " " })).toMatchObject({
      databaseUrl: undefined,
      port: 3000,
    });
  });

  it.each([
    ["YIHENG_PORT", "0"],
    ["YIHENG_PORT", "65536"],
    ["YIHENG_PORT", "http"],
    ["DATABASE_URL", "mysql://root@db/yiheng"],
    ["DATABASE_URL", "不是网址"],
    ["YIHENG_URL", "ybj.example.gov.cn"],
    ["NEXTAUTH_SECRET", "x".repeat(31)],
  ])("refuses %s=%s and names the variable", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(EnvError);
    expect(() => read({ [name]: value })).toThrow(`配置有误：${name}`);
  });

  it("accepts ports 1 and 65535 and a secret of 32 characters", () => {
    expect(read({ YIHENG_PORT: "1" }).port).toBe(1);
    expect(read({ YIHENG_PORT: "65535", NEXTAUTH_SECRET: "x".repeat(32) }).port).toBe(65_535);
  });

  it("names every fault in one sentence", () => {
    expect(() => read({ YIHENG_PORT: "x", YIHENG_URL: "y" })).toThrow(/YIHENG_PORT .*；YIHENG_URL .*。$/);
  });

  it.each([
    ["0", false],
    ["1", true],
    ["3600", true],
    ["3601", false],
    ["ten", false],
  ])("waits %s seconds for a dropped file: %s", (seconds, fits) => {
    const asked = () => read({ YIHENG_DROP_SECONDS: seconds });
    if (fits) expect(asked().dropSeconds).toBe(Number(seconds));
    else expect(asked).toThrow("1 到 3600 的秒数");
  });
});
