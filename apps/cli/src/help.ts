import type { Command } from './command';

/** Help for one command when its first words fit, else the list of all. */
export function helpText(commands: readonly Command[], words: readonly string[]): string {
  const fitting = commands.filter(({ name }) => words[0] !== undefined && name.split(' ')[0] === words[0]);
  const shown = fitting.length > 0 ? fitting : commands;
  const widest = Math.max(...shown.map(({ usage }) => Math.min(usage.length, 48)));
  const list = shown.map(({ usage, about }) =>
    usage.length > widest ? `  ${usage}\n  ${' '.repeat(widest)}  ${about}` : `  ${usage.padEnd(widest)}  ${about}`,
  );
  return ['Usage: npm run -s cli -- <command> [--json]', '', ...list, '', 'Exit code: 0 done, 1 refused by the data, 2 wrong usage.', ''].join('\n');
}
