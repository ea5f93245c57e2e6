import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import { checkStored, replayAll, replayBundle, replayVersions } from '@weerwoord/pipeline';
import type { Difference, Replayed, StoredFinding } from '@weerwoord/pipeline';
import type { StoredKind } from '@weerwoord/ports';
import { ensureOrganisation } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Command, Options } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { accountNamed } from '../named';

const WHY: Readonly<Record<Difference['why'], string>> = {
  gone: 'is not made any more',
  new: 'was not there then',
  moment: 'has another moment',
  figures: 'says something else',
  records: 'rests on other records',
  timeline: 'the timeline differs',
  standing: 'how far it proves delivery differs',
  'record-damaged': 'rests on a record that was damaged in storage: restore it from a backup',
  'record-gone': 'rests on a record that is read otherwise by now (another mapping)',
};
const OUTCOME: Readonly<Record<Replayed['outcome'], string>> = {
  same: 'replays to the same hash',
  differs: 'DIFFERS',
  'other-rules': 'differs, and was made by other rules than those of today',
  'nothing-left': 'cannot be replayed: nothing founds the order any more',
};

const fine = ({ outcome }: Replayed): boolean => outcome === 'same' || outcome === 'other-rules';
const linesOf = (of: string, { version, outcome, stored, erased, differing }: Replayed): string[] => [
  `${of} version ${version}: ${OUTCOME[outcome]} (${stored.slice(0, 12)}…${erased > 0 ? `, ${erased} erased records stand in by their hash` : ''})`,
  ...differing.map(
    ({ itemId, why, recordId }) => `  ${itemId === '' ? 'bundle' : itemId} ${WHY[why]}${recordId === null ? '' : ` (record ${recordId})`}`,
  ),
];

export const replayCommand: Command = {
  name: 'replay',
  usage: 'replay (--all | --order N --account A [--version V])',
  about: 'Make stored bundles of evidence again from their records, by the rules of then: the same hash, or which item differs and why.',
  options: { all: 'flag', order: 'value', account: 'value', version: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    if (options['all'] === true) return everyOrder(product);
    const number = required(options, 'order');
    const { organisation, account } = await accountNamed(product, required(options, 'account'));
    const orderId = await product.desk.orders.byExternalId(organisation, account.id, number);
    if (!orderId) throw new Refused('not-found', `There is no order ${number} in "${account.name}".`);
    const found = await versionsOf(product, organisation, orderId, options);
    if (found.length === 0)
      throw new Refused(
        'not-found',
        `Order ${number} has no stored bundle${optional(options, 'version') ? ' of that version' : ''}: one is kept when a claim is opened on it.`,
      );
    return { json: { order: number, versions: found }, lines: found.flatMap((one) => linesOf(number, one)), refused: !found.every(fine) };
  },
};

async function versionsOf({ desk }: Product, organisation: OrganisationId, orderId: OrderId, options: Options): Promise<Replayed[]> {
  const named = optional(options, 'version');
  if (named === undefined) return replayVersions(desk, { organisation, orderId });
  if (!/^[1-9]\d{0,5}$/.test(named)) throw new WrongUsage('--version is a number from 1');
  const one = await replayBundle(desk, { organisation, orderId, version: Number(named) });
  return one ? [one] : [];
}

async function everyOrder(product: Product) {
  const { id: organisation } = await ensureOrganisation(product);
  const counts = { same: 0, differs: 0, 'other-rules': 0, 'nothing-left': 0 };
  const differing: Replayed[] = [];
  for await (const one of replayAll(product.desk, { organisation })) {
    counts[one.outcome] += 1;
    if (one.outcome !== 'same') differing.push(one);
  }
  const versions = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = [
    `${versions.toLocaleString('en')} versions: ${counts.same.toLocaleString('en')} replay to the same hash`,
    ...differing.flatMap((one) => linesOf(`order ${one.orderId}`, one)),
  ];
  return { json: { versions, ...counts, differing }, lines, refused: !differing.every(fine) };
}

const KIND: Readonly<Record<StoredKind, string>> = {
  record: 'source record',
  statement: 'personal data of a record',
  'import-header': 'header of an imported file',
  'import-problem': 'rejected row',
  file: 'evidence file',
  'file-words': 'name and note of an evidence file',
  'file-preview': 'preview of an evidence file',
  letter: 'letter',
  attachments: 'attachments of a letter',
  'derived-file': 'file made for a form (is made again when it is asked for)',
  pack: 'pack',
  'pack-shell': 'part of a pack that outlives its order',
  receipt: 'receipt of a sending',
  'sent-proof': 'screenshot of a sending',
  'approval-reasons': 'reasons of an approval',
  'approval-note': 'note to the approver',
  'refund-reason': 'reason of a refund',
  'hold-reason': 'reason of a hold',
  'erasure-wish': 'wish of a buyer',
  'notice-hook': 'address for notices of a marketplace',
  notice: 'notice of a marketplace',
  webhook: 'address of a webhook',
  'signing-key': 'signing key',
};
const damagedLine = ({ kind, id, order }: StoredFinding): string => `damaged: ${KIND[kind]} ${id}${order === null ? '' : `, order ${order}`}`;

export const checkStoredCommand: Command = {
  name: 'check-stored',
  usage: 'check-stored',
  about: 'Open everything that is sealed once and name what was damaged in storage. What was erased on purpose is counted apart.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    const found = await checkStored({ vault: product.vault, stored: product.stored }, { organisation });
    const { checked, whole, erased, damaged } = found;
    const [n, w, e] = [checked, whole, erased].map((count) => count.toLocaleString('en'));
    return {
      json: found,
      lines: [
        `${n ?? ''} stored items: ${w ?? ''} whole, ${e ?? ''} erased, ${damaged.length.toLocaleString('en')} damaged`,
        ...damaged.map(damagedLine),
        ...(damaged.length > 0 ? ['Restore these from a backup: weerwoord restore --from <folder>'] : []),
      ],
      refused: damaged.length > 0,
    };
  },
};
