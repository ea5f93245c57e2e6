import type { ErrorCode } from '@weerwoord/contracts';

export type WrongField = { readonly path: string; readonly problem: string };

/** A refusal a person can do something about; the code decides the HTTP status (contracts) and the words (browser). */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly WrongField[] = [],
    options?: ErrorOptions,
    /** What is there now, where somebody else was faster: in the shape of the route's answer. */
    readonly stored: unknown = null,
  ) {
    super(code, options);
  }
}

/** The thing asked for, or the refusal a stranger gets too: what belongs to another organisation does not exist. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new AppError('not-found');
  return thing;
}
