import type { Formats } from '../formats';

/** What went wrong and what to do, for every error code of the API and for what the browser meets by itself. */
export const troubles = {
  'trouble.title': 'This did not work',
  'trouble.again': 'Try again',
  'trouble.reload': 'Load the page again',
  'trouble.home': 'To today',
  'trouble.reference': ({ reference }: { reference: string }) => `Reference for support: ${reference}`,
  'trouble.not-found-title': 'Nothing here',
  'trouble.not-found-page': 'This address leads nowhere. The order, claim or pack may have been removed, or the link is cut off.',
  'trouble.screen': 'This screen stopped. Nothing you saved is lost.',

  'trouble.not-logged-in': 'Your session has ended. Log in again to go on.',
  'trouble.wrong-log-in': 'This e-mail address and password do not fit together.',
  'trouble.too-many-tries': 'Too many tries. Wait a few minutes before the next one.',
  'trouble.not-allowed': 'You have no right to do this. Ask the owner of the organisation.',
  'trouble.not-found': 'It is no longer there.',
  'trouble.bad-input': 'Something in the form is missing or wrong.',
  'trouble.name-taken': 'This name is in use. Choose another one.',
  'trouble.changed-meanwhile': 'Someone changed this while you had it open. Load it again to see the newest state; copy your words first.',
  'trouble.not-possible-now': 'This is not possible in the present state.',
  'trouble.too-large': 'This is larger than we can take.',
  'trouble.damaged-in-storage':
    'What you asked for was damaged in storage. Restore it from a backup; the command check-stored names everything that was damaged.',
  'trouble.unreadable-file': 'This file cannot be read. Export it again and try once more.',
  'trouble.not-ready': 'Weerwoord is still starting. It will be ready in a moment.',
  'trouble.our-fault': 'The mistake is ours. Nothing was changed; try again in a moment.',
  'trouble.unreachable': 'Weerwoord does not answer. Is it still running, and are you on the same network?',
  'trouble.other-shape': 'The answer was not understood. Load the page again: it may be older than the server.',
  'trouble.since': ({ at }: { at: Date }, f: Formats) => `Last answer ${f.moment(at)}.`,
} as const;
