import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Not 4400: a seller's own desk may be running beside the tests. */
export const PORT = Number(process.env['WEERWOORD_E2E_PORT'] ?? 4488);

/** Where the tests' database and keys live; the process that runs the tests gives it, so that all its workers agree. */
export const DATA = (process.env['WEERWOORD_E2E_DATA'] ??= join(tmpdir(), `weerwoord-e2e-${process.pid}`));
