/** A session ends after half an hour without a request, and after a working day in any case. */
export const SESSION_IDLE_SECONDS = 30 * 60;
export const SESSION_LONGEST_SECONDS = 10 * 60 * 60;
/** A token younger than this is not renewed: most requests cost nothing. */
export const SESSION_RENEW_SECONDS = 5 * 60;
