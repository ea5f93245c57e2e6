import type { Channel } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { aliexpressWants } from './aliexpress-wants';
import type { Wanted } from './amazon-wants';
import { amazonWants } from './amazon-wants';
import type { EvidenceBundle, EvidenceCode } from './bundle';
import { ebayColumn, ebayWants } from './ebay-wants';
import { shopPaymentWants } from './shop-payment-wants';
import { shopColumn, shopWants, strongDecidesIn } from './shop-wants';
import { decidingItem } from './strength';

/** What a checklist is asked about. `kind` is the claim's, `stage` a `ChecklistStage`. */
export type WantsAsk = {
  readonly kind: string;
  readonly reason: string;
  readonly stage: string;
  readonly bundle: EvidenceBundle;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
};
export type Wants = {
  readonly wanted: Wanted;
  /** At least one of these is needed; empty: none is. */
  readonly oneStrong: readonly EvidenceCode[];
  /** Is a bundle without one of them incomplete, or merely weaker? */
  readonly strongDecides: boolean;
};

const amazon = ({ kind, reason, stage, bundle }: WantsAsk): Wants => {
  const wanted = amazonWants(kind, reason, stage);
  // A delivery scan carries a SAFE-T claim only together with Amazon's own label (amazon §5); alone it is not even worth asking for.
  const scanAlone =
    kind === 'SAFE_T' && decidingItem(bundle, 'DELIVERY_SCAN') !== undefined && decidingItem(bundle, 'CLAIMS_PROTECTED_LABEL') === undefined;
  return { wanted, oneStrong: scanAlone ? wanted.strong.filter((code) => code !== 'DELIVERY_SCAN') : wanted.strong, strongDecides: true };
};

/** EV-2: a defence that is not about delivery needs one of these. */
const ABOUT_THE_GOODS: ReadonlySet<EvidenceCode> = new Set(['LISTING_SNAPSHOT', 'PRODUCT_PROOF', 'RETURN_INSPECTION', 'RETURN_TRACKING']);
const ebay = ({ kind, reason, stage, bundle }: WantsAsk): Wants => {
  const signature = bundle.items.find((item) => item.code === 'ORDER_FACTS')?.figures['signatureRequired'];
  const notReceived = reason.startsWith('INR');
  const conditions = { refunded: decidingItem(bundle, 'REFUND_PROOF') !== undefined, signature: signature !== false, notReceived };
  const wanted = ebayWants(ebayColumn(kind, reason, stage), conditions);
  const oneStrong = notReceived ? [] : [...wanted.required, ...wanted.strong].filter((code) => ABOUT_THE_GOODS.has(code));
  return { wanted, oneStrong, strongDecides: false };
};

/** A complaint is the shop's own, whichever channel the account is of; disputes about the payment ask for other things. */
const shop = (ask: WantsAsk): Wants => {
  if (ask.kind !== 'SHOP_COMPLAINT') return shopPaymentWants(ask) ?? amazon(ask);
  const column = shopColumn(ask.reason, ask.stage);
  const wanted = shopWants(column);
  return { wanted, oneStrong: wanted.strong, strongDecides: strongDecidesIn(column) };
};

/** "Helpful" is not needed: the sheet knows must and helpful, and no item of which one must be there. */
const aliexpress = ({ reason, stage }: WantsAsk): Wants => ({ wanted: aliexpressWants(reason, stage), oneStrong: [], strongDecides: false });

/** What each channel's sheet asks for. A new channel is a file of its own and a line here. */
const CHANNEL_WANTS: Readonly<Record<Channel, (ask: WantsAsk) => Wants>> = { amazon, ebay, aliexpress, shop, generic: shop };

export const wantsOf = (channel: Channel): ((ask: WantsAsk) => Wants) => CHANNEL_WANTS[channel];
