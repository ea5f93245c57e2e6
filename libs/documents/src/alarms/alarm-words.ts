import type { PaperLanguage } from '../words/dates';

/** Words of one language for alarms. `left` is a span of time: "3 h 12 min". */
export type AlarmWords = {
  readonly claim: Readonly<Record<string, string>>;
  readonly otherClaim: string;
  readonly reason: Readonly<Record<string, string>>;
  /** What the time is for. */
  readonly what: Readonly<Record<'answer' | 'appeal', string>>;
  readonly left: (left: string, what: string) => string;
  readonly pastSafe: (left: string, what: string) => string;
  readonly missed: (what: string) => string;
  readonly safeBy: (when: string) => string;
  readonly hardBy: (when: string) => string;
  readonly order: string;
  readonly account: string;
  readonly open: string;
  readonly why: string;
  readonly settings: string;
  readonly test: { readonly title: string; readonly line: string };
};

const EN_NOT_RECEIVED = 'not received';
const NL_NOT_RECEIVED = 'niet ontvangen';
const DE_NOT_RECEIVED = 'nicht erhalten';
const notReceived = (word: string): Readonly<Record<string, string>> =>
  Object.fromEntries(['INR_NO_TRACKING', 'INR_IN_TRANSIT', 'INR_DELIVERED', 'INR_RETURNING', 'INR_NOT_SHIPPED'].map((reason) => [reason, word]));

const EN: AlarmWords = {
  claim: {
    A_TO_Z: 'A-to-z claim',
    CHARGEBACK: 'Chargeback',
    SAFE_T: 'SAFE-T claim',
    EBAY_INR: 'eBay request',
    EBAY_RETURN: 'eBay return',
    EBAY_CASE: 'eBay case',
    EBAY_CANCELLATION: 'eBay cancellation',
    PAYMENT_DISPUTE: 'Payment dispute',
    ALIEXPRESS_DISPUTE: 'AliExpress dispute',
    STRIPE_DISPUTE: 'Stripe dispute',
    PAYPAL_DISPUTE: 'PayPal dispute',
    SHOP_COMPLAINT: 'Complaint',
  },
  otherClaim: 'Claim',
  reason: {
    ...notReceived(EN_NOT_RECEIVED),
    SNAD: 'not as described',
    DAMAGED: 'damaged or defective',
    MISSING_PARTS: 'parts missing',
    RETURN_REFUSED: 'return refused',
    RETURN_NOT_REFUNDED: 'return not refunded',
    REMORSE: 'changed mind',
    FRAUD: 'purchase not recognised',
    INJURY_DAMAGE: 'injury or damage',
  },
  what: { answer: 'answer', appeal: 'appeal' },
  left: (left, what) => `${left} left to ${what}`,
  pastSafe: (left, what) => `safe deadline passed, ${left} left to ${what}`,
  missed: (what) => `the last moment to ${what} has passed`,
  safeBy: (when) => `Safe deadline: ${when}`,
  hardBy: (when) => `Last possible: ${when}`,
  order: 'Order',
  account: 'Account',
  open: 'Open the claim',
  why: 'You get this mail because you may answer this claim.',
  settings: 'When and how you are told is set under Settings, Alarms.',
  test: { title: 'Test: alarms reach you', line: 'This is a test. No claim is waiting because of it.' },
};

