import { writeFile } from 'node:fs/promises';
import { makePack } from '@weerwoord/pipeline';
import { ensureOrganisation, ensureOwner, settleClaims, verifyPack } from '@weerwoord/wiring';
import { claimNamed } from '../claim-named';
import type { Command } from '../command';
import { Refused, required, WrongUsage } from '../command';
import { asTyped } from '../typed-path';
import { verifyAudit, verifyChain } from './audit';

export const packCommand: Command = {
  name: 'pack',
  usage: 'pack <claim> --out F.zip',
  about: 'Seal the evidence of a claim into one ZIP that a stranger can check.',
  options: { out: 'value' },
  needs: 'product',
  async run(product, [named], options) {
    if (named === undefined) throw new WrongUsage('name a claim: its id, its order number, or its place in the list of claims');
    const out = required(options, 'out');
    const organisation = await ensureOrganisation(product);
    await settleClaims(product, organisation.id);
    const { id: claimId } = await claimNamed(product, organisation.id, named);
    await ensureOwner(product);
    const made = await makePack(product.desk, { organisation: organisation.id, claimId, actor: 'cli', sealedBy: organisation.name });
    if (!made.ok) throw new Refused(made.problem.code, 'The order of this claim is not known yet, so there is nothing to show. Import it first.');
    const { packId, hash, bytes, pages } = made.value;
    await writeFile(asTyped(out), bytes);
    return {
      json: { pack: packId, file: asTyped(out), hash, bytes: bytes.length, pages },
      lines: [`${asTyped(out)}: ${pages} pages, ${bytes.length.toLocaleString('en')} bytes`, `Pack ${hash}`],
    };
  },
};

const WORDS: Readonly<Record<string, string>> = {
  'not-a-zip': 'This is not a whole ZIP file.',
  'no-manifest': 'There is no manifest in it: this is not one of our packs.',
  'manifest-unreadable': 'Its manifest cannot be read.',
  'files-changed': 'Files in it are not what was sealed.',
  'zip-changed': 'The ZIP around the files is not what was sealed.',
  'other-pack': 'This is another pack than the one expected.',
};

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify <file.zip> | verify --chain [--anchors F.json]',
  about: 'Check a pack, offline: is every byte what was sealed? Needs no database.',
  options: { chain: 'flag', anchors: 'value' },
  needs: 'nothing',
  async run([file], options) {
    if (options['chain'] === true) return verifyChain(options);
    if (file === undefined) throw new WrongUsage('name the pack to check');
    const audit = await verifyAudit(file);
    if (audit) return audit;
    const found = await verifyPack(asTyped(file)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Refused('not-found', `There is no file ${file}.`) : error;
    });
    const named = [
      ...found.changed.map((name) => `changed: ${name}`),
      ...found.missing.map((name) => `missing: ${name}`),
      ...found.extra.map((name) => `not sealed: ${name}`),
    ];
    const lines = found.ok
      ? [`Unchanged: ${found.files} files, pack ${found.hash ?? ''}`]
      : [found.problem ? (WORDS[found.problem] ?? 'It does not verify.') : 'It does not verify.', ...named];
    return { json: found, lines, refused: !found.ok };
  },
};
