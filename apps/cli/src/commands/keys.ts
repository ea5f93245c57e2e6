import { ensureOrganisation, listKeys, newKeyIn, replaceMasterKey, rotateOrganisationKey } from '@weerwoord/wiring';
import type { BadNewKey, KeyList, MasterReplaced, Product } from '@weerwoord/wiring';
import type { Answer, Command, Options } from '../command';
import { optional, Refused, WrongUsage } from '../command';
import { table } from '../table';
import { asTyped } from '../typed-path';

const day = (at: Date | null): string => (at === null ? '–' : at.toISOString().slice(0, 10));
const count = (figure: number): string => figure.toLocaleString('en');

export const listKeysCommand: Command = {
  name: 'keys list',
  usage: 'keys list',
  about: 'Which keys there are, since when, and how many subjects each wraps. Never a key.',
  options: {},
  needs: 'product',
  async run(product) {
    await ensureOrganisation(product);
    const list = await listKeys(product.keys);
    return { json: list, lines: linesOf(list, product.clock.now()) };
  },
};

function linesOf({ masterKey, installation, organisations }: KeyList, now: Date): string[] {
  const days = (since: Date): string => count(Math.floor((now.getTime() - since.getTime()) / 86_400_000));
  const rows = organisations.flatMap(({ name, keys }) =>
    keys.map((key) => {
      const state = key.destroyed ? 'destroyed' : key.retiredAt === null ? 'in use' : 'retired';
      return [name, String(key.version), state, day(key.createdAt), days(key.createdAt), day(key.retiredAt), key.wrappedBy, count(key.subjects)];
    }),
  );
  const direct = organisations.reduce((sum, organisation) => sum + organisation.direct, 0);
  const destroyed = organisations.reduce((sum, organisation) => sum + organisation.destroyed, 0);
  return [
    `Master key ${masterKey ?? '–'}, installation ${installation}`,
    ...table(['organisation', 'version', 'state', 'since', 'days', 'until', 'under', 'subjects'], rows),
    ...(direct > 0 ? [`${count(direct)} keys of subjects are still wrapped by the master key itself; the next start or rotation moves them.`] : []),
    `${count(destroyed)} keys of subjects were destroyed: what they sealed cannot be read any more.`,
  ];
}

export const rotateKeysCommand: Command = {
  name: 'keys rotate',
  usage: 'keys rotate --organisation | --master [--new-key-file F]',
  about: 'Change the key of the organisation, or the master key. Works beside a running product; cut short, the same command goes on.',
  options: { organisation: 'flag', master: 'flag', 'new-key-file': 'value' },
  needs: 'product',
  async run(product, _args, options) {
    if ((options['organisation'] === true) === (options['master'] === true)) throw new WrongUsage('say which: --organisation or --master');
    await ensureOrganisation(product);
    return options['master'] === true ? rotateMaster(product, options) : rotateOrganisations(product);
  },
};

/** Progress goes to stderr; stdout is the answer. */
const told = (done: number): void => void process.stderr.write(`${count(done)} keys wrapped anew\n`);

async function rotateOrganisations(product: Product): Promise<Answer> {
  const done = [];
  for (const { id, name } of await product.door.organisations()) {
    done.push({ organisation: id, name, ...(await rotateOrganisationKey(product.keys, id, { actor: 'cli', at: product.clock.now(), told })) });
  }
  const lines = done.map(
    ({ name, version, subjects, resumed }) =>
      `${name}: key ${version} is in use, ${count(subjects)} keys of subjects are wrapped by it now, the old key is destroyed${resumed ? ' (brought a rotation to its end that was cut short; run it again for another new key)' : ''}.`,
  );
  return {
    json: { organisations: done },
    lines: [...lines, 'Export the keys again: keys files from before no longer fit what comes in from now on.'],
  };
}

const BAD_KEY: Readonly<Record<BadNewKey, string>> = {
  unreadable: 'The file of the new key cannot be read.',
  'no-key': 'That is no key of 32 bytes in base64 or hexadecimal. Make one with: openssl rand -base64 32',
  'same-key': 'The database is sealed under that key already.',
};

async function rotateMaster(product: Product, options: Options): Promise<Answer> {
  const [file, text] = [optional(options, 'new-key-file'), product.settings.WEERWOORD_NEW_VAULT_KEY];
  if ((file === undefined) === (text === undefined))
    throw new WrongUsage('give the new key: --new-key-file, or the variable WEERWOORD_NEW_VAULT_KEY, and not both');
  const key = await newKeyIn(file === undefined ? { text: text ?? '' } : { file: asTyped(file) });
  const done = typeof key === 'string' ? key : await replaceMasterKey(product, key, { actor: 'cli', told });
  if (typeof done === 'string') throw new Refused(done, BAD_KEY[done]);
  return { json: done, lines: whatNow(done, file) };
}

function whatNow({ from, to, where, already, organisationKeys }: MasterReplaced, file: string | undefined): string[] {
  const head = already
    ? `The database was sealed under master key ${to} already.`
    : `Master key ${to} is in use instead of ${from}: ${count(organisationKeys)} keys of organisations and the look-up secret are sealed under it.`;
  return where === 'file'
    ? [
        head,
        'vault.key in the data folder holds the new key; the old one is nowhere any more. Running programs take it up by themselves.',
        `Keep a copy elsewhere${file === undefined ? '' : `, and take ${file} away from this machine`}. Export the keys again: older keys files open with the old key only.`,
      ]
    : [
        head,
        'Now set WEERWOORD_VAULT_KEY to the new key for the server, the worker and the commands, and start them again: until then they cannot read what they have not read in the last minute.',
        'Export the keys again: older keys files open with the old key only.',
      ];
}
