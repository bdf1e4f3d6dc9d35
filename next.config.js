import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Evidence of milestones is sent with its form: files of up to 10 MB.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "11mb" } },
  agentRules: false,
  // `npm run verify` checks types; a start must not depend on the test files' types.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  outputFileTracingRoot: root,
  turbopack: { root },
};
