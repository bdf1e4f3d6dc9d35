import { keptSecret } from "./kept-secret";

/** The key that signs sessions, kept so that people stay signed in over a restart. */
export const sessionSecret = (dataFolder: string): string => keptSecret(dataFolder, "session-secret");
