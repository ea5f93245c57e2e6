import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

/** Password in a file only this account may read; made up on first use, 192 random bits. */
export function secretIn(file) {
  if (!fs.existsSync(file)) {
    const fresh = `${file}.${process.pid}`;
    fs.writeFileSync(fresh, randomBytes(24).toString('base64url'), { mode: 0o600 });
    fs.renameSync(fresh, file); // never half written
  }
  return fs.readFileSync(file, 'utf8').trim();
}
