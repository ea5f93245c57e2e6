import { parseArgs } from 'node:util';
import type { Command, Options } from './command';
import { WrongUsage } from './command';

export type Line = { readonly command: Command; readonly args: readonly string[]; readonly options: Options };

/**
 * Finds the command ("accounts add" before "accounts") and reads its options. `--json` is allowed everywhere.
 * @throws WrongUsage naming the word that is wrong
 */
export function parseLine(typed: readonly string[], commands: readonly Command[]): Line {
  const words = typed.slice(typed.every((word) => word === '--json') ? typed.length : typed.findIndex((word) => word !== '--json'));
  const command = [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((part, at) => words[at] === part));
  if (!command) throw new WrongUsage(words[0] === undefined ? 'no command given' : `there is no command "${words[0]}"`);
  const rest = words.slice(command.name.split(' ').length);
  const known = Object.entries({ ...command.options, json: 'flag' as const });
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: Object.fromEntries(known.map(([name, kind]) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }])),
    });
    return { command, args: positionals, options: values };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}
