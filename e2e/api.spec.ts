import type { APIRequestContext, Page } from "@playwright/test";
import { ANSWER_SCHEMAS, envelope } from "@/lib/domain/open-interface/answer-schemas";
import type { OpenRoute } from "@/lib/domain/open-interface/open-route";
import { OPEN_ROUTES } from "@/lib/domain/open-interface/open-routes";
import { schemaFaults } from "@/lib/services/testing/schema-faults";
import { expectForEverybody } from "./accessible";
import { expect, test } from "./sign-in";

const API = "/api/v1";
const QUARTERS = "indicator=C01&scheme=resident&origin=demo&vintage=monthly&period=2026Q1&period=2026Q2";

/** Makes a token on the screen and answers what it showed. */
async function makeToken(page: Page, name: string, area?: string): Promise<string> {
  await page.goto("/account/tokens");
  await page.getByLabel("名称（用在哪个系统）").fill(name);
  if (area) await page.getByLabel("地区（含其下属）").selectOption(area);
  await page.getByRole("button", { name: "新建令牌" }).click();
  const issued = page.locator("output").filter({ hasText: name });
  await expect(issued).toContainText("只显示这一次");
  return (await issued.locator("code").textContent()) ?? "";
}

const bearer = (token: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...more },
});

test("from a token made on the screen to values, 304, CSV and 401 after it is revoked", async ({
  personPage,
  playwright,
  baseURL,
}) => {
  const page = await personPage("huhehaote");
  const name = `数据中台 ${Date.now()}`;
  const token = await makeToken(page, name);
  expect(token).toMatch(/^yh_[A-Za-z0-9_-]{43}$/);
  // A program has no cookies: the browser's session must not answer for it.
  const program = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });

  await test.step("it reads its own area's values, as the description says", async () => {
    const answer = await program.get(`${API}/values?${QUARTERS}`, bearer(token));
    expect(answer.status()).toBe(200);
    const body = await answer.json();
    expect(schemaFaults(body, envelope("Value", true), ANSWER_SCHEMAS)).toEqual([]);
    expect(
      body.data.map((value: { area: string; period: string }) => `${value.area} ${value.period}`),
    ).toEqual(["150100 2026Q1", "150100 2026Q2"]);
    const { etag = "" } = answer.headers();
    const again = await program.get(`${API}/values?${QUARTERS}`, bearer(token, { "if-none-match": etag }));
    expect(again.status()).toBe(304);
    expect(await again.body()).toHaveLength(0);
    const other = await program.get(
      `${API}/values?${QUARTERS}&limit=1`,
      bearer(token, { "if-none-match": etag }),
    );
    expect(other.status(), "another question has another tag").toBe(200);
    await page.goto(new URL(body.data[0].page).pathname);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("从何而来");
  });

  await test.step("pages follow the Link header and keep the publication of the first", async () => {
    const first = await program.get(`${API}/values?${QUARTERS}&limit=1`, bearer(token));
    const next = /<([^>]+)>; rel="next"/.exec(first.headers().link ?? "")?.[1] ?? "";
    const { pathname, search } = new URL(next);
    const second = await program.get(pathname + search, bearer(token));
    expect((await second.json()).data[0].period).toBe("2026Q2");
    expect(second.headers().link).not.toContain('rel="next"');
    const strayed = await program.get(`${pathname}${search.replace("2026Q1", "2025Q1")}`, bearer(token));
    expect(await strayed.json()).toMatchObject({ status: 400, parameter: "cursor" });
  });

  await test.step("the same as CSV, by parameter and by Accept", async () => {
    for (const answer of [
      await program.get(`${API}/values?${QUARTERS}&format=csv`, bearer(token)),
      await program.get(`${API}/values?${QUARTERS}`, bearer(token, { accept: "text/csv" })),
    ]) {
      expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
      const bytes = await answer.body();
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString("utf8").trim().split("\r\n")).toHaveLength(3);
    }
    const none = await program.get(`${API}/figures/x`, bearer(token, { accept: "text/csv" }));
    expect(none.status()).toBe(406);
  });

  await test.step("what it may not see, or nobody knows, is told by the parameter's name", async () => {
    for (const [query, status, parameter] of [
      ["area=150200", 403, "area"],
      ["indicator=Z99", 404, "indicator"],
      ["periods=2026", 400, "periods"],
      ["limit=5001", 400, "limit"],
      ["asOf=99999999", 404, "asOf"],
    ] as const) {
      const answer = await program.get(`${API}/values?${query}`, bearer(token));
      expect(answer.headers()["content-type"]).toContain("application/problem+json");
      const body = await answer.json();
      expect(body).toMatchObject({ status, parameter });
      expect(schemaFaults(body, ANSWER_SCHEMAS.Problem, ANSWER_SCHEMAS)).toEqual([]);
    }
    expect((await program.get(`${API}/nothing`)).status()).toBe(404);
    expect((await program.post(`${API}/values`, bearer(token))).status()).toBe(405);
  });

  await test.step("revoked on the screen, it is dead with the next call", async () => {
    await page.goto("/account/tokens");
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row).not.toContainText("从未使用");
    await row.getByText(`撤销 ${name}`).click();
    await row.getByRole("button", { name: "确认撤销" }).click();
    await expect(row).toContainText("已撤销");
    const answer = await program.get(`${API}/values?${QUARTERS}`, bearer(token));
    expect(answer.status()).toBe(401);
    expect(answer.headers()["www-authenticate"]).toContain("Bearer");
    expect((await answer.json()).detail).toBe("访问令牌已撤销");
    const borrowed = await page.request.get(`${API}/values?${QUARTERS}`, bearer(token));
    expect(borrowed.status(), "a session does not stand in for a dead token").toBe(401);
    expect((await page.request.get(`${API}/values?${QUARTERS}`)).status()).toBe(200);
    expect((await program.get(`${API}/values?${QUARTERS}`)).status()).toBe(401);
  });
  await program.dispose();
});

