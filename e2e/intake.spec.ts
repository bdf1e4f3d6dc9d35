import { createHash } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { SETTLEMENT_HEADINGS } from "@/db/seed/demonstration/settlement-rows";
import { type Area, areaCode } from "@/lib/domain/area";
import { ANSWER_SCHEMAS, envelope } from "@/lib/domain/open-interface/answer-schemas";
import { month } from "@/lib/domain/period";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { writeStatement } from "@/lib/services/submissions/statement-workbook";
import { schemaFaults } from "@/lib/services/testing/schema-faults";
import { expectForEverybody } from "./accessible";
import { expect, test } from "./sign-in";

const API = "/api/v1";
const HOHHOT: Area = {
  ...{ code: areaCode("150100"), name: "呼和浩特市", aliases: [], formerNames: [], formerCodes: [] },
  ...{ level: "prefecture", isPoolingArea: true, rollsUp: false, note: null },
};

async function makeToken(page: Page, name: string): Promise<string> {
  await page.goto("/account/tokens");
  await page.getByLabel("名称（用在哪个系统）").fill(name);
  await page.getByLabel("报送报表").check();
  await page.getByRole("button", { name: "新建令牌" }).click();
  const issued = page.locator("output").filter({ hasText: name });
  await expect(issued).toContainText("只显示这一次");
  return (await issued.locator("code").textContent()) ?? "";
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** A month that no other journey files, with bytes that no other run has sent. */
async function statement(): Promise<Buffer> {
  const numbers = statementNumbers("fund", HOHHOT.code, month(2026, 8));
  const bytes = Buffer.from(
    await writeStatement(FUND_FORM, HOHHOT, month(2026, 8), (sheet, slot) => numbers.text(sheet, slot)),
  );
  const remark = Buffer.from(`run ${Date.now()}`);
  bytes.writeUInt16LE(remark.length, bytes.length - 2);
  return Buffer.concat([bytes, remark]);
}

test("a program files a statement, is told what was found, and hands it in; others review it", async ({
  personPage,
  playwright,
  baseURL,
}) => {
  const page = await personPage("huhehaote");
  const name = `市局报送 ${Date.now()}`;
  const headers = { authorization: `Bearer ${await makeToken(page, name)}` };
  const program = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: headers,
  });
  const bytes = await statement();
  const asked = (hash: string, more = ""): string =>
    `${API}/submissions?form=fund&area=150100&period=2026-08&reason=${encodeURIComponent("试验")}&name=${encodeURIComponent("八月.xlsx")}&sha256=${hash}${more}`;
  const send = (request: APIRequestContext, address: string) => request.post(address, { data: bytes });

  const { id, record } = await test.step("the same bytes twice give one submission", async () => {
    const broken = await send(program, asked("0".repeat(64)));
    expect(await broken.json()).toMatchObject({ status: 400, detail: expect.stringContaining("没有保存") });
    const first = await send(program, asked(sha256(bytes)));
    expect(first.status()).toBe(202);
    const body = await first.json();
    expect(schemaFaults(body, envelope("SubmissionTaken", false, false), ANSWER_SCHEMAS)).toEqual([]);
    expect(body.data.known).toBe(false);
    const again = await (await send(program, asked(sha256(bytes)))).json();
    expect(again.data).toMatchObject({ id: body.data.id, known: true });
    return body.data as { id: number; record: string };
  });

  await test.step("what was found is read back, and answered", async () => {
    const path = new URL(record).pathname;
    await expect
      .poll(async () => (await (await program.get(path)).json()).data.status, { timeout: 30_000 })
      .toBe("draft");
    const read = await program.get(path);
    const body = await read.json();
    expect(schemaFaults(body, envelope("Submission", false, false), ANSWER_SCHEMAS)).toEqual([]);
    expect(read.headers().etag).toBeUndefined();
    expect(body.data.counts.refuse).toBe(0);
    const handedIn = await program.post(`${path}/submit`, { data: { explanation: "已核对" } });
    expect((await handedIn.json()).data).toMatchObject({ status: "submitted", statusName: "待复核" });
    expect((await program.post(`${path}/submit`, { data: {} })).status(), "told twice, done once").toBe(200);
    const listed = await (await program.get(`${API}/submissions?form=fund&status=submitted&limit=1`)).json();
    expect(listed.data[0].id).toBe(id);
    expect(schemaFaults(listed, envelope("SubmissionLine", true, false), ANSWER_SCHEMAS)).toEqual([]);
  });

  await test.step("people see that the token did it", async () => {
    await page.goto(`/submissions/${id}`);
    await expect(page.getByText(`令牌“${name}”`).first()).toBeVisible();
  });

  await test.step("neither a session nor a token without the permission files anything", async () => {
    const bySession = await send(page.request, asked(sha256(bytes)));
    expect(bySession.status()).toBe(401);
    expect((await send(program, asked(sha256(bytes)).replace("150100", "150200"))).status()).toBe(403);
    const unknown = await send(program, asked(sha256(bytes), "&colour=red"));
    expect(await unknown.json()).toMatchObject({ status: 400, parameter: "colour" });
  });

  await test.step("settlement detail goes in parts, and a personal column is refused by its heading", async () => {
    const file = Buffer.from(`患者姓名,${SETTLEMENT_HEADINGS.join(",")}\r\n张三丰,YS${Date.now()},390\r\n`);
    const place = `area=150100&period=2025Q2&name=setl.csv&reason=${encodeURIComponent("试验")}`;
    const begun = await program.post(
      `${API}/settlement-loads?${place}&size=${file.length}&sha256=${sha256(file)}`,
    );
    expect(begun.status()).toBe(201);
    const load = (await begun.json()).data.id as number;
    const parts = `${API}/settlement-loads/${load}/parts`;
    await program.put(`${parts}?offset=0`, { data: file.subarray(0, 10) });
    const strayed = await program.put(`${parts}?offset=20`, { data: file.subarray(20) });
    expect(await strayed.json()).toMatchObject({ status: 409, detail: expect.stringContaining("10 字节") });
    const rest = await program.put(`${parts}?offset=10`, { data: file.subarray(10) });
    expect((await rest.json()).data.received).toBe(file.length);
    expect((await program.post(`${API}/settlement-loads/${load}/complete`)).status()).toBe(202);
    await expect
      .poll(async () => (await (await program.get(`${API}/settlement-loads/${load}`)).json()).data.status, {
        timeout: 30_000,
      })
      .toBe("refused");
    const told = await (await program.get(`${API}/settlement-loads/${load}`)).json();
    expect(schemaFaults(told, envelope("Load", false, false), ANSWER_SCHEMAS)).toEqual([]);
    expect(told.data.findings[0]).toMatchObject({ rule: "personal-heading", severity: "refuse" });
    expect(JSON.stringify(told)).not.toContain("张三丰");
  });
  await program.dispose();
});

