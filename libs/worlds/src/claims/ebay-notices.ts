import type { Mail } from '../mails';
import { ebayNotReceived, ebayReturnOpened } from '../story-mails';
import type { Complaint } from './buyers';
import type { ClaimStory, NoticeStep, Outcome } from './claim-story';
import { bedragOf, caseNumber, mailToUs } from './mail-parts';

/** eBay's mails, our own wording in Dutch and German: the sheet has no real one (ebay §10.6). */
type Words = {
  readonly from: string;
  readonly hello: string;
  readonly order: string;
  readonly amount: string;
  readonly request: string;
  readonly window: string;
  readonly subjects: Readonly<Record<'inr' | 'return' | 'case' | 'cancel' | 'dispute' | 'decided' | 'closed', string>>;
  readonly reasons: Readonly<Record<Complaint, string>>;
  readonly inr: string;
  readonly returning: string;
  readonly escalated: string;
  readonly cancel: string;
  readonly dispute: string;
  readonly decided: Readonly<Record<Outcome, string>>;
  readonly disputeDecided: Readonly<Record<Outcome, string>>;
  readonly closed: Readonly<Record<'inr' | 'return' | 'cancel', string>>;
  readonly appeal: Readonly<Record<'won' | 'lost', string>>;
};
const NL: Words = {
  from: 'eBay <ebay@ebay.nl>',
  hello: 'Hallo Vlierdal Wonen,',
  order: 'Bestelnummer',
  amount: 'Bedrag',
  request: 'Zaak',
  window: 'U hebt 3 werkdagen om te reageren.',
  subjects: {
    inr: 'Een koper heeft een object niet ontvangen',
    return: 'Een koper wil een object retourneren',
    case: 'Een koper heeft eBay gevraagd in te grijpen',
    cancel: 'Een koper wil de bestelling annuleren',
    dispute: 'Een betalingsgeschil is geopend',
    decided: 'De zaak is gesloten',
    closed: 'Het verzoek is gesloten',
  },
  reasons: {
    'not-received': 'het object is niet ontvangen',
    'not-as-described': 'het object komt niet overeen met de beschrijving',
    damaged: 'het object is beschadigd aangekomen',
    'return-refused': 'het object komt niet overeen met de beschrijving',
    'not-refunded': 'het object komt niet overeen met de beschrijving',
    'changed-mind': 'de koper is van gedachten veranderd',
    fraud: 'het object is niet ontvangen',
  },
  inr: 'De koper heeft gemeld dat het object niet is ontvangen.',
  returning: 'De koper heeft een retourverzoek geopend',
  escalated: 'De koper heeft eBay gevraagd in te grijpen',
  cancel: 'De koper heeft gevraagd de bestelling te annuleren. U hebt 3 dagen om te reageren.',
  dispute: 'De koper heeft een betalingsgeschil geopend bij de bank. U hebt 5 dagen om te reageren.',
  decided: {
    'for-us': 'De zaak is gesloten. We hebben in uw voordeel beslist.',
    'against-us':
      'De zaak is gesloten. We hebben in het voordeel van de koper beslist. U bent hiervoor verantwoordelijk: de zaak telt mee als defect.',
    'against-us-not-counted': 'De zaak is gesloten. We hebben in het voordeel van de koper beslist. U bent hiervoor niet verantwoordelijk gehouden.',
    'marketplace-pays':
      'De zaak is gesloten. We hebben in het voordeel van de koper beslist. U bent hiervoor niet verantwoordelijk gehouden; eBay betaalt de koper.',
  },
  disputeDecided: {
    'for-us': 'Het betalingsgeschil is gesloten. De bank heeft in uw voordeel beslist.',
    'against-us': 'Het betalingsgeschil is gesloten. De bank heeft in het voordeel van de koper beslist. U bent verantwoordelijk voor dit bedrag.',
    'against-us-not-counted':
      'Het betalingsgeschil is gesloten. De bank heeft in het voordeel van de koper beslist. U bent verantwoordelijk voor dit bedrag.',
    'marketplace-pays':
      'Het betalingsgeschil is gesloten. De bank heeft in het voordeel van de koper beslist. U bent niet verantwoordelijk gehouden.',
  },
  closed: {
    inr: 'Het verzoek is gesloten door de koper: het object is toch aangekomen.',
    return: 'Het retourverzoek is gesloten door de koper.',
    cancel: 'Het annuleringsverzoek is gesloten door de koper.',
  },
  appeal: { won: 'We hebben uw beroep toegewezen.', lost: 'We hebben uw beroep afgewezen.' },
};
const DE: Words = {
  from: 'eBay <ebay@ebay.de>',
  hello: 'Guten Tag Vlierdal Wonen,',
  order: 'Bestellnummer',
  amount: 'Betrag',
  request: 'Fall',
  window: 'Sie haben 3 Werktage Zeit, um zu antworten.',
  subjects: {
    inr: 'Ein Käufer hat einen Artikel nicht erhalten',
    return: 'Ein Käufer möchte einen Artikel zurückgeben',
    case: 'Ein Käufer hat eBay eingeschaltet',
    cancel: 'Ein Käufer möchte die Bestellung abbrechen',
    dispute: 'Ein Zahlungsstreit wurde eröffnet',
    decided: 'Der Fall wurde geschlossen',
    closed: 'Die Anfrage wurde geschlossen',
  },
  reasons: {
    'not-received': 'der Artikel wurde nicht erhalten',
    'not-as-described': 'der Artikel entspricht nicht der Beschreibung',
    damaged: 'der Artikel kam beschädigt an',
    'return-refused': 'der Artikel entspricht nicht der Beschreibung',
    'not-refunded': 'der Artikel entspricht nicht der Beschreibung',
    'changed-mind': 'der Artikel wird nicht mehr benötigt',
    fraud: 'der Artikel wurde nicht erhalten',
  },
  inr: 'Der Käufer hat gemeldet, dass er den Artikel nicht erhalten hat.',
  returning: 'Der Käufer hat eine Rückgabe beantragt',
  escalated: 'Der Käufer hat eBay eingeschaltet',
  cancel: 'Der Käufer möchte die Bestellung abbrechen. Sie haben 3 Tage Zeit, um zu antworten.',
  dispute: 'Der Käufer hat bei seiner Bank einen Zahlungsstreit eröffnet. Sie haben 5 Tage Zeit, um zu antworten.',
  decided: {
    'for-us': 'Der Fall wurde geschlossen. Wir haben zu Ihren Gunsten entschieden.',
    'against-us':
      'Der Fall wurde geschlossen. Wir haben zugunsten des Käufers entschieden. Sie sind dafür verantwortlich: der Fall wird als Mangel gewertet.',
    'against-us-not-counted': 'Der Fall wurde geschlossen. Wir haben zugunsten des Käufers entschieden. Sie sind dafür nicht verantwortlich.',
    'marketplace-pays':
      'Der Fall wurde geschlossen. Wir haben zugunsten des Käufers entschieden. Sie sind dafür nicht verantwortlich; eBay bezahlt den Käufer.',
  },
  disputeDecided: {
    'for-us': 'Der Zahlungsstreit wurde geschlossen. Die Bank hat zu Ihren Gunsten entschieden.',
    'against-us': 'Der Zahlungsstreit wurde geschlossen. Die Bank hat zugunsten des Käufers entschieden. Sie sind dafür verantwortlich.',
    'against-us-not-counted': 'Der Zahlungsstreit wurde geschlossen. Die Bank hat zugunsten des Käufers entschieden. Sie sind dafür verantwortlich.',
    'marketplace-pays': 'Der Zahlungsstreit wurde geschlossen. Die Bank hat zugunsten des Käufers entschieden. Sie sind dafür nicht verantwortlich.',
  },
  closed: {
    inr: 'Die Anfrage wurde geschlossen, der Käufer hat sie zurückgezogen.',
    return: 'Die Rückgabe wurde geschlossen, der Käufer hat sie zurückgezogen.',
    cancel: 'Der Käufer möchte die Bestellung nicht mehr stornieren. Die Anfrage wurde geschlossen.',
  },
  appeal: { won: 'Wir haben Ihrem Einspruch stattgegeben.', lost: 'Wir haben Ihren Einspruch abgelehnt.' },
};
const wordsOf = (site: string): Words => (site === 'EBAY_DE' ? DE : NL);

