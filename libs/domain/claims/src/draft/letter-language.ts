import type { Site } from '@weerwoord/kernel';
import type { ClaimKind } from '../claim';
import { languageOf } from '../mail/language-of';
import type { DraftKind, DraftLanguage } from './draft-plan';
import { DRAFT_LANGUAGES } from './draft-plan';

/** The languages of a site, as far as letters are written in them: the first is the one to choose. */
function languagesOfSite(site: Site): readonly DraftLanguage[] {
  if (/\.be$|_BE$/i.test(site)) return ['nl'];
  if (/\.nl$|_NL$/i.test(site)) return ['nl'];
  if (/\.(?:de|at)$|_(?:DE|AT)$/i.test(site)) return ['de'];
  if (/\.ch$|_CH$/i.test(site)) return ['de'];
  return ['en'];
}
const TO_BUYER: ReadonlySet<DraftKind> = new Set<DraftKind>(['ebay-inr-answer', 'ebay-return-answer', 'buyer-message']);

/**
 * Languages this letter may be in, the best first.
 *
 * To the buyer: theirs, as they wrote, else the site's. To Amazon: the site's or English. To eBay: that of the site. To AliExpress: English.
 * A mediator reads Dutch; DigiDispuut takes Dutch, English and German. Stripe and PayPal: English or the site's. A carrier: any.
 *
 * @param wrote language the buyer wrote in, or their notice (BCP 47); null: not known
 * @source amazon §9, §6.7; ebay §11; aliexpress §8; webshop §4
 */
export function languagesFor(kind: DraftKind, claimKind: ClaimKind, site: Site, wrote: string | null): readonly DraftLanguage[] {
  const own = languagesOfSite(site);
  const theirs = DRAFT_LANGUAGES.find((known) => wrote?.toLowerCase().startsWith(known));
  if (kind === 'carrier-investigation' || kind === 'digidispuut-statement') return [...new Set([...own, ...DRAFT_LANGUAGES])];
  if (TO_BUYER.has(kind)) return theirs ? [theirs] : own;
  if (claimKind === 'ALIEXPRESS_DISPUTE') return ['en'];
  if (kind === 'mediation-statement') return ['nl'];
  if (claimKind.startsWith('EBAY') || claimKind === 'PAYMENT_DISPUTE') return own;
  return [...new Set<DraftLanguage>([...own, 'en'])];
}

/** The language a text is written in, where that is surely another than it says; else null. Short texts tell nothing. */
export function otherLanguageThan(language: DraftLanguage, text: string): string | null {
  const found = languageOf(text);
  return found !== null && found !== language ? found : null;
}
