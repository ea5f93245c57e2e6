import pg from 'pg';
import type { DataSource } from 'typeorm';

/** One channel for all; a message says itself which organisation it is for. */
const CHANNEL = 'weerwoord_live';
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** Says something to everybody who listens at this moment, in whatever process. At most 8000 bytes each; nothing is kept. */
export async function tellLive(dataSource: DataSource, texts: readonly string[]): Promise<void> {
  if (texts.length > 0) await dataSource.query('select pg_notify($1, text) from unnest($2::text[]) as text', [CHANNEL, texts]);
}

export type LiveListener = {
  onText(text: string): void;
  /** Something may have been missed: the connection was lost and is back, or was never there. */
  onGap(): void;
};

/** Listens on a connection of its own until closed, and connects again whenever it breaks. */
export function listenLive(url: string, listener: LiveListener): { close(): Promise<void> } {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let wait = FIRST_WAIT_MS;

  const again = (lost: pg.Client): void => {
    if (closed || client !== lost) return;
    client = null;
    lost.end().catch(() => undefined);
    timer = setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const connect = (): void => {
    const mine = new pg.Client({ connectionString: url, application_name: 'weerwoord live', keepAlive: true });
    client = mine;
    mine.on('error', () => again(mine));
    mine.on('end', () => again(mine));
    mine.on('notification', ({ payload }) => listener.onText(payload ?? ''));
    mine
      .connect()
      .then(() => mine.query(`listen ${CHANNEL}`))
      .then(() => {
        wait = FIRST_WAIT_MS;
        listener.onGap();
      })
      .catch(() => again(mine));
  };
  connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
