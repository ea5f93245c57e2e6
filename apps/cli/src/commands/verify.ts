import { readFile, stat } from 'node:fs/promises';
import { keyOfPem } from '@weerwoord/packs';
import type { PackProblem, PackVerification } from '@weerwoord/packs';
import { fingerprintOf, verifyPack, verifyUnpacked } from '@weerwoord/wiring';
import type { Answer, Command, Options } from '../command';
import { optional, Refused, WrongUsage } from '../command';
import { asTyped } from '../typed-path';
import { verifyAudit, verifyChain } from './audit';

const PROBLEMS: Readonly<Record<PackProblem, string>> = {
  'not-a-zip': 'This is not a ZIP file.',
  'zip-broken': 'The ZIP is cut off or damaged. Ask for it again.',
  zip64: 'The ZIP has a form a pack never has (ZIP64).',
  'zip-encrypted': 'Files in the ZIP are locked with a password; a pack never is.',
  'zip-link': 'The ZIP holds links in place of files; a pack never does. Do not unpack it.',
  'zip-path': 'The ZIP holds names that lead out of its folder. Do not unpack it.',
  'zip-repacked': 'The files were packed again by another program. Ask for the ZIP as the seller made it, or unpack it and check the folder.',
  'zip-doubled': 'The ZIP holds two files of one name.',
  'no-manifest': 'There is no manifest in it: this is not one of our packs, or it was taken out.',
  'manifest-unreadable': 'Its manifest is not what a pack holds.',
  'foreign-manifest': 'Its manifest.json belongs to another program: this is not one of our packs.',
  'unknown-format': 'This pack is of a newer version than this program knows. Check it with a newer one.',
  'notice-refused': 'It says that parts were erased, but that notice cannot be trusted. If the seller confirms its key, name that with --key.',
  'files-changed': 'Files in it are not what was sealed.',
  'signature-bad': 'The signature does not fit: the manifest was changed after it was sealed.',
  'zip-changed': 'The files are what was sealed, the ZIP around them is not.',
  'other-key': 'It is whole, but not sealed with the key you named.',
  'other-pack': 'It is whole, but another pack than the one whose hash you named.',
};
const WHY = {
  clock: 'their time was over',
  'buyer-asked': 'the buyer asked for it',
  'marketplace-notice': 'the marketplace asked for it',
  person: 'the seller decided it',
} as const;

/** What was checked and found, for a person. */
function told(found: PackVerification): string[] {
  const { signature, about, erasure } = found;
  const lines = found.ok
    ? [`Unchanged: ${found.files} files, every byte as it was sealed.`]
    : [found.problem ? PROBLEMS[found.problem] : 'It does not verify.'];
  lines.push(
    ...found.changed.map((name) => `changed: ${name}`),
    ...found.missing.map((name) => `missing: ${name}`),
    ...found.extra.map((name) => `not sealed: ${name}`),
  );
  if (erasure)
    lines.push(`Erased on ${erasure.at} because ${WHY[erasure.why]}; the seller signed for it:`, ...found.erased.map((name) => `erased: ${name}`));
  if (about && found.sealedAt) lines.push(`Sealed ${found.sealedAt} by ${about.organisation} (${about.sealedBy}), order ${about.order}`);
  if (found.hash) lines.push(`Pack ${found.hash}`);
  if (signature.state === 'none' && found.sealedAt) lines.push('Not signed. Compare the hash of the pack with the one the seller gives you.');
  if (signature.state === 'bad') lines.push(`The signature is not that of key ${signature.keyName ?? ''}.`);
  if (signature.state === 'good' && signature.known === true) lines.push(`Signed by key ${signature.keyName ?? ''}, which you named.`);
  if (signature.state === 'good' && signature.known !== true)
    lines.push(
      `Warning: signed by key ${signature.keyName ?? ''}, which you have not named. Compare its fingerprint with the seller:`,
      `Fingerprint ${signature.keyId ?? ''}`,
    );
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
    'Check a pack (or its unpacked folder), offline: is every byte what was sealed, and by whom? With --key another key is refused. Needs no database.',
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
    const found = await (there.isDirectory() ? verifyUnpacked : verifyPack)(path, { keys, hash, demandKey: keys.length > 0 });
    return { json: found, lines: told(found), refused: !found.ok };
  },
};
