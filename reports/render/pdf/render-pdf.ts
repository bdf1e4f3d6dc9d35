import { fork } from "node:child_process";
import { join } from "node:path";
import type { ReportDocument } from "@/lib/domain/reports/report-document";
import type { PdfAnswer } from "./child";
import type { Conformance, PdfRequest } from "./compile-pdf";
import { PdfFailure } from "./pdf-failure";

export type PdfSettings = {
  /** The project's folder, with package.json and node_modules. */
  readonly root?: string;
  /** The bundled child process. */
  readonly entry?: string;
  /** A folder of the bureau's own licensed fonts, which win over those we ship. */
  readonly licensedFonts?: string | null;
  /** Without tags for screen readers only where the platform's compiler cannot write them. */
  readonly conformance?: Conformance;
  readonly timeLimitMs?: number;
};

const MINUTE = 60_000;

/**
 * Sets a report as PDF/A in a process of its own: its memory goes back to the system, and a report that hangs
 * is killed, which native code in this process could not be. Throws a PdfFailure in words for the issuer.
 */
export function renderPdf(document: ReportDocument, settings: PdfSettings = {}): Promise<Uint8Array> {
  const { root = process.cwd(), licensedFonts = null, conformance = "a-2a", timeLimitMs = MINUTE } = settings;
  const { entry = join(root, ".build/render-pdf.mjs") } = settings;
  const request: PdfRequest = { document, root, licensedFonts, conformance };
  return new Promise((resolve, reject) => {
    const child = fork(entry, [], {
      cwd: root,
      // Nothing of our environment, secrets least of all, has business in there.
      env: { NODE_ENV: "production" },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const errors: string[] = [];
    child.stderr?.setEncoding("utf8").on("data", (text: string) => errors.push(text));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new PdfFailure("timeout", `排版超过 ${timeLimitMs / 1000} 秒，已终止`));
    }, timeLimitMs);
    child.once("message", (message) => {
      const answer = message as PdfAnswer;
      if ("pdf" in answer) resolve(new Uint8Array(answer.pdf));
      else reject(new PdfFailure(answer.failure.code, answer.failure.message));
    });
    child.once("error", (error) => reject(new PdfFailure("crash", `排版进程无法启动：${error.message}`)));
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      reject(
        new PdfFailure("crash", `排版进程意外退出（${signal ?? code}）：${errors.join("").slice(-2000)}`),
      );
    });
    child.send(request, (error) => {
      if (error) reject(new PdfFailure("crash", `排版进程没有接收数据：${error.message}`));
    });
  });
}
