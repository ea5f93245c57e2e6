import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Not 4400: a seller's own desk may be running beside the tests. */
export const PORT = Number(process.env['WEERWOORD_E2E_PORT'] ?? 4488);

/** Where the story of the alarms takes its mails in. */
export const SMTP_PORT = Number(process.env['WEERWOORD_E2E_SMTP_PORT'] ?? 4489);

const GIVEN = process.env['WEERWOORD_E2E_DATA'];
/** Where the tests' database and keys live; the process that runs the tests gives it, so that all its workers agree. */
export const DATA = (process.env['WEERWOORD_E2E_DATA'] ??= join(tmpdir(), `weerwoord-e2e-${process.pid}`));
// Only the process that chose the folder removes it, and only at its very end: the database lives in it until then.
if (GIVEN === undefined) process.on('exit', () => rmSync(DATA, { recursive: true, force: true, maxRetries: 3 }));

/** The first owner's log-in, as a seller would set it before the first start. */
export const OWNER = { email: 'sanne@vlierdal.example', password: 'rebuttal-2026' } as const;
