import { aMail } from '../../testing';
import { readClaimMail } from './read-claim-mail';

/** eBay's word on a case: our own wording in six languages, not verified. What names no fault stays unread. */
const decided = (from: string, text: string) => readClaimMail(aMail({ from: `eBay <ebay@${from}>`, subject: '', text: `${text}\n\n21-12345-67890` }));

it.each([
  ['ebay.com', "The case was closed in the buyer's favor. You were not held responsible.", 'CASE_BUYER_WON_NO_FAULT'],
  [
    'ebay.de',
    'Der Fall wurde geschlossen. Wir haben zugunsten des Käufers entschieden. Sie sind dafür nicht verantwortlich.',
    'CASE_BUYER_WON_NO_FAULT',
  ],
  [
    'ebay.de',
    'Der Fall wurde geschlossen. Wir haben zugunsten des Käufers entschieden. Sie sind dafür verantwortlich, der Fall wird als Mangel gewertet.',
    'CASE_BUYER_WON_FAULT',
  ],
  ['ebay.de', 'Der Fall wurde geschlossen. Wir haben zu Ihren Gunsten entschieden.', 'CASE_SELLER_WON'],
  ['ebay.de', 'Der Fall wurde geschlossen. Wir haben zugunsten des Käufers entschieden.', null],
  [
    'ebay.nl',
    'De zaak is gesloten. We hebben in het voordeel van de koper beslist. U bent hiervoor niet verantwoordelijk.',
    'CASE_BUYER_WON_NO_FAULT',
  ],
  [
    'ebay.nl',
    'De zaak is gesloten. We hebben in het voordeel van de koper beslist. U bent hiervoor verantwoordelijk: de zaak telt mee als defect.',
    'CASE_BUYER_WON_FAULT',
  ],
  ['ebay.nl', 'De zaak is gesloten. We hebben in het voordeel van de koper beslist.', null],
  ['ebay.fr', "Le dossier a été clos. Nous avons tranché en faveur de l'acheteur. Vous n'êtes pas tenu responsable.", 'CASE_BUYER_WON_NO_FAULT'],
  ['ebay.fr', "Le dossier a été clos. Nous avons tranché en faveur de l'acheteur. Vous êtes tenu pour responsable.", 'CASE_BUYER_WON_FAULT'],
  ['ebay.it', "Il caso è stato chiuso a favore dell'acquirente. Non sei ritenuto responsabile.", 'CASE_BUYER_WON_NO_FAULT'],
  ['ebay.it', "Il caso è stato chiuso a favore dell'acquirente. Sei ritenuto responsabile.", 'CASE_BUYER_WON_FAULT'],
  ['ebay.es', 'El caso se ha cerrado a favor del comprador. No eres responsable.', 'CASE_BUYER_WON_NO_FAULT'],
  ['ebay.es', 'El caso se ha cerrado a favor del comprador. Eres responsable.', 'CASE_BUYER_WON_FAULT'],
  ['ebay.de', 'Fall 12345678. Wir haben Ihrem Einspruch stattgegeben. Der Fall ist geschlossen.', 'APPEAL_WON'],
  ['ebay.nl', 'Zaak 12345678. We hebben uw beroep afgewezen. De zaak is gesloten.', 'APPEAL_LOST'],
])('%s: %s', (from, text, state) => {
  expect(decided(from, text)).toMatchObject({ kind: 'EBAY_CASE', event: 'decided', decidedState: state });
});