/** The example of a route that reads, with an id that is there; null where the demonstration has none. */
async function exampleOf(request: APIRequestContext, route: OpenRoute): Promise<string | null> {
  if (!route.path.includes("{id}")) return route.example;
  if (route.path === "/submissions/{id}") {
    const listed = await (await request.get(`${API}/submissions?limit=1`)).json();
    return `/submissions/${listed.data[0].id}`;
  }
  if (route.path === "/submissions/{id}/effect") {
    // One that waits for review has an effect to tell.
    const waiting = await (await request.get(`${API}/submissions?status=submitted&limit=1`)).json();
    return `/submissions/${waiting.data[0].id}/effect`;
  }
  if (route.path !== "/figures/{id}") return null;
  const values = await (await request.get(`${API}/values?${QUARTERS}&area=150100`)).json();
  return `/figures/${values.data[0].id}`;
}

test("every example of the description is answered as it says", async ({ personPage }) => {
  const { request } = await personPage("shenhe");
  for (const route of Object.values<OpenRoute>(OPEN_ROUTES).filter(({ method }) => method === "get")) {
    const example = await exampleOf(request, route);
    if (example === null) continue;
    const answer = await request.get(API + example);
    expect(answer.status(), route.path).toBe(200);
    const body = await answer.json();
    if (!route.answers) continue;
    expect(
      schemaFaults(body, envelope(route.answers, route.many, route.published), ANSWER_SCHEMAS),
      route.path,
    ).toEqual([]);
    if (route.many) expect(body.data.length, route.path).toBeGreaterThan(0);
  }
});

test("an administrator ends a token of somebody else, and makes none", async ({
  personPage,
  playwright,
  baseURL,
}) => {
  const name = `试验 ${Date.now()}`;
  const token = await makeToken(await personPage("shenhe"), name, "150200");
  const program = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  const values = await (await program.get(`${API}/values?indicator=C01`, bearer(token))).json();
  expect(new Set(values.data.map(({ area }: { area: string }) => area))).toEqual(new Set(["150200"]));
  const administrator = await personPage("guanli");
  await administrator.goto("/account/tokens");
  await expect(administrator.getByText("您的角色没有可以交给令牌的权限")).toBeVisible();
  expect((await administrator.request.get(`${API}/values`)).status()).toBe(403);
  await administrator.goto("/admin/tokens");
  const row = administrator.getByRole("row").filter({ hasText: name });
  await row.getByText(`撤销 ${name}`).click();
  await row.getByRole("button", { name: "确认撤销" }).click();
  await expect(row).toContainText("已撤销");
  expect((await program.get(`${API}/values`, bearer(token))).status()).toBe(401);
  await program.dispose();
});

test("the screens of tokens and of the description hold on a phone and for everybody", async ({
  personPage,
}) => {
  await expectForEverybody(await personPage("huhehaote"), ["/account/tokens", "/account/api"]);
  await expectForEverybody(await personPage("guanli"), ["/admin/tokens"]);
});
