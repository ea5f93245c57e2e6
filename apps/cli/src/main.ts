import { KeyServiceError } from '@weerwoord/ports';
import { databaseProblem, openProduct, readSettings, SettingsError } from '@weerwoord/wiring';
import type { Answer } from './command';
import { Refused, WrongUsage } from './command';
import { COMMANDS } from './commands/list';
import { helpText } from './help';
import { parseLine } from './parse-line';
import type { Line } from './parse-line';
import { shownLine } from './shown-line';

/** stdout is the answer and nothing else: one JSON object with `--json`, else lines for a person. */
const tell = (answer: Answer, json: boolean): Promise<void> =>
  new Promise((resolve) =>
    process.stdout.write(json ? `${JSON.stringify(answer.json)}\n` : answer.lines.map((line) => `${shownLine(line)}\n`).join(''), () => resolve()),
  );

async function answerTo({ command, args, options }: Line): Promise<Answer> {
  if (command.needs === 'nothing') return command.run(args, options);
  const product = await openProduct(readSettings(process.env), 'cli');
  try {
    return await command.run(product, args, options);
  } finally {
    await product.close();
  }
}

async function main(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words.includes('--help') || words.includes('-h')) {
    process.stdout.write(
      helpText(
        COMMANDS,
        words.filter((word) => !word.startsWith('-') && word !== 'help'),
      ),
    );
    return words.length === 0 ? 2 : 0;
  }
  const json = words.includes('--json');
  try {
    const answer = await answerTo(parseLine(words, COMMANDS));
    await tell(answer, json);
    return answer.refused ? 1 : 0;
  } catch (error) {
    if (error instanceof WrongUsage) return complain(json, 'wrong-usage', `${error.message}\n${helpText(COMMANDS, words)}`, 2);
    if (error instanceof Refused) return complain(json, error.code, error.message, 1);
    if (error instanceof SettingsError) return complain(json, 'wrong-settings', error.message, 2);
    if (error instanceof KeyServiceError) return complain(json, error.code, error.message, 1);
    const away = databaseProblem(error, { address: process.env['DATABASE_URL'] ?? '', migrating: words[0] === 'migrate' });
    if (away) return complain(json, 'no-database', away.message, 1);
    throw error;
  }
}

function complain(json: boolean, code: string, message: string, exit: number): number {
  process.stderr.write(`${message}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message: message.split('\n')[0] } })}\n`);
  return exit;
}

// `… | head` closes the pipe early: that is no fault of ours, and nothing to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
