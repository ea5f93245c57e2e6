import { writeFile } from 'node:fs/promises';
import { makePack } from '@weerwoord/pipeline';
import { ensureOrganisation, ensureOwner, settleClaims } from '@weerwoord/wiring';
import { claimNamed } from '../claim-named';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { asTyped } from '../typed-path';
import { exportForTarget } from './target';

export const packCommand: Command = {
  name: 'pack',
  usage: 'pack <claim> [--target <name> [--language en|nl|de]] [--paper A4|Letter] --out F.zip',
  about:
    'Seal the evidence of a claim into one ZIP that a stranger can check; with a target, the answer in the shape of its form instead. Paper: Letter for sites in North America, A4 elsewhere, unless said.',
  options: { out: 'value', target: 'value', language: 'value', paper: 'value' },
  needs: 'product',
  async run(product, [named], options) {
    if (named === undefined) throw new WrongUsage('name a claim: its id, its order number, or its place in the list of claims');
    const out = required(options, 'out');
    const paper = optional(options, 'paper');
    if (paper !== undefined && paper !== 'A4' && paper !== 'Letter') throw new WrongUsage('--paper is A4 or Letter');
    const organisation = await ensureOrganisation(product);
    await settleClaims(product, organisation.id);
    const { id: claimId } = await claimNamed(product, organisation.id, named);
    await ensureOwner(product);
    const target = optional(options, 'target');
    if (target !== undefined)
      return exportForTarget(product, { organisation: organisation.id, claimId, target, out: asTyped(out), language: optional(options, 'language') });
    const made = await makePack(product.desk, {
      organisation: organisation.id,
      claimId,
      actor: 'cli',
      sealedBy: organisation.name,
      ...(paper ? { paperSize: paper } : {}),
    });
    if (!made.ok) throw new Refused(made.problem.code, 'The order of this claim is not known yet, so there is nothing to show. Import it first.');
    const { packId, hash, bytes, pages } = made.value;
    await writeFile(asTyped(out), bytes);
    return {
      json: { pack: packId, file: asTyped(out), hash, bytes: bytes.length, pages },
      lines: [`${asTyped(out)}: ${pages} pages, ${bytes.length.toLocaleString('en')} bytes`, `Pack ${hash}`],
    };
  },
};
