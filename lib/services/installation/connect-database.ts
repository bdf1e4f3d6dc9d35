import { connect, type Database } from "@/db/client";

/** A pool on a database that is already up and prepared: what the web process uses. */
export const connectDatabase = (url: string): Database => connect(url, { applicationName: "yiheng-web" });
