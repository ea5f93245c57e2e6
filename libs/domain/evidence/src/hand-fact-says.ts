import type { Money } from '@weerwoord/kernel';
import type { StatedFields, StatedLists, Upload } from '@weerwoord/orders';
import { handFact } from './hand-facts';

/** What a person entered about one fact. `text` (a return address) is words of people: kept sealed, never in the facts. */
export type FactTold = {
  readonly fact: string;
  readonly yes?: boolean;
  readonly choice?: string;
  /** When it happened, UTC. */
  readonly at?: Date;
  readonly amount?: Money;
  readonly trackingNumber?: string;
  readonly carrier?: string | null;
  readonly text?: string;
};

type Says = StatedFields & StatedLists;
type AddedWord = Omit<Upload, 'recordId'>;

/** The choices that set a flag each; the others of the same fact are set to false, so that the last word stands. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  returnedItem: { 'other-item': 'returnedItemDiffers', 'other-serial': 'serialDiffers', 'other-weight': 'returnWeightDiffers' },
  deviation: { minor: 'deviationMinor', large: 'deviationLarge' },
  buyerMedia: { none: 'buyerSentNoMedia', 'other-item': 'buyerMediaOtherItem', 'transit-damage': 'transitDamageShown', defect: 'defectShown' },
};
/** Facts that are their own evidence: a person's word, dated, under a code. */
const SHOWS: Readonly<Record<string, string>> = {
  buyerConfirmedReceipt: 'BUYER_ACK',
  returnOffered: 'RETURN_OFFER',
  returnAddress: 'RETURN_ADDRESS',
  returnNotSent: 'RETURN_NOT_SHIPPED',
};

/**
 * What the fact says of the order, in the words the rules read; null when what was entered does not fit the fact.
 *
 * @param key sha-256 of the record that told it, hex: names the word among others of its kind
 */
export function saysOfFact(told: FactTold, key: string): Says | null {
  const fact = handFact(told.fact);
  if (fact === null) return null;
  const { yes, choice, at, amount, trackingNumber, text } = told;
  const shows = (figures: AddedWord['figures'] = {}): Says => ({
    uploads: [{ key, code: SHOWS[fact.id] ?? '', at: at ?? null, mediaType: null, ...(Object.keys(figures).length > 0 && { figures }) }],
  });
  switch (fact.value) {
    case 'yes-no':
      return yes === undefined ? null : { flags: { [fact.id]: yes } };
    case 'choice': {
      if (choice === undefined || !fact.choices?.includes(choice)) return null;
      const flags = CHOICES[fact.id];
      if (!flags) return at ? shows({ way: choice }) : null;
      return { flags: Object.fromEntries(Object.entries(flags).map(([word, flag]) => [flag, word === choice])) };
    }
    case 'moment':
      if (!at) return null;
      return fact.id === 'feedbackRemoved' ? { feedbackRemoved: [{ key, at }] } : shows();
    case 'address':
      return text?.trim() ? shows() : null;
    case 'refund':
      return at && amount && amount.minor > 0 ? { refunds: [{ key: `hand ${key}`, at, amount, by: 'seller' }] } : null;
    case 'parcel':
      return at && trackingNumber?.trim()
        ? { parcels: [{ trackingNumber: trackingNumber.trim(), carrier: told.carrier?.trim() || null, confirmedAt: null, uploadedAt: at }] }
        : null;
  }
}
