import type { ClaimNotice } from '../claim';
import type { ComplaintState } from '../shop/complaints/complaint-states';
import type { ServiceSays } from './service-cues';

/** A service that writes to the seller about a dispute in a mail of its own. */
export type Service = {
  readonly id: 'stripe' | 'paypal' | 'aliexpress' | 'webwinkelkeur' | 'digidispuut';
  readonly kind: Extract<ClaimNotice['kind'], 'STRIPE_DISPUTE' | 'PAYPAL_DISPUTE' | 'ALIEXPRESS_DISPUTE' | 'SHOP_COMPLAINT'>;
  /** Host of its senders; nothing before it but a dot. */
  readonly hosts: RegExp;
  /** What pasted text without a sender must name to be from it. */
  readonly named: RegExp;
  /** Its own number of the dispute. */
  readonly claimId: RegExp;
  /** The number of the order, where its mails can hold one. */
  readonly orderId: RegExp;
  /** Zone of its days without one; null: the account's. */
  readonly zone: string | null;
  /** Does a window count only in a sentence about answering? True where a mail names other people's windows as well. */
  readonly wordy: boolean;
  /** Where a claim of its kind stands after such a mail, where that is not told by the kind alone. */
  readonly stations?: Partial<Readonly<Record<ServiceSays, string>>>;
};

type Stations = Partial<Readonly<Record<ServiceSays, ComplaintState>>>;
/** The form on the member page starts the seven days; whoever asks for more after it is the mediator (webshop.md §4, steps 2 and 5). */
const WEBWINKELKEUR: Stations = { opened: 'DISPUTE_FILED', asked: 'MEDIATION' };
/** A mail of DigiDispuut about a case asks for a defence, or rules (webshop.md §4, steps 7 and 9). */
const DIGIDISPUUT: Stations = { opened: 'DIGIDISPUUT_DEFENCE', asked: 'DIGIDISPUUT_DEFENCE', won: 'RULED_FOR_SHOP', lost: 'RULED_FOR_CUSTOMER' };

const SHOP_ORDER =
  /(?:order|bestelling|bestelnummer|ordernummer|bestellung|bestellnummer|invoice(?: id)?|factuur|commande|ordine|pedido)\s*(?:n(?:o|r|°|º|umber|ummer)?\.?|id)?\s*:?\s*(#?[A-Z]{0,4}-?\d{3,12})(?![\d-])/i;

/** Sender hosts are the services' own domains (webshop.md §3, §4, §6, §7; aliexpress.md §7); no mail of theirs was seen. */
export const SERVICES: readonly Service[] = [
  {
    id: 'stripe',
    kind: 'STRIPE_DISPUTE',
    hosts: /(?:^|\.)stripe\.com$/,
    named: /\bstripe\b/i,
    claimId: /\b((?:dp|du)_\w{3,64})\b/,
    orderId: SHOP_ORDER,
    zone: 'UTC',
    wordy: false,
  },
  {
    id: 'paypal',
    kind: 'PAYPAL_DISPUTE',
    hosts: /(?:^|\.)paypal\.(?:com|de|nl|fr|it|es|pl|co\.uk|at|be|ch|ie)$/,
    named: /\bpaypal\b/i,
    claimId: /\b(PP-[A-Z]-[A-Z0-9]{1,5}(?:-[A-Z0-9]{3,})?|PP-[A-Z]-\d{4,12}|PP-\d{3}-\d{3}-\d{3}-\d{3})\b/,
    orderId: SHOP_ORDER,
    zone: null,
    wordy: false,
  },
  {
    id: 'aliexpress',
    kind: 'ALIEXPRESS_DISPUTE',
    hosts: /(?:^|\.)(?:aliexpress|alibaba)\.(?:com|us|ru)$/,
    named: /\baliexpress\b/i,
    claimId: /(?:dispute|issue|case)(?: ?id| number| no\.?)? ?[:#]? ?(\d{8,18})(?!\d)/i,
    orderId: /(?:order|bestelling|bestellung|commande|pedido|ordine)(?: ?id| ?number| ?no\.?| ?nr\.?| ?nummer)? ?[:#]? ?(\d{14,19})(?!\d)/i,
    // The platform's days are Pacific days (aliexpress.md §2).
    zone: 'America/Los_Angeles',
    wordy: true,
  },
  {
    id: 'digidispuut',
    kind: 'SHOP_COMPLAINT',
    hosts: /(?:^|\.)digidispuut\.nl$/,
    named: /\bdigidispuut\b/i,
    claimId: /(?:dossier|zaak|geschil|case)(?:nummer|-?nr\.?| number| id)? ?[:#]? ?([A-Z]{0,4}-?\d{3,12})(?!\d)/i,
    orderId: SHOP_ORDER,
    zone: 'Europe/Amsterdam',
    wordy: true,
    stations: DIGIDISPUUT,
  },
  {
    id: 'webwinkelkeur',
    kind: 'SHOP_COMPLAINT',
    hosts: /(?:^|\.)(?:webwinkelkeur\.nl|trustprofile\.com|valuedshops\.com)$/,
    named: /\bwebwinkelkeur\b|\btrustprofile\b/i,
    claimId: /(?:dossier|zaak|geschil|klacht|dispute|complaint|case)(?:nummer|-?nr\.?| number| id)? ?[:#]? ?([A-Z]{0,4}-?\d{3,12})(?!\d)/i,
    orderId: SHOP_ORDER,
    zone: 'Europe/Amsterdam',
    wordy: true,
    stations: WEBWINKELKEUR,
  },
];
