import type { RightsWords } from './rights-words';
import { wordIn } from './rights-words';

const BASES = {
  'legal-claims': 'er loopt een claim of die kan nog komen (AVG art. 17 lid 3 onder e)',
  'legal-duty': 'een wet verplicht ons het te bewaren (AVG art. 17 lid 3 onder b)',
  authority: 'een overheidsinstantie heeft erom gevraagd (AVG art. 17 lid 3 onder b)',
  'buyer-needs-it': 'u hebt het nodig voor een eigen vordering (AVG art. 18 lid 1 onder c)',
  'claim-not-looked-at': 'er is een claim binnengekomen die nog niemand heeft bekeken (AVG art. 17 lid 3 onder e)',
};
const WHOM = { buyer: 'u', carrier: 'de vervoerder', A_TO_Z: 'Amazon (A-tot-z-garantie)', CHARGEBACK: 'Amazon, voor uw bank', SAFE_T: 'Amazon (SAFE-T)', PAYMENT_DISPUTE: 'eBay, voor uw bank', STRIPE_DISPUTE: 'Stripe, voor uw bank', PAYPAL_DISPUTE: 'PayPal', EBAY_INR: 'eBay', EBAY_RETURN: 'eBay', EBAY_CASE: 'eBay', EBAY_CANCELLATION: 'eBay', ALIEXPRESS_DISPUTE: 'AliExpress', SHOP_COMPLAINT: 'de klachteninstantie' };

export const nl: RightsWords = {
  title: 'Wat wij over u bewaren',
  lead: (controller, at, request) => `${controller} heeft dit gemaakt op ${at}, op verzoek ${String(request)}. Het bevat alles wat over u wordt bewaard in het programma waarmee claims worden beantwoord.`,
  rights: 'U mag het laten verbeteren of wissen, er bezwaar tegen maken, of een klacht indienen bij een toezichthouder. Hetzelfde staat in data.json, leesbaar voor een programma.',
  order: (number, account) => `Bestelling ${number}, ${account}`,
  headings: { person: 'Wie u bent', facts: 'De bestelling', parcels: 'Pakketten en scans', messages: 'Berichten', texts: 'Andere woorden', claims: 'Claims', letters: 'Brieven', files: 'Toegevoegde bestanden', disclosed: 'Wat naar wie ging', records: 'Waar het vandaan komt', retention: 'Hoe lang het blijft' },
  nothing: 'Hier wordt niets bewaard.',
  person: { name: 'Naam', email: 'E-mailadres', phone: 'Telefoon', handle: 'Naam bij de marktplaats', address: 'Adres', place: 'Plaats van een scan', signature: 'Getekend door' },
  facts: { placed: 'Besteld', shipBy: 'Te verzenden voor', deliverBy: 'Beloofd voor', delivered: 'Bezorgd', total: 'Totaal', status: 'Status', items: 'Artikelen', parcel: 'Pakket' },
  from: { buyer: 'U', seller: 'Wij', marketplace: 'De marktplaats' },
  to: (whom) => wordIn(WHOM, whom),
  what: { pack: 'bewijspakket verzegeld', answer: 'antwoord verzonden', letter: 'brief verzonden' },
  withheld: { 'tells-of-others': 'Dit gegeven gaat ook over andere kopers. Wat het over u zegt staat hierboven; het hunne wordt niet getoond.', destroyed: 'De tekst is vernietigd.' },
  gone: 'vernietigd',
  notSent: 'niet verzonden',
  retentionDue: (day, days) => `Het wordt vernietigd na ${day} (${String(days)} dagen).`,
  retentionNone: 'De klok is nog niet gezet.',
  retentionErased: (day) => `Het is vernietigd op ${day}.`,
  hold: (basis, until) => `Het blijft voorlopig, want ${basis}${until === null ? '' : `, uiterlijk tot ${until}`}.`,
  basis: (id) => wordIn(BASES, id),
  readme: 'Open data.html om te lezen wat over u wordt bewaard. data.json bevat hetzelfde voor een programma. In files/ staan de toegevoegde bestanden. Namen van onze medewerkers zijn vervangen door hun rol; waar dat is gebeurd, wijkt een tekst af van het gegeven waar zijn hash van is.',
  receipt: {
    title: 'Ontvangstbewijs van een gegevensverzoek', number: 'Verzoek', controller: 'Verwerkingsverantwoordelijke', asked: 'Gevraagd', due: 'Te beantwoorden voor', done: 'Gedaan', what: 'Wat is gevraagd',
    kinds: { export: 'Een kopie van de gegevens (AVG art. 15 en 20)', erase: 'Wissen (AVG art. 17)', marketplace: 'Wissen: de marktplaats meldde dat het account is gesloten (AVG art. 17)' },
    states: { open: 'genoteerd, nog niet gedaan', running: 'wordt gedaan', held: 'gedaan, behalve wat wordt vastgehouden', done: 'gedaan', withdrawn: 'ingetrokken' },
    state: 'Stand', orders: 'Bestellingen waar het om gaat', erased: 'Bestellingen gewist', held: 'Bestellingen vastgehouden',
    heldLine: (orders, basis, until) => `${String(orders)}: ${basis}${until === null ? '' : `, uiterlijk tot ${until}`}`,
    wish: 'Wat wordt vastgehouden, wordt gewist zodra niets het meer vasthoudt; niemand hoeft er opnieuw om te vragen.',
    file: 'SHA-256 van het overhandigde bestand', none: 'geen', noPersonal: 'Dit ontvangstbewijs bevat geen persoonsgegevens.',
  },
};