/** What eBay writes of a request, a return, a case, a wish to cancel or a payment dispute. */
export function ebayMail({ kind, sale, site, situation }: ClaimStory, step: NoticeStep): Mail {
  const w = wordsOf(site);
  const about = `${w.order}: ${sale.orderId}\n${w.amount}: ${bedragOf(sale)}`;
  const mail = (what: string, subject: string, said: string): Mail =>
    mailToUs(w.from, `ebay-${kind}-${what}`, sale, step.at, `${subject}: ${sale.good.title}`, `${w.hello}\n\n${said}\n\n${about}`);
  if (step.event === 'withdrawn')
    return mail('closed', w.subjects.closed, w.closed[kind === 'EBAY_RETURN' ? 'return' : kind === 'EBAY_CANCELLATION' ? 'cancel' : 'inr']);
  if (step.event === 'appeal-decided')
    return mail('appeal', w.subjects.decided, `${w.request} ${caseNumber(sale)}. ${w.appeal[step.outcome === 'for-us' ? 'won' : 'lost']}`);
  if (step.event === 'decided') {
    if (kind === 'PAYMENT_DISPUTE') return mail('decided', w.disputeDecided[step.outcome].split('.')[0] ?? '', w.disputeDecided[step.outcome]);
    return mail('decided', w.subjects.decided, `${w.request} ${caseNumber(sale)}. ${w.decided[step.outcome]}`);
  }
  if (step.event !== 'opened' || kind === 'EBAY_CASE')
    return mail('case', w.subjects.case, `${w.escalated}: ${w.reasons[situation.complaint]}. ${w.request} ${caseNumber(sale)}.\n\n${w.window}`);
  if (kind === 'EBAY_CANCELLATION') return mail('cancel', w.subjects.cancel, w.cancel);
  if (kind === 'PAYMENT_DISPUTE') return mail('dispute', w.subjects.dispute, w.dispute);
  if (site === 'EBAY_NL' && kind === 'EBAY_INR') return ebayNotReceived(sale, step.at);
  if (site === 'EBAY_NL' && situation.complaint === 'not-as-described') return ebayReturnOpened(sale, step.at);
  if (kind === 'EBAY_INR') return mail('inr', w.subjects.inr, `${w.inr}\n\n${w.window}`);
  return mail('return', w.subjects.return, `${w.returning}: ${w.reasons[situation.complaint]}.\n\n${w.window}`);
}
