import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: OWASP's first choice for interactive log-ins. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);
export const passwordFits = (stored: string, password: string): Promise<boolean> => verify(stored, password).catch(() => false);

/** A password a person can type from a terminal: 4 groups without look-alikes, about 77 bits. */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn = [...randomBytes(64)].filter((byte) => byte < letters.length * 8).slice(0, 16);
  return drawn
    .map((byte) => letters[byte % letters.length] ?? '')
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}
