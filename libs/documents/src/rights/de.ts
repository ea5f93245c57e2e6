import type { RightsWords } from './rights-words';
import { wordIn } from './rights-words';

const BASES = {
  'legal-claims': 'ein Anspruch wird geltend gemacht oder kann es noch werden (Art. 17 Abs. 3 lit. e DSGVO)',
  'legal-duty': 'ein Gesetz verpflichtet uns zur Aufbewahrung (Art. 17 Abs. 3 lit. b DSGVO)',
  authority: 'eine Behörde hat es verlangt (Art. 17 Abs. 3 lit. b DSGVO)',
  'buyer-needs-it': 'Sie benötigen es für einen eigenen Anspruch (Art. 18 Abs. 1 lit. c DSGVO)',
  'claim-not-looked-at': 'ein Fall ist eingegangen, den noch niemand angesehen hat (Art. 17 Abs. 3 lit. e DSGVO)',
};
const WHOM = { buyer: 'Sie', carrier: 'den Zusteller', A_TO_Z: 'Amazon (A-bis-z-Garantie)', CHARGEBACK: 'Amazon, für Ihre Bank', SAFE_T: 'Amazon (SAFE-T)', PAYMENT_DISPUTE: 'eBay, für Ihre Bank', STRIPE_DISPUTE: 'Stripe, für Ihre Bank', PAYPAL_DISPUTE: 'PayPal', EBAY_INR: 'eBay', EBAY_RETURN: 'eBay', EBAY_CASE: 'eBay', EBAY_CANCELLATION: 'eBay', ALIEXPRESS_DISPUTE: 'AliExpress', SHOP_COMPLAINT: 'die Beschwerdestelle' };

export const de: RightsWords = {
  title: 'Was wir über Sie speichern',
  lead: (controller, at, request) => `${controller} hat dies am ${at} auf Anfrage ${String(request)} erstellt. Es enthält alles, was in dem Programm, mit dem Fälle beantwortet werden, über Sie gespeichert ist.`,
  rights: 'Sie können es berichtigen oder löschen lassen, widersprechen oder sich bei einer Aufsichtsbehörde beschweren. Dasselbe steht maschinenlesbar in data.json.',
  order: (number, account) => `Bestellung ${number}, ${account}`,
  headings: { person: 'Wer Sie sind', facts: 'Die Bestellung', parcels: 'Pakete und Scans', messages: 'Nachrichten', texts: 'Weitere Worte', claims: 'Fälle', letters: 'Schreiben', files: 'Hinzugefügte Dateien', disclosed: 'Was an wen ging', records: 'Woher es stammt', retention: 'Wie lange es bleibt' },
  nothing: 'Hier ist nichts gespeichert.',
  person: { name: 'Name', email: 'E-Mail-Adresse', phone: 'Telefon', handle: 'Name auf dem Marktplatz', address: 'Anschrift', place: 'Ort eines Scans', signature: 'Unterschrieben von' },
  facts: { placed: 'Bestellt', shipBy: 'Zu versenden bis', deliverBy: 'Zugesagt bis', delivered: 'Zugestellt', total: 'Summe', status: 'Status', items: 'Artikel', parcel: 'Paket' },
  from: { buyer: 'Sie', seller: 'Wir', marketplace: 'Der Marktplatz' },
  to: (whom) => wordIn(WHOM, whom),
  what: { pack: 'Beweispaket versiegelt', answer: 'Antwort gesendet', letter: 'Schreiben gesendet' },
  withheld: { 'tells-of-others': 'Dieser Datensatz betrifft auch andere Käufer. Was er über Sie sagt, steht oben; das der anderen wird nicht gezeigt.', destroyed: 'Der Text wurde vernichtet.' },
  gone: 'vernichtet',
  notSent: 'nicht gesendet',
  retentionDue: (day, days) => `Es wird nach dem ${day} vernichtet (${String(days)} Tage).`,
  retentionNone: 'Die Frist ist noch nicht berechnet.',
  retentionErased: (day) => `Es wurde am ${day} vernichtet.`,
  hold: (basis, until) => `Es bleibt vorerst, denn ${basis}${until === null ? '' : `, spätestens bis ${until}`}.`,
  basis: (id) => wordIn(BASES, id),
  readme: 'Öffnen Sie data.html, um zu lesen, was über Sie gespeichert ist. data.json enthält dasselbe maschinenlesbar. In files/ liegen die hinzugefügten Dateien. Namen unserer Beschäftigten sind durch ihre Rolle ersetzt; dort weicht ein Text von dem Datensatz ab, aus dem sein Hash stammt.',
  receipt: {
    title: 'Beleg über eine Datenanfrage', number: 'Anfrage', controller: 'Verantwortlicher', asked: 'Gestellt', due: 'Zu beantworten bis', done: 'Erledigt', what: 'Was verlangt wurde',
    kinds: { export: 'Eine Kopie der Daten (Art. 15 und 20 DSGVO)', erase: 'Löschung (Art. 17 DSGVO)', marketplace: 'Löschung: Der Marktplatz meldete die Schließung des Kontos (Art. 17 DSGVO)' },
    states: { open: 'vermerkt, noch nicht erledigt', running: 'in Arbeit', held: 'erledigt, außer was zurückgehalten wird', done: 'erledigt', withdrawn: 'zurückgezogen' },
    state: 'Stand', orders: 'Betroffene Bestellungen', erased: 'Bestellungen gelöscht', held: 'Bestellungen zurückgehalten',
    heldLine: (orders, basis, until) => `${String(orders)}: ${basis}${until === null ? '' : `, spätestens bis ${until}`}`,
    wish: 'Was zurückgehalten wird, wird gelöscht, sobald nichts es mehr zurückhält; niemand muss noch einmal darum bitten.',
    file: 'SHA-256 der ausgehändigten Datei', none: 'keine', noPersonal: 'Dieser Beleg enthält keine personenbezogenen Daten.',
  },
};
