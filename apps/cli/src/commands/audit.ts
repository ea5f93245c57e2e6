import { readFile, writeFile } from 'node:fs/promises';
import { AsOfDay } from '@weerwoord/contracts';
import type { Anchor, ChainFinding, Day } from '@weerwoord/kernel';
import { anchorOf, isoText, readAnchorFile } from '@weerwoord/kernel';
import { checkChain, checkWith, exportAudit } from '@weerwoord/pipeline';
import { anchorsJson, checkAudit, ensureOrganisation, openProduct, readSettings, writeAudit } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Answer, Command, Options } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { asTyped } from '../typed-path';

const count = (n: number): string => n.toLocaleString('en');
const acts = ({ seq, to }: ChainFinding): string => (to === seq ? `act ${count(seq)}` : `acts ${count(seq)} to ${count(to)}`);
/** A finding in a line for a person. */
function said(finding: ChainFinding): string {
  switch (finding.problem) {
    case 'changed':
      return `${acts(finding)}: what it says is not what was written`;
    case 'unlinked':
      return `${acts(finding)}: does not follow on the act before it; that one, or an earlier one, was rewritten`;
    case 'missing':
      return `${acts(finding)}: not there`;
    case 'out-of-place':
      return `${acts(finding)}: stands twice, or not in its place`;
    case 'head-differs':
      return `${acts(finding)}: the head of the chain says something else; acts were cut off, or the head was rewritten`;
    case 'cut':
      return `${acts(finding)}: an anchor has seen them, and they are gone`;
    case 'rewritten':
      return `${acts(finding)}: an anchor has seen others; rewritten from one of these on`;
    case 'anchor-broken':
      return `anchor at ${acts(finding)}: its signature does not fit`;
    case 'anchor-foreign-key':
      return `anchor at ${acts(finding)}: signed by a key that is not of this organisation`;
  }
}

async function anchorsIn(file: string): Promise<{ readonly organisation: string; readonly anchors: Anchor[] }> {
  const text = await readFile(asTyped(file), 'utf8').catch(() => null);
  if (text === null) throw new Refused('not-found', `There is no file ${file}.`);
  let read: unknown = null;
  try {
    read = JSON.parse(text);
  } catch {
    // told below: it is no file of anchors
  }
  const known = readAnchorFile(read);
  if (!known) throw new Refused('bad-input', `${file} is no file of anchors.`);
  return {
    organisation: known.organisation,
    anchors: known.anchors.map((one) => anchorOf(one, (base64) => new Uint8Array(Buffer.from(base64, 'base64')))),
  };
}

async function chainOf(product: Product, kept: string | undefined): Promise<Answer> {
  const { id: organisation } = await ensureOrganisation(product);
  const elsewhere = kept === undefined ? null : await anchorsIn(kept);
  if (elsewhere && elsewhere.organisation !== organisation)
    throw new Refused('bad-input', `The anchors in ${kept ?? ''} are of another organisation.`);
  const checked = await checkChain(product.audit, { organisation, kept: elsewhere?.anchors ?? [] });
  const isWhole = checked.findings.length === 0 && checked.stamps.broken.length === 0;
  const { held, lastAt, lastBy } = checked.stamps;
  const stamped =
    lastAt === null ? 'no time stamps' : `${count(held)} time stamps, the last of ${isoText(lastAt)} by ${lastBy ?? 'somebody without a name'}`;
  return {
    json: { ...checked, ok: isWhole },
    lines: [
      isWhole
        ? `Intact: ${count(checked.acts)} acts, up to act ${count(checked.head.seq)}.`
        : `Not intact: everything fits up to act ${count(checked.intactUpTo)}.`,
      `Anchored up to act ${count(checked.anchoredUpTo)}; ${count(checked.anchors)} anchors, ${stamped}.`,
      ...checked.findings.map(said),
      ...checked.stamps.broken.map(({ seq, problem }) => `time stamp at act ${count(seq)}: does not hold (${problem})`),
    ],
    refused: !isWhole,
  };
}

/** `verify --chain`: the database's own chain. */
export async function verifyChain(options: Options): Promise<Answer> {
  const product = await openProduct(readSettings(process.env), 'cli');
  try {
    return await chainOf(product, optional(options, 'anchors'));
  } finally {
    await product.close();
  }
}

