import { z } from 'zod';
import { Instant } from './basics';

/** What one window does at a claim; told every few seconds, and once when it leaves. `tab` is made up by the window and kept nowhere. */
export const PresenceBeat = z.object({ tab: z.uuid(), doing: z.enum(['look', 'edit', 'left']) });
const Somebody = z.object({ name: z.string(), initials: z.string(), doing: z.enum(['look', 'edit']), since: Instant });
/** Who else is at a claim just now. */
export const ClaimPresence = z.object({ others: z.array(Somebody) });
/** Claims somebody else is at, for the queue. */
export const DeskPresence = z.object({ claims: z.array(z.object({ claimId: z.uuid(), people: z.array(Somebody) })) });
