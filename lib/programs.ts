import { fileURLToPath } from "node:url";

/** The project's folder, reached from this source file and from the bundles in .build alike. */
export const projectRoot = fileURLToPath(new URL("../", import.meta.url)).replace(/[\\/]$/, "");

/** A bundled program that is run as a process of its own. */
export const programPath = (name: "read-workbook" | "render-pdf" | "validate-settlement"): string =>
  `${projectRoot}/.build/${name}.mjs`;