/** `verify F.zip` for an audit export; null when the file is none. */
export async function verifyAudit(file: string): Promise<Answer | null> {
  const found = await checkAudit(asTyped(file), checkWith).catch(() => null);
  if (!found?.chain) return null;
  const { chain, problems, key, from } = found;
  return {
    json: found,
    lines: [
      found.ok
        ? `Unchanged: ${count(chain.acts)} acts, ${count(from)} to ${count(chain.head.seq)}; anchored up to act ${count(chain.anchoredUpTo)}.`
        : `Not intact: everything fits up to act ${count(chain.intactUpTo)}.`,
      `Signed by key ${key ?? 'none'}`,
      ...problems.map(({ problem, path, line }) => `${path ?? 'file'}${line === null ? '' : `, line ${count(line)}`}: ${PROBLEMS[problem]}`),
      ...chain.findings.map(said),
    ],
    refused: !found.ok,
  };
}
const PROBLEMS = {
  'not-an-audit': 'this is no audit export',
  'file-missing': 'not there, or not readable',
  'file-changed': 'not what the manifest was signed with',
  'line-unreadable': 'no act can be read here',
  'signature-broken': 'the signature of the manifest does not fit',
  'unknown-key': 'signed by a key that the manifest does not name',
  'keys-changed': 'the keys are not those that were signed',
} as const;

function dayOf(options: Options, name: string): Day | undefined {
  const typed = optional(options, name);
  if (typed !== undefined && !AsOfDay.safeParse(typed).success) throw new WrongUsage(`--${name} needs a day such as 2026-11-20`);
  return typed;
}

export const exportAuditCommand: Command = {
  name: 'audit export',
  usage: 'audit export --out F.zip [--from 2026-11-01] [--to 2026-11-30]',
  about:
    'Write the chain of acts, its anchors and the public keys into one signed file that a stranger can check (verify F.zip). No personal data is in it.',
  options: { out: 'value', from: 'value', to: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const out = asTyped(required(options, 'out'));
    const [from, to] = [dayOf(options, 'from'), dayOf(options, 'to')];
    const { id: organisation } = await ensureOrganisation(product);
    const audit = await exportAudit(product.audit, {
      organisation,
      actor: 'cli',
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    await writeAudit(out, audit);
    const found = await checkAudit(out, checkWith);
    return {
      json: { file: out, acts: found?.chain?.acts ?? 0, key: found?.key ?? null },
      lines: [`${out}: ${count(found?.chain?.acts ?? 0)} acts`, `Signed by key ${found?.key ?? ''}`],
    };
  },
};

export const anchorsCommand: Command = {
  name: 'audit anchors',
  usage: 'audit anchors --out anchors.json',
  about: 'Write the signed anchors of the chain into a file, to be kept somewhere else: verify --chain --anchors F holds them against the chain.',
  options: { out: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const out = asTyped(required(options, 'out'));
    const { id: organisation } = await ensureOrganisation(product);
    const [keys, anchors] = [await product.audit.sealer.keys(organisation), await product.audit.units(organisation, ({ chain }) => chain.anchors())];
    await writeFile(out, anchorsJson(organisation, keys, anchors));
    return { json: { file: out, anchors: anchors.length }, lines: [`${out}: ${count(anchors.length)} anchors`] };
  },
};

export const renewKeyCommand: Command = {
  name: 'audit renew-key',
  usage: 'audit renew-key',
  about: 'Retire the key packs and anchors are signed with and make another. What the old one signed stays good.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    const at = product.clock.now();
    const before = await product.audit.sealer.key(organisation);
    const key = await product.audit.sealer.renew(organisation, at);
    await product.audit.units(organisation, (stores) =>
      stores.acts.record([
        { at, actor: 'cli', what: 'keys.signing-renewed', subjectKind: 'key', subjectId: key.id, payload: { name: key.name, before: before.id } },
      ]),
    );
    return { json: { key: key.id, name: key.name, before: before.id }, lines: [`Signs from now on: ${key.name} (${key.id})`] };
  },
};
