/**
 * Did something fail because the database is not within reach, rather than because of what was asked? Socket errors, a connection that broke, and PostgreSQL's
 * classes "connection exception" and "operator intervention" (starting up, shutting down).
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08.{3}|57P0[1-5])$/.test(code);
  return (
    typeof message === 'string' &&
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(message)
  );
}
