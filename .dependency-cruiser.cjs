// Who may import whom. Run by scripts/architecture.mjs, which also says how "@/" resolves;
// scripts/architecture.test.ts plants a violation of every rule to prove that each bites.

const OURS = "^(app|bench|cli|db|e2e|lib|reports|scripts|worker)/|^proxy[.]ts$";
const TESTS = "[.](test|spec)[.]tsx?$";

/** A folder (or file) may import itself and these. */
const FOLDERS = [
  { name: "domain", path: "^lib/domain/", may: [] },
  { name: "env", path: "^lib/env[.]ts$", may: [] },
  { name: "programs", path: "^lib/programs[.]ts$", may: [] },
  { name: "charts", path: "^lib/charts/", may: ["^lib/domain/"] },
  { name: "workbooks", path: "^lib/workbooks/", may: ["^lib/domain/"] },
  { name: "db", path: "^db/", may: ["^lib/domain/", "^lib/env[.]ts$"] },
  {
    name: "services",
    path: "^lib/services/",
    // Only verbs of the worker and the command line use the last two: see web-reads-no-files.
    may: ["^lib/domain/", "^db/", "^lib/workbooks/", "^reports/", "^lib/programs[.]ts$"],
  },
  { name: "reports", path: "^reports/", may: ["^lib/domain/", "^lib/charts/"] },
  { name: "web", path: "^lib/web/", may: ["^lib/domain/", "^lib/services/", "^lib/env[.]ts$"] },
  { name: "app", path: "^app/", may: ["^lib/domain/", "^lib/charts/", "^lib/services/", "^lib/web/"] },
  { name: "proxy", path: "^proxy[.]ts$", may: ["^lib/web/", "^lib/env[.]ts$"] },
  { name: "cli", path: "^cli/", may: ["^lib/services/", "^lib/domain/", "^lib/env[.]ts$"] },
  { name: "worker", path: "^worker/", may: ["^lib/services/", "^lib/domain/", "^lib/env[.]ts$"] },
  { name: "e2e", path: "^e2e/", may: ["^lib/services/", "^db/", "^lib/domain/", "^lib/workbooks/"] },
  { name: "bench", path: "^bench/", may: ["^lib/services/", "^db/", "^lib/domain/"] },
  { name: "scripts", path: "^scripts/", may: [] },
];

/** Which folders own a package; elsewhere it is reached through them. */
const PACKAGES = [
  {
    name: "next",
    packages: ["next", "next-auth", "server-only"],
    owners: ["^app/", "^lib/web/", "^proxy[.]ts$"],
  },
  { name: "react", packages: ["react", "react-dom", "radix-ui"], owners: ["^app/", "^lib/web/"] },
  { name: "database", packages: ["drizzle-orm", "drizzle-kit", "postgres"], owners: ["^db/"] },
  { name: "echarts", packages: ["echarts"], owners: ["^lib/charts/", "^app/_components/chart"] },
  { name: "duckdb", packages: ["@duckdb/node-api"], owners: ["^bench/"] },
  {
    name: "typesetting",
    packages: ["@myriaddreamin/[^/]+", "docx", "@resvg/[^/]+", "@expo-google-fonts/[^/]+"],
    owners: ["^reports/"],
  },
  {
    name: "spreadsheets",
    packages: ["hucre", "papaparse", "yauzl"],
    owners: ["^lib/workbooks/", "^reports/render/xlsx", "^bench/"],
  },
  { name: "credentials", packages: ["@node-rs/[^/]+", "otpauth", "otplib"], owners: ["^lib/services/"] },
  { name: "decimals", packages: ["decimal[.]js"], owners: ["^lib/domain/"] },
  {
    name: "validation",
    packages: ["zod"],
    owners: ["^lib/services/", "^lib/web/", "^lib/env[.]ts$", "^app/", "^cli/"],
  },
  {
    name: "dates",
    packages: ["date-fns"],
    owners: ["^app/", "^lib/web/", "^lib/services/", "^reports/", "^cli/"],
  },
];

const folderRules = FOLDERS.map(({ name, path, may }) => ({
  name: `${name}-imports`,
  comment: `${name} may import itself${may.map((other) => `, ${other.replace(/[\^$[\]]/g, "")}`).join("")}.`,
  severity: "error",
  from: { path },
  to: { path: OURS, pathNot: [path, ...may] },
}));

const packageRules = PACKAGES.map(({ name, packages, owners }) => ({
  name: `${name}-package`,
  comment: `Only ${owners.map((owner) => owner.replace(/[\^$[\]]/g, "")).join(", ")} may import ${packages.join(", ")}.`,
  severity: "error",
  from: { path: OURS, pathNot: [...owners, TESTS] },
  to: { path: packages.map((name) => `(^|/)node_modules/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    {
      name: "domain-is-pure",
      comment: "The domain knows no node: time, randomness, files and configuration are arguments.",
      severity: "error",
      from: { path: "^lib/(domain|charts)/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "components-are-presentational",
      comment: "A component is handed what it shows; the page asks the service.",
      severity: "error",
      from: { path: "^app/.*_components/" },
      to: { path: "^(lib/services|db)/", reachable: true },
    },
    {
      name: "web-reads-no-files",
      comment:
        "Reading workbooks, rendering and the embedded server stay in the worker and the command line.",
      severity: "error",
      from: { path: "^(app|lib/web)/|^proxy[.]ts$" },
      to: { path: "^(reports|lib/workbooks|db/embedded)/", reachable: true },
    },
    {
      name: "tests-are-not-imported",
      comment: "What a test and the product share has a noun of its own.",
      severity: "error",
      from: { pathNot: [TESTS, "^(db/testing|lib/services/testing|e2e|bench)/"] },
      to: { path: [TESTS, "^(db|lib/services)/testing/"] },
    },
    {
      name: "no-drawers",
      comment: "A barrel or a drawer hides a missing noun: name the thing.",
      severity: "error",
      from: {},
      to: {
        path: "^(app|bench|cli|db|e2e|lib|reports|scripts|worker)/.*\\b(index|utils?|helpers?|common|misc)[./]",
      },
    },
    {
      name: "no-cycle",
      comment: "Of two files that need each other, a third one is missing.",
      severity: "error",
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "The import leads nowhere, so no other rule could see it.",
      severity: "error",
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no API for the cruiser: with it alone it reads no module and passes everything.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)([.]next|[.]build|[.]data)/" },
  },
};
