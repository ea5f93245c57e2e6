import type { Product } from '@weerwoord/wiring';

/** What a command answers: the object for `--json`, the lines for a person, and whether the data refused it (exit 1). */
export type Answer = { readonly json: unknown; readonly lines: readonly string[]; readonly refused?: boolean };

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One command. `usage` is shown by `help`; options without `value` are flags. Exit codes: 0 done, 1 refused by the data, 2 wrong usage. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, 'value' | 'flag'>>;
} & (
  | { readonly needs: 'product'; run(product: Product, args: readonly string[], options: Options): Promise<Answer> }
  | { readonly needs: 'nothing'; run(args: readonly string[], options: Options): Promise<Answer> }
);

/** The command line itself is wrong: exit 2, with the command's usage. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The data says no (unknown account, no such claim, name taken): exit 1. `code` is for scripts, the message for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function required(options: Options, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new WrongUsage(`--${name} is missing`);
}

export function optional(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
