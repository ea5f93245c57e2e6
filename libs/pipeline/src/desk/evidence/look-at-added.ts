import { handFactsFor, UPLOAD_CODES } from '@weerwoord/evidence';
import type { AddedEvidence } from '@weerwoord/contracts';
import type { Channel, OrganisationId, RecordId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { FilesOf, FileWords, KeptFact, KeptFile } from '@weerwoord/ports';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import { nameOf } from '../make-pack';
import { isoOr } from './about';
import { wordsOf } from './files-of';

export type Added = Omit<z.infer<typeof AddedEvidence>, 'maxBytes'>;
type FileShape = Added['files'][number];
type ToldShape = Added['told'][number];

export type AddedAsked = {
  readonly which: FilesOf;
  readonly channel: Channel;
  readonly claim: { readonly kind: string; readonly reason: string } | null;
  readonly zone: string;
  readonly currency: string | null;
  /** Numbers exhibits are cited by, by the record behind them. */
  readonly exhibits: ReadonlyMap<RecordId, number>;
};

/** What people added to an order or a claim, taken back or not, and what they may add. */
export async function lookAtAdded(
  tools: Pick<DeskTools, 'units' | 'orders' | 'vault'>,
  organisation: OrganisationId,
  asked: AddedAsked,
): Promise<Added> {
  const { which, channel, claim, zone, currency, exhibits } = asked;
  const { files, told, names } = await tools.units(organisation, async (stores) => ({
    files: await stores.files.of(which),
    told: await stores.told.of(which),
    names: await stores.desk.peopleNames(),
  }));
  const words = await wordsOf(tools.vault, organisation, files);
  const records = new Map(
    (
      await tools.orders.records(
        organisation,
        told.map(({ recordId }) => recordId),
      )
    ).map((record) => [record.id, record.raw]),
  );
  return {
    zone,
    currency,
    files: files.map((file, place) => fileShape(file, words[place] ?? null, nameOf(file.addedBy, names), exhibits.get(file.recordId) ?? null)),
    told: told.map((fact) => toldShape(fact, records.get(fact.recordId) ?? null, nameOf(fact.addedBy, names))),
    codes: [...UPLOAD_CODES],
    tellable: handFactsFor(channel, claim).map(({ id, value, choices = [], changes, sheet }) => ({
      id,
      value,
      choices: [...choices],
      changes: [...changes],
      sheet,
    })),
  };
}

const fileShape = (file: KeptFile, words: FileWords | null, byName: string | null, exhibit: number | null): FileShape => ({
  recordId: file.recordId,
  name: words?.name ?? '',
  note: words?.note ?? null,
  mediaType: file.mediaType,
  bytes: file.bytes,
  sha256: file.sha256,
  pages: file.pages,
  width: file.width,
  height: file.height,
  code: file.code,
  at: isoOr(file.at),
  zone: file.zone,
  byName,
  addedAt: isoText(file.addedAt),
  removedAt: isoOr(file.removedAt),
  hasPreview: file.hasPreview,
  scannedBy: file.scannedBy,
  exhibit,
  takenAt: words?.takenWith?.takenAt ?? null,
  camera: words?.takenWith?.camera ?? null,
  position: positionOf(words),
});

/** A text and no numbers: where a picture was taken may be where somebody lives, and is masked like an address. */
const positionOf = (words: FileWords | null): string | null => {
  const { latitude, longitude } = words?.takenWith ?? {};
  return latitude === null || latitude === undefined || longitude === null || longitude === undefined
    ? null
    : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
};

/** What was entered, from the record itself; only who and when once its key has been destroyed. */
function toldShape(fact: KeptFact, raw: string | null, byName: string | null): ToldShape {
  const entered = (raw === null ? {} : JSON.parse(raw)) as Partial<Readonly<Record<string, unknown>>>;
  const text = (name: string): string | null => (typeof entered[name] === 'string' ? entered[name] : null);
  const amount = entered['amount'] as { minor: number; currency: string } | null | undefined;
  return {
    recordId: fact.recordId,
    fact: fact.fact,
    yes: typeof entered['yes'] === 'boolean' ? entered['yes'] : null,
    choice: text('choice'),
    at: text('at'),
    amount: amount ?? null,
    trackingNumber: text('trackingNumber'),
    carrier: text('carrier'),
    words: text('text'),
    why: text('why'),
    byName,
    addedAt: isoText(fact.addedAt),
    removedAt: isoOr(fact.removedAt),
  };
}
