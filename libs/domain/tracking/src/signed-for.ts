import type { ScanStatus } from './scan';

/** What a source tells of the signature at one event. */
export type SignatureTold = {
  readonly status: ScanStatus;
  readonly sub: string | null;
  /** A name, as written. */
  readonly signedBy?: string | null;
  /** The carrier says it holds a signature (UPS `deliveryInformation.signature`, DHL `proofOfDelivery.signed`). */
  readonly onFile?: boolean;
  /** The carrier's sentence: FedEx names a receiver also where nobody signed. */
  readonly text?: string | null;
};

const NOT_SIGNED = /signature (service )?not (requested|required)|no signature (required|requested|obtained)|signature release|without signature/i;

/**
 * Was this event signed for? A hand-back that the sender signs is no signature of the buyer, and a carrier that says nobody signed is believed
 * over the name it gives.
 *
 * @source tracking.md §2, signature; §4 FedEx
 */
export function signedFor({ status, sub, signedBy, onFile, text }: SignatureTold): boolean {
  if (status === 'signature') return true;
  if (status !== 'delivered' || NOT_SIGNED.test(text ?? '')) return false;
  return sub === 'signed' || onFile === true || (signedBy ?? '').trim() !== '';
}
