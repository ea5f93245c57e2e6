import { WrongUsage } from './command';
import { COMMANDS } from './commands/list';
import { helpText } from './help';
import { parseLine } from './parse-line';

it.each([
  ['two words before one', ['accounts', 'add', '--name', 'N'], 'accounts add'],
  ['one word', ['accounts'], 'accounts'],
  ['the command behind --json', ['--json', 'claims'], 'claims'],
  ['the claim command of two words', ['claims', 'add', '--mail', 'm.eml'], 'claims add'],
])('finds %s', (_what, words, name) => {
  expect(parseLine(words, COMMANDS).command.name).toBe(name);
});

it('reads paths, values and --json, which every command knows', () => {
  const { args, options } = parseLine(['import', 'a.txt', 'b', '--account', 'my shop', '--json'], COMMANDS);
  expect([args, { ...options }]).toEqual([['a.txt', 'b'], { account: 'my shop', json: true }]);
});

it.each([
  ['no command', [], 'no command given'],
  ['no command but --json', ['--json'], 'no command given'],
  ['an unknown one', ['exprot'], 'there is no command "exprot"'],
  ['an unknown option', ['import', '--acount', 'x'], "Unknown option '--acount'"],
  ['a value that is missing', ['import', '--account'], 'argument missing'],
])('refuses %s and says which', (_what, words, said) => {
  expect(() => parseLine(words, COMMANDS)).toThrow(WrongUsage);
  expect(() => parseLine(words, COMMANDS)).toThrow(said);
});

it('names every command in the help, and one when asked for it', () => {
  const all = helpText(COMMANDS, []);
  expect(COMMANDS.filter(({ usage }) => !all.includes(usage))).toEqual([]);
  expect(helpText(COMMANDS, ['verify'])).not.toContain('accounts add');
});
