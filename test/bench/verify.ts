import { createHash, generateKeyPairSync, hash, sign } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAudit, verifyPack, writeAudit, writePackZip } from '@weerwoord/documents';
import { actText, anchorText, BEFORE_THE_FIRST, EMPTY_CHAIN } from '@weerwoord/kernel';
import type { OrganisationId } from '@weerwoord/kernel';
import { checkWith } from '@weerwoord/pipeline';
import type { ActInChain, KeptAnchor, SigningKey } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import { medianSeconds, tell } from './figure';
import { NOW } from './seller';

const EVENTS = 100_000;
const PACKS = 1_000;
const RUNS = 3;
const ORGANISATION = '00000000-0000-8000-8000-0000000000be' as OrganisationId;
const VERSUS = 'sha-256 over the same bytes';

const pair = generateKeyPairSync('ed25519');
const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const key: SigningKey = { id: createHash('sha256').update(publicKey).digest('hex'), name: 'bench-2026-1', publicKey, since: NOW, retiredAt: null };
const signed = (bytes: Uint8Array): Promise<{ key: SigningKey; signature: Uint8Array }> =>
  Promise.resolve({ key, signature: new Uint8Array(sign(null, bytes, pair.privateKey)) });

/** Acts as a desk writes them, hand in hand. */
function manyActs(): ActInChain[] {
  const acts: ActInChain[] = [];
  let prev = BEFORE_THE_FIRST;
  for (let seq = 1; seq <= EVENTS; seq += 1) {
    const id = `00000000-0000-8000-8000-${String(seq).padStart(12, '0')}`;
    const act = {
      seq,
      id,
      at: new Date(NOW.getTime() + seq * 1000),
      actor: `person:${id}`,
      what: 'draft.saved',
      subjectKind: 'claim',
      subjectId: id,
      payload: { version: seq % 7, language: 'de', letter: 'answer' },
      prev,
    };
    prev = hash('sha256', actText(ORGANISATION, act));
    acts.push({ ...act, hash: prev });
  }
  return acts;
}
/** An anchor a day of a thousand acts. */
async function manyAnchors(acts: readonly ActInChain[]): Promise<KeptAnchor[]> {
  const anchors: KeptAnchor[] = [];
  for (const act of acts.filter(({ seq }) => seq % 1000 === 0)) {
    const unsigned = { seq: act.seq, hash: act.hash, at: act.at, keyId: key.id };
    const { signature } = await signed(Buffer.from(anchorText(ORGANISATION, unsigned)));
    anchors.push({ ...unsigned, signature, token: null, stampedAt: null, stampedBy: null, stampTries: 0, stampTriedAt: null, stampProblem: null });
  }
  return anchors;
}
/** Packs of six pages' size, each with other bytes. */
async function manyPacks(): Promise<Uint8Array[]> {
  const packs: Uint8Array[] = [];
  for (let place = 0; place < PACKS; place += 1) {
    const body = (path: string, size: number) => ({ path, bytes: Buffer.alloc(size, hash('sha256', `${String(place)} ${path}`)) });
    const files = [
      { ...body('pack.pdf', 48_000), role: 'pack' as const },
      ...[1, 2, 3, 4].map((nth) => ({ ...body(`exhibits/${String(nth)}.eml`, 5_000), role: 'exhibit' as const, exhibit: nth })),
    ];
    const about = {
      organisation: 'Bench',
      account: 'amazon.de',
      order: String(place),
      claim: { id: 'bench', kind: 'A_TO_Z', reason: 'INR_DELIVERED' },
      sealedAt: NOW,
      sealedBy: 'Bench',
    };
    packs.push((await writePackZip(files, about, { key, sign: async (bytes) => (await signed(bytes)).signature })).bytes);
  }
  return packs;
}

/** An audit export of 100,000 acts and 1,000 packs checked from their bytes, one after the other on one core. */
export async function benchVerify(product: Product): Promise<void> {
  const file = join(product.settings.WEERWOORD_DATA, 'bench-audit.zip');
  const acts = manyActs();
  const pieces = (async function* () {
    for (let from = 0; from < acts.length; from += 5000) yield await Promise.resolve(acts.slice(from, from + 5000));
  })();
  await writeAudit(file, {
    organisation: ORGANISATION,
    at: NOW,
    before: EMPTY_CHAIN,
    acts: pieces,
    anchors: await manyAnchors(acts),
    keys: [key],
    sign: signed,
  });
  const packs = await manyPacks();
  const texts = acts.map((act) => Buffer.from(actText(ORGANISATION, act), 'utf8'));
  const chain = await medianSeconds(RUNS, async () => {
    const checked = await checkAudit(file, checkWith);
    if (!checked?.ok || checked.chain?.acts !== EVENTS) throw new Error('the chain does not verify');
  });
  const bareChain = await medianSeconds(RUNS, () => Promise.resolve(texts.forEach((text) => createHash('sha256').update(text).digest())));
  const packed = await medianSeconds(RUNS, async () => {
    for (const pack of packs) if (!(await verifyPack(pack)).ok) throw new Error('a pack does not verify');
  });
  const barePacks = await medianSeconds(RUNS, () => Promise.resolve(packs.forEach((pack) => createHash('sha256').update(pack).digest())));
  process.stderr.write(`audit export of ${String((await stat(file)).size)} bytes, a pack has ${String(packs[0]?.length ?? 0)}\n`);
  await rm(file);
  tell({ bench: 'verify', figure: '100,000 acts with 100 anchors', value: chain, unit: 's', versus: VERSUS, ratio: chain / bareChain });
  tell({ bench: 'verify', figure: '1,000 packs', value: packed, unit: 's', versus: VERSUS, ratio: packed / barePacks });
  tell({ bench: 'verify', figure: 'both', value: chain + packed, unit: 's', versus: VERSUS, ratio: (chain + packed) / (bareChain + barePacks) });
}
