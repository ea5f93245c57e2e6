import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ownWords } from './own-words';

const folder = resolve(__dirname, '../../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'data/samples/buyer-messages');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const suite = names.length > 0 ? describe : describe.skip;

suite(`the collected bodies${names.length > 0 ? '' : ' (needs WEERWOORD_SHARED: data/samples/buyer-messages is not there)'}`, () => {
  const text = (...parts: readonly string[]): string => readFileSync(resolve(folder, ...parts), 'utf8');
  it.each(names.length > 0 ? names : ['none'])('%s gives what its writer wrote', (name) => {
    expect(ownWords(text(name)).words).toBe(text('trimmed', name).replace(/\r\n/g, '\n').trimEnd());
  });
});
