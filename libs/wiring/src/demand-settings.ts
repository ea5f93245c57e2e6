import { readSettings, SettingsError } from './settings';
import type { Settings } from './settings';

/** How a server says that starting it again changes nothing (EX_CONFIG); `apps/local` knows it. */
const WRONG_SETTINGS = 78;

/** As `readSettings`, for servers: what is wrong is told on stderr, all of it, and ends the process. */
export function demandSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(WRONG_SETTINGS);
  }
}
