/**
 * For a room's specs run by themselves: starts an embedded PostgreSQL when nobody named a server, and ends it with the run. `npm test` names one for all
 * rooms, so this has nothing to do there. Where no server can be started the specs that need one are skipped and say so.
 */
export default async function setUp() {
  if (process.env.WEERWOORD_TEST_DATABASE_URL) return;
  try {
    const { openThrowAway } = await import('../../../apps/local/throw-away.mjs');
    const { THROW_AWAY_SETTINGS } = await import('../../../apps/local/postgres.mjs');
    const server = await openThrowAway({ env: {}, settings: THROW_AWAY_SETTINGS });
    process.env.WEERWOORD_TEST_DATABASE_URL = server.databaseUrl;
    globalThis.__weerwoordTestServer = server;
  } catch (cause) {
    console.warn(`Specs that need PostgreSQL are skipped: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
