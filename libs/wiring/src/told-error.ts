/** What a log may say of an error. */
export type ToldError = {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ToldError;
  readonly table?: string;
  readonly constraint?: string;
};

const EMAIL = /[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+/g;
/** Texts in quotes are values more often than names of things. */
const QUOTED = /"[^"\n]*"|'[^'\n]*'|“[^”\n]*”/g;
const DEEPEST = 3;

/**
 * An error without what it may carry of people: the values a database names in `detail`, the parameters of a query, the snippet of a text that is no
 * JSON, the address a mail server refused, whatever a library hangs on it. What kind it is, where it came from and which table it hit stay.
 */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'thrown without an error' };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) && { code }),
    message: toldMessage(error),
    ...(frames && frames.length > 0 && { stack: frames.join('\n') }),
    ...(typeof table === 'string' && { table }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: toldError(error.cause, depth + 1) }),
  };
}

/** The message without quoted texts and addresses; of data a database could not take (class 22) and of unreadable text, none: it is the data. */
export function toldMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown without an error';
  const { code } = error as { code?: unknown };
  if (error instanceof SyntaxError || (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code))) return 'data of another form than expected';
  const [first = ''] = error.message.split('\n');
  return first.slice(0, 300).replace(EMAIL, '[address]').replace(QUOTED, '[…]') || error.name;
}

/** Stands in for an error where its text would be kept by somebody else, such as the queue. */
export class ToldFailure extends Error {
  override readonly name = 'ToldFailure';
  constructor(cause: unknown) {
    const { type, message, stack } = toldError(cause);
    super(`${type}: ${message}`, { cause });
    this.stack = `${type}: ${message}\n${stack ?? ''}`;
  }
}
