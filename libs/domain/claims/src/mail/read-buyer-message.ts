import type { Channel, Site } from '@weerwoord/kernel';
import { amazonMarketplace } from '@weerwoord/policies';
import { AMAZON_ORDER_ID, amazonHost } from './amazon-claim-mail';
import { EBAY_ORDER_ID, ebayEnding } from './ebay-claim-mail';
import { languageOf } from './language-of';
import type { Mail } from './mail';
import { addressOf, headerOf, plainText } from './mail';

/** Who wrote a mail of an order's thread, and to which order it belongs; the words stay where they are. */
export type ReadMessage = {
  readonly channel: Extract<Channel, 'amazon' | 'ebay'>;
  readonly from: 'buyer' | 'seller' | 'marketplace';
  /** The marketplace's stand-in address of the buyer: the same for all mails of one buyer there. Personal data. */
  readonly relayAddress: string | null;
  readonly externalOrderId: string | null;
  readonly site: Site | null;
  readonly at: Date;
  readonly language: string | null;
};

const AMAZON_RELAY = /^[^@\s]+@marketplace\.(amazon\.[\w.]+)$/;
const EBAY_RELAY = /^[^@\s]+@(?:members|reply)\.ebay\.([\w.]+)$/;

/**
 * Reads a mail of the buyer's thread: from a relay address the buyer wrote, to one we did, from the marketplace itself a notice.
 * null when no marketplace is involved. A mail to several relay addresses is ours to the first.
 */
export function readBuyerMessage(mail: Mail): ReadMessage | null {
  const text = `${plainText(mail.subject)}\n${plainText(mail.text.slice(0, 100_000))}`;
  const from = addressOf(mail.from);
  const to = (mail.to ?? headerOf(mail, 'To')).split(',').map(addressOf);
  const language = mail.language ?? languageOf(text);
  const base = { at: mail.date, language };
  const order = (channel: 'amazon' | 'ebay'): string | null => (channel === 'amazon' ? AMAZON_ORDER_ID : EBAY_ORDER_ID).exec(text)?.[0] ?? null;
  const amazonSite = (host: string | undefined): Site | null => (host === undefined ? null : (amazonMarketplace(host)?.site ?? null));

  for (const [address, who] of [[from, 'buyer'], ...to.map((a) => [a, 'seller'] as const)] as const) {
    const amazon = AMAZON_RELAY.exec(address);
    if (amazon)
      return { ...base, channel: 'amazon', from: who, relayAddress: address, externalOrderId: order('amazon'), site: amazonSite(amazon[1]) };
    if (EBAY_RELAY.test(address)) return { ...base, channel: 'ebay', from: who, relayAddress: address, externalOrderId: order('ebay'), site: null };
  }
  const host = amazonHost(from);
  if (host !== null)
    return {
      ...base,
      channel: 'amazon',
      from: 'marketplace',
      relayAddress: null,
      externalOrderId: order('amazon'),
      site: host === 'amazon.com' ? null : amazonSite(host),
    };
  if (ebayEnding(from) !== null)
    return { ...base, channel: 'ebay', from: 'marketplace', relayAddress: null, externalOrderId: order('ebay'), site: null };
  return null;
}
