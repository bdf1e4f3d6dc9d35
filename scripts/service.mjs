import { spawn } from "node:child_process";
import { environment, root } from "./project.mjs";

const STOP_MS_MAX = 75_000;

/**
 * A child process that lives as long as the starter: in a process group of its own, so that Ctrl-C reaches the
 * starter alone, and on a message channel, whose end tells it that the starter is gone.
 */
export class Service {
  /** Resolves with the exit code, or the signal's name, when the process has ended for whatever reason. */
  ended;

  constructor(name, args, env = {}) {
    this.name = name;
    this.child = spawn(process.execPath, ["--enable-source-maps", ...args], {
      cwd: root,
      env: { ...environment(), ...env },
      // Answers go to stdout of the starter only; what a service says is a log.
      stdio: ["ignore", 2, 2, "ipc"],
      detached: process.platform !== "win32",
    });
    this.ended = new Promise((resolve) => {
      this.child.on("error", (error) => resolve(error.message));
      this.child.on("exit", (code, signal) => resolve(code ?? signal));
    });
  }

  /** The first message of the process; undefined when it ended without one. */
  message() {
    return Promise.race([
      new Promise((resolve) => this.child.once("message", resolve)),
      this.ended.then(() => undefined),
    ]);
  }

  /** Asks it to stop and waits; one that does not is killed with all its children. */
  async stop() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill("SIGTERM");
    const patience = setTimeout(() => this.#kill(), STOP_MS_MAX);
    await this.ended;
    clearTimeout(patience);
  }

  #kill() {
    try {
      process.kill(process.platform === "win32" ? this.child.pid : -this.child.pid, "SIGKILL");
    } catch {
      // It ended in this very moment.
    }
  }
}