const NL: AlarmWords = {
  claim: {
    A_TO_Z: 'A-tot-z-claim',
    CHARGEBACK: 'Terugboeking',
    SAFE_T: 'SAFE-T-claim',
    EBAY_INR: 'eBay-verzoek',
    EBAY_RETURN: 'eBay-retour',
    EBAY_CASE: 'eBay-zaak',
    EBAY_CANCELLATION: 'eBay-annulering',
    PAYMENT_DISPUTE: 'Betaalgeschil',
    ALIEXPRESS_DISPUTE: 'AliExpress-geschil',
    STRIPE_DISPUTE: 'Stripe-geschil',
    PAYPAL_DISPUTE: 'PayPal-geschil',
    SHOP_COMPLAINT: 'Klacht',
  },
  otherClaim: 'Claim',
  reason: {
    ...notReceived(NL_NOT_RECEIVED),
    SNAD: 'niet zoals beschreven',
    DAMAGED: 'beschadigd of defect',
    MISSING_PARTS: 'onderdelen ontbreken',
    RETURN_REFUSED: 'retour geweigerd',
    RETURN_NOT_REFUNDED: 'retour niet terugbetaald',
    REMORSE: 'bedacht zich',
    FRAUD: 'aankoop niet herkend',
    INJURY_DAMAGE: 'letsel of schade',
  },
  what: { answer: 'te antwoorden', appeal: 'in beroep te gaan' },
  left: (left, what) => `nog ${left} om ${what}`,
  pastSafe: (left, what) => `veilige termijn voorbij, nog ${left} om ${what}`,
  missed: (what) => `het laatste moment om ${what} is voorbij`,
  safeBy: (when) => `Veilige termijn: ${when}`,
  hardBy: (when) => `Uiterlijk: ${when}`,
  order: 'Bestelling',
  account: 'Account',
  open: 'Claim openen',
  why: 'Je krijgt deze mail omdat je deze claim mag beantwoorden.',
  settings: 'Wanneer en hoe je een melding krijgt, stel je in onder Instellingen, Meldingen.',
  test: { title: 'Test: meldingen bereiken je', line: 'Dit is een test. Er wacht geen claim door.' },
};

const DE: AlarmWords = {
  claim: {
    A_TO_Z: 'A-bis-z-Antrag',
    CHARGEBACK: 'Rückbuchung',
    SAFE_T: 'SAFE-T-Antrag',
    EBAY_INR: 'eBay-Anfrage',
    EBAY_RETURN: 'eBay-Rückgabe',
    EBAY_CASE: 'eBay-Fall',
    EBAY_CANCELLATION: 'eBay-Stornierung',
    PAYMENT_DISPUTE: 'Zahlungsstreitfall',
    ALIEXPRESS_DISPUTE: 'AliExpress-Streitfall',
    STRIPE_DISPUTE: 'Stripe-Streitfall',
    PAYPAL_DISPUTE: 'PayPal-Streitfall',
    SHOP_COMPLAINT: 'Beschwerde',
  },
  otherClaim: 'Antrag',
  reason: {
    ...notReceived(DE_NOT_RECEIVED),
    SNAD: 'nicht wie beschrieben',
    DAMAGED: 'beschädigt oder defekt',
    MISSING_PARTS: 'Teile fehlen',
    RETURN_REFUSED: 'Rückgabe abgelehnt',
    RETURN_NOT_REFUNDED: 'Rückgabe nicht erstattet',
    REMORSE: 'umentschieden',
    FRAUD: 'Kauf nicht erkannt',
    INJURY_DAMAGE: 'Verletzung oder Schaden',
  },
  what: { answer: 'zu antworten', appeal: 'Einspruch einzulegen' },
  left: (left, what) => `noch ${left}, um ${what}`,
  pastSafe: (left, what) => `sichere Frist vorbei, noch ${left}, um ${what}`,
  missed: (what) => `der letzte Zeitpunkt, um ${what}, ist vorbei`,
  safeBy: (when) => `Sichere Frist: ${when}`,
  hardBy: (when) => `Spätestens: ${when}`,
  order: 'Bestellung',
  account: 'Konto',
  open: 'Antrag öffnen',
  why: 'Sie erhalten diese Mail, weil Sie diesen Antrag beantworten dürfen.',
  settings: 'Wann und wie Sie benachrichtigt werden, steht unter Einstellungen, Alarme.',
  test: { title: 'Test: Alarme erreichen Sie', line: 'Das ist ein Test. Es wartet deswegen kein Antrag.' },
};

export const ALARM_WORDS: Readonly<Record<PaperLanguage, AlarmWords>> = { en: EN, nl: NL, de: DE };
