import { readFile, stat } from 'node:fs/promises';
import { isOfMany, keyOfPem } from '@weerwoord/packs';
import type { PackVerification, SetVerification, SignatureFinding } from '@weerwoord/packs';
import { fingerprintOf, verifySealed, verifyUnpacked } from '@weerwoord/wiring';
import type { Answer, Command, Options } from '../command';
import { optional, Refused, WrongUsage } from '../command';
import { asTyped } from '../typed-path';
import { verifyAudit, verifyChain } from './audit';
import { problemOf, problemOfMany } from './verify-problems';

const WHY = {
  clock: 'their time was over',
  'buyer-asked': 'the buyer asked for it',
  'marketplace-notice': 'the marketplace asked for it',
  person: 'the seller decided it',
} as const;

/** What was checked and found, for a person. */
function told(found: PackVerification): string[] {
  const { signature, about, erasure } = found;
  const lines = found.ok ? [`Unchanged: ${found.files} files, every byte as it was sealed.`] : [problemOf(found.problem)];
  lines.push(...differing(found));
  if (erasure)
    lines.push(`Erased on ${erasure.at} because ${WHY[erasure.why]}; the seller signed for it:`, ...found.erased.map((name) => `erased: ${name}`));
  if (about && found.sealedAt) lines.push(`Sealed ${found.sealedAt} by ${about.organisation} (${about.sealedBy}), order ${about.order}`);
  if (found.hash) lines.push(`Pack ${found.hash}`);
  if (signature.state === 'none' && found.sealedAt) lines.push('Not signed. Compare the hash of the pack with the one the seller gives you.');
  return [...lines, ...signedBy(signature)];
}

const differing = ({ changed, missing, extra }: PackVerification | SetVerification): string[] => [
  ...changed.map((name) => `changed: ${name}`),
  ...missing.map((name) => `missing: ${name}`),
  ...extra.map((name) => `not sealed: ${name}`),
];

function signedBy({ state, known, keyName, keyId }: SignatureFinding): string[] {
  if (state === 'bad') return [`The signature is not that of key ${keyName ?? ''}.`];
  if (state === 'none') return [];
  if (known === true) return [`Signed by key ${keyName ?? ''}, which you named.`];
  return [
    `Warning: signed by key ${keyName ?? ''}, which you have not named. Compare its fingerprint with the seller:`,
    `Fingerprint ${keyId ?? ''}`,
  ];
}

const packs = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'pack' : 'packs'}`;

/** The same of a file of many packs. */
function toldOfMany(found: SetVerification): string[] {
  const { about, replaced, erased, keys, signature } = found;
  const lines = found.ok
    ? [`Unchanged: ${packs(found.packs)}, each as it was sealed, and the ${found.files - found.packs} files around them.`]
    : [problemOfMany(found.problem), `Packs that are whole: ${found.packs}.`];
  lines.push(
    ...differing(found),
    ...replaced.map((name) => `another pack than was put in: ${name}`),
    ...erased.map((name) => `erased before: ${name}`),
  );
  if (about && found.sealedAt) {
    const month = about.month ? `, claims of ${about.month.month} (${about.month.belongs}, ${about.month.zone})` : '';
    lines.push(`Put together ${found.sealedAt} by ${about.organisation} (${about.sealedBy})${month}`);
  }
  if (found.hash) lines.push(`Set ${found.hash}`);
  lines.push(...signedBy(signature));
  // What the set's signature vouches for needs no warning of its own; whose key it is, a reader may want to know.
  if (signature.state === 'good') lines.push(...keys.map((key) => `${packs(key.packs)} signed by key ${key.keyName}: fingerprint ${key.keyId}`));
  return lines;
}

/** Fingerprints named with `--key`: themselves, or those of PEM files; several with commas. */
async function namedKeys(options: Options): Promise<string[]> {
  const named = optional(options, 'key');
  return named === undefined ? [] : Promise.all(named.split(',').map((each) => fingerprintNamed(each.trim())));
}
async function fingerprintNamed(named: string): Promise<string> {
  const bare = named.toLowerCase().replace(/[\s:]/g, '');
  if (/^[0-9a-f]{64}$/.test(bare)) return bare;
  const pem = await readFile(asTyped(named), 'utf8').catch(() => null);
  const publicKey = pem === null ? null : keyOfPem(pem);
  if (publicKey === null)
    throw new Refused(
      'unknown-key',
      pem === null
        ? `There is no key file ${named}. Give a PEM file or a fingerprint of 64 hex digits.`
        : `${named} holds no Ed25519 public key in PEM form.`,
    );
  return fingerprintOf(publicKey);
}

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify <file.zip | folder> [--key public.pem|fingerprint] [--hash H] | verify --chain [--anchors F.json]',
  about:
    'Check a pack, a file of many packs with each pack in it, an audit export (or an unpacked folder), offline: is every byte what was sealed, and by whom? With --key another key is refused. Needs no database.',
  options: { chain: 'flag', anchors: 'value', key: 'value', hash: 'value' },
  needs: 'nothing',
  async run([file], options): Promise<Answer> {
    if (options['chain'] === true) return verifyChain(options);
    if (file === undefined) throw new WrongUsage('name the pack to check');
    const path = asTyped(file);
    const [keys, hash] = [await namedKeys(options), optional(options, 'hash')?.toLowerCase()];
    if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash)) throw new WrongUsage('--hash needs the 64 hex digits of a pack');
    const there = await stat(path).catch(() => null);
    if (!there) throw new Refused('not-found', `There is no file ${file}.`);
    const audit = there.isDirectory() ? null : await verifyAudit(file);
    if (audit) return audit;
    const found = await (there.isDirectory() ? verifyUnpacked : verifySealed)(path, { keys, hash, demandKey: keys.length > 0 });
    return { json: found, lines: isOfMany(found) ? toldOfMany(found) : told(found), refused: !found.ok };
  },
};