test("bad tokens from one address are slowed down, and nobody else is", async ({ playwright, baseURL }) => {
  const program = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { authorization: `Bearer yh_${"A".repeat(43)}`, "x-forwarded-for": "203.0.113.9" },
  });
  const statuses: number[] = [];
  for (let call = 0; call < 25; call++) statuses.push((await program.get(`${API}/areas`)).status());
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  const refused = await program.get(`${API}/areas`);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining("秒后再试") });
  const elsewhere = await program.get(`${API}/areas`, { headers: { "x-forwarded-for": "203.0.113.10" } });
  expect(elsewhere.status()).toBe(401);
  await program.dispose();
});

test("the screens of the drop folder and of retention hold on a phone and for everybody", async ({
  personPage,
}) => {
  await expectForEverybody(await personPage("huhehaote"), ["/submissions/folder"]);
  const administrator = await personPage("guanli");
  await expectForEverybody(administrator, ["/admin/folder", "/admin/retention"]);
  await administrator.goto("/admin/retention");
  await administrator.getByLabel(/保留几个月/).fill("2");
  await administrator.getByLabel("依据或理由").fill("数据安全管理办法");
  await administrator.getByRole("button", { name: "保存" }).click();
  await expect(administrator.getByLabel("依据或理由"), "what was typed stays").toHaveValue(
    "数据安全管理办法",
  );
  await administrator.getByLabel(/保留几个月/).fill("36");
  await administrator.getByRole("button", { name: "保存" }).click();
  await expect(administrator.getByText("✓ 已保存")).toBeVisible();
  await expect(administrator.getByRole("heading", { level: 1 })).toContainText("结算明细保留 36 个月");
});
