import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  experimental: { authInterrupts: true },
  agentRules: false,
  // `npm run verify` checks types; a start must not depend on the test files' types.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  outputFileTracingRoot: root,
  turbopack: { root },
};
