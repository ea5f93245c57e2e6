import type { LetterWords } from './letter-words';
import type { Told } from './told';

const CLAIMS: Readonly<Record<string, string>> = {
  A_TO_Z: 'Antrag',
  CHARGEBACK: 'Rückbuchung',
  SAFE_T: 'SAFE-T-Antrag',
  SHOP_COMPLAINT: 'Beschwerde',
  ALIEXPRESS_DISPUTE: 'Streitfall',
  PAYMENT_DISPUTE: 'Zahlungsstreit',
  STRIPE_DISPUTE: 'Zahlungsstreit',
  PAYPAL_DISPUTE: 'PayPal-Fall',
  EBAY_CASE: 'Fall',
};
const NOT_RECEIVED = 'Artikel nicht erhalten';
const REASONS: Readonly<Record<string, string>> = {
  INR_NO_TRACKING: NOT_RECEIVED,
  INR_IN_TRANSIT: NOT_RECEIVED,
  INR_DELIVERED: NOT_RECEIVED,
  INR_RETURNING: NOT_RECEIVED,
  INR_NOT_SHIPPED: NOT_RECEIVED,
  SNAD: 'nicht wie beschrieben',
  DAMAGED: 'beschädigt oder defekt',
  MISSING_PARTS: 'Teile fehlen',
  RETURN_REFUSED: 'Rückgabe abgelehnt',
  RETURN_NOT_REFUNDED: 'Rückgabe nicht erstattet',
  REMORSE: 'Rückgabe',
  FRAUD: 'Kauf nicht anerkannt',
  INJURY_DAMAGE: 'Verletzung oder Schaden',
};
/** Every way of delivering has its own verb. */
const DROPPED: Readonly<Record<string, string>> = {
  neighbour: 'in der Nachbarschaft abgegeben',
  mailbox: 'in den Briefkasten eingelegt',
  agreed_place: 'am vereinbarten Ort abgelegt',
  locker: 'in einen Paketautomaten eingelegt',
  collected_at_pickup_point: 'an der Abholstelle abgeholt',
};
const WAYS: Readonly<Record<string, string>> = {
  'prepaid-label': 'mit einem vorfrankierten Etikett',
  'domestic-address': 'an eine Adresse im selben Land',
  returnless: 'als Erstattung ohne Rücksendung',
};

const CARRIER_DATIVE = 'dem Paketdienst';
const on = (when: string | null): string => (when === null ? '' : ` am ${when}`);
const space = (words: string | undefined): string => (words === undefined ? '' : ` ${words}`);

function where(t: Told, whose = 'der'): string {
  const place = t.place();
  const match = t.text('placeMatch');
  if (match === null) return '';
  if (place === null) return match === 'postcode' ? ` unter der Postleitzahl ${whose} Bestellung` : ` am Lieferort ${whose} Bestellung`;
  return ` in ${place}, ${match === 'postcode' ? 'der Postleitzahl' : 'dem Lieferort'} ${whose} Bestellung,`;
}

function promise(t: Told): string {
  const kept = t.text('promise');
  const to = t.lastDay('deliverBy');
  if (kept === null || to === null) return '';
  const from = t.instant('deliverFrom');
  const days = from === null || t.dates.sameDay(from, to) ? t.dates.day(to) : `${t.dates.day(from)} bis ${t.dates.day(to)}`;
  const words =
    kept === 'first-day'
      ? `, am ersten Tag des zugesagten Zeitraums, ${days}`
      : kept === 'early'
        ? `, noch vor dem zugesagten Zeitraum, ${days}`
        : from === null
          ? `, innerhalb der Zusage bis ${days}`
          : `, innerhalb des zugesagten Zeitraums, ${days}`;
  return `${words}${t.cite('ORDER_FACTS')}`;
}

const signed = (t: Told): string => (t.is('signed') ? '; der Paketdienst hat eine Unterschrift vermerkt' : '');
const handed = (t: Told, subject: string): string => {
  const carrier = t.carrier(CARRIER_DATIVE);
  const first =
    t.text('status') === 'accepted'
      ? `${subject} wurde${on(t.moment('at'))} an ${t.carrier('den Paketdienst')} übergeben`
      : `${subject} lag spätestens${on(t.moment('at'))} bei ${carrier} vor (erster Scan)`;
  return `${first}${t.is('inTime') ? `, vor Ablauf der Versandfrist am ${t.stamp('shipBy') ?? ''}` : ''}${t.cite('FIRST_SCAN')}.`;
};
const MOVED: Readonly<Record<string, string>> = {
  accepted: 'angenommen',
  in_transit: 'gescannt',
  customs: 'beim Zoll gescannt',
  out_for_delivery: 'ins Zustellfahrzeug geladen',
  available_for_pickup: 'zur Abholung bereitgelegt',
};
function lastSeen(t: Told): string {
  const when = on(t.moment('at'));
  if (t.is('moving') && t.text('status') === 'delivery_attempted')
    return `ist unterwegs: ${t.carrier('Der Paketdienst')} hat${when} versucht, es zuzustellen`;
  const by = `${when} von ${t.carrier(CARRIER_DATIVE)}`;
  return t.is('moving') ? `ist unterwegs: Es wurde${by} ${MOVED[t.text('status') ?? ''] ?? 'zuletzt gescannt'}` : `wurde${by} zuletzt gescannt`;
}
const moving = (t: Told, subject: string): string =>
  `${subject} ${lastSeen(t)}${t.cite('SCAN_HISTORY')}.${t.instant('deliverBy') === null ? '' : ` Die Lieferung ist bis einschließlich ${t.dates.day(t.lastDay('deliverBy') ?? new Date(0))} zugesagt.`}`;
const refunded = (t: Told, whom: string): string =>
  `${t.text('by') === 'marketplace' ? 'Der Marktplatz hat' : 'Wir haben'}${whom}${on(t.day('at'))} ${t.money() ?? 'die Bestellung'} erstattet${t.cite('REFUND_PROOF')}.`;
const returning = (t: Told, subject: string): string => {
  const how =
    t.text('sub') === 'refused'
      ? `wurde ${subject} nicht angenommen und ist auf dem Rückweg zu uns`
      : t.text('sub') === 'returned_to_sender'
        ? `ist ${subject} wieder bei uns`
        : `ist ${subject} auf dem Rückweg zu uns`;
  return `Laut Scan ${t.text('carrier') === null ? 'des Paketdienstes' : `von ${t.carrier('')}`}${t.moment('at') === null ? '' : ` vom ${t.moment('at') ?? ''}`} ${how}${t.cite('RETURN_EVENT')}.`;
};

const list = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1) ?? ''}`;
const BASES: Readonly<Record<string, string>> = {
  'signed-delivery': 'die Zustellung mit Unterschrift an die Adresse der Bestellung',
  'delivery-at-postcode': 'die Zustellung unter der Postleitzahl der Bestellung',
  'delivery-at-town': 'die Zustellung am Lieferort der Bestellung',
  delivery: 'die Zustellung durch den Paketdienst',
  'shipped-in-time': 'der rechtzeitige Versand',
  'handed-to-carrier': 'die Übergabe an den Paketdienst',
  'refund-made': 'die Erstattung',
  'return-out-of-policy': 'ein Rückgabewunsch außerhalb der Bedingungen',
  'return-not-sent': 'unser Rücknahmeangebot, auf das nichts zurückgeschickt wurde,',
  'return-inspected': 'der Zustand des zurückgeschickten Artikels',
  'return-offered': 'unser Rücknahmeangebot',
  'as-described': 'die Übereinstimmung des Artikels mit dem Angebot',
};

/** Deutsch. An die Plattform über „den Käufer“; an ihn selbst mit „Sie“. */
export const DE: LetterWords = {
  at: ' um ',
  comma: ',',
  stamp: ' um ',
  exhibit: (numbers) =>
    numbers.length === 1 ? `Anlage ${numbers[0] ?? ''}` : `Anlagen ${numbers.slice(0, -1).join(', ')} und ${numbers.at(-1) ?? ''}`,
  sentences: {
    opening: (t) =>
      `Bestellung ${t.text('order') ?? ''}, ${CLAIMS[t.text('kind') ?? ''] ?? 'Antrag'}${REASONS[t.text('reason') ?? ''] === undefined ? '' : `: ${REASONS[t.text('reason') ?? ''] ?? ''}`}.`,
    delivered: (t) =>
      `Das Paket wurde${on(t.moment('at', true))}${where(t)} ${DROPPED[t.text('sub') ?? ''] ?? 'zugestellt'}${t.cite('DELIVERY_SCAN', 'ADDRESS_MATCH')}${signed(t)}${promise(t)}.`,
    'signed-for': (t) => `Der Zustellnachweis des Paketdienstes trägt eine Unterschrift${t.cite('SIGNATURE_POD')}.`,
    'photo-of-delivery': (t) => `Das Foto des Paketdienstes zeigt das Paket am Ort der Zustellung${t.cite('DELIVERY_PHOTO')}.`,
    'buyer-acknowledged': (t) =>
      `${t.count('stars') !== null ? `Diese Bestellung wurde${on(t.day('at'))} vom Käufer mit ${t.count('stars') ?? ''} von 5 Sternen bewertet` : t.text('wrote') === 'satisfied' ? `Der Käufer schrieb${on(t.day('at'))}, mit der Bestellung zufrieden zu sein` : t.text('wrote') === 'arrived' ? `Der Käufer schrieb${on(t.day('at'))}, dass die Bestellung angekommen ist` : `Der Käufer hat den Empfang${on(t.day('at'))} bestätigt`}${t.cite('BUYER_ACK')}.`,
    'protected-label': (t) =>
      `Das Etikett wurde über Amazon Buy Shipping mit Antragsschutz gekauft, und der erste Scan${t.moment('at') === null ? '' : ` vom ${t.moment('at') ?? ''}`} liegt vor Ablauf der Versandfrist${t.stamp('shipBy') === null ? '' : ` am ${t.stamp('shipBy') ?? ''}`}${t.cite('CLAIMS_PROTECTED_LABEL')}.`,
    'handed-over': (t) => handed(t, t.is('follows') ? 'Es' : 'Das Paket'),
    'tracking-on-order': (t) =>
      `Die Sendungsnummer ${t.text('trackingNumber') ?? ''} ist${t.stamp('at') === null ? '' : ` seit dem ${t.stamp('at') ?? ''}`} bei der Bestellung hinterlegt${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'shipment-confirmed': (t) => `Der Versand wurde${on(t.moment('at'))} bestätigt${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'still-moving': (t) => moving(t, 'Das Paket'),
    returning: (t) => returning(t, 'das Paket'),
    'carrier-investigation': (t) =>
      `${t.carrier('Der Paketdienst')} hat nachgeforscht und schriftlich geantwortet${t.cite('CARRIER_INVESTIGATION')}.`,
    'buyer-asked-we-answered': (t) => {
      const details = t.instant('detailsSentAt') === null ? '' : ' mit den Zustelldaten';
      const check = t.is('askedToCheckNearby') ? ' und gebeten, im Haushalt und in der Nachbarschaft nachzufragen' : '';
      return `Der Käufer schrieb${on(t.moment('askedAt'))}${t.cite('MESSAGE_LOG')}. Wir haben${on(t.moment('answeredAt'))}${details} geantwortet${check}${t.instant('silentSince') === null ? '' : '; seitdem kam keine Rückmeldung'}${t.cite('MESSAGE_LOG')}.`;
    },
    'sent-to-buyer': (t) =>
      `Die Zustelldaten haben wir dem Käufer${on(t.day('detailsSentAt'))} über das Käufer-Verkäufer-Postfach geschickt${t.cite('MESSAGE_LOG')}.`,
    'refund-made': (t) => refunded(t, ''),
    'return-requested': (t) => `Der Käufer hat${on(t.day('requestedAt'))} eine Rückgabe beantragt${t.cite('RETURN_RECORD')}.`,
    'return-out-of-policy': (t) => `Die Rückgabe wurde erst nach Ablauf der Rückgabefrist der Bestellung beantragt${t.cite('RETURN_OUT_OF_POLICY')}.`,
    'return-offered': (t) => `Wir haben die Rückgabe${on(t.day('at'))}${space(WAYS[t.text('way') ?? ''])} angeboten${t.cite('RETURN_OFFER')}.`,
    'return-not-sent': (t) => `Das Rücksendeetikett hat keinen Scan: Es wurde nichts zurückgeschickt${t.cite('RETURN_NOT_SHIPPED')}.`,
    'return-arrived': (t) => `Die Rücksendung ist${on(t.day('backAt'))} bei uns eingetroffen${t.cite('RETURN_TRACKING')}.`,
    'listing-said': (t) =>
      `${t.text('quote') === null ? 'Das Angebot, wie es zum Zeitpunkt der Bestellung stand, liegt vor' : `Im Angebot${t.day('at') === null ? '' : ` vom ${t.day('at') ?? ''}`} stand „${t.text('quote') ?? ''}“`}${t.cite('LISTING_SNAPSHOT')}.`,
    'product-proof': (t) => `Unser Packnachweis zeigt den Artikel, wie wir ihn verschickt haben${t.cite('PRODUCT_PROOF')}.`,
    'return-inspected': (t) => `Unsere Fotos zeigen den Artikel, wie er${on(t.day('at'))} zurückkam${t.cite('RETURN_INSPECTION')}.`,
    'buyer-evidence-read': (t) => `Wir haben die Fotos des Käufers geprüft; unser Befund liegt bei${t.cite('BUYER_EVIDENCE_REVIEW')}.`,
    'request-both-axes': (t) =>
      `Da ${BASES[t.text('basis') ?? ''] ?? 'dies'}${t.is('kept') ? ' innerhalb des zugesagten Zeitraums' : ''} belegt ist, bitten wir Sie, den Antrag abzulehnen oder den Betrag ohne Belastung unseres Kontos zu übernehmen und den Antrag nicht in die Rate an Bestellmängeln einzurechnen.`,
    'request-fund': () =>
      'Die Bedingungen des Antragsschutzes sind erfüllt. Wir bitten Sie, den Betrag ohne Belastung unseres Kontos zu übernehmen und den Antrag nicht in die Rate an Bestellmängeln einzurechnen.',
    'request-metric': () => 'Das Paket kommt ohne unser Zutun zurück. Wir bitten Sie, den Antrag nicht in die Rate an Bestellmängeln einzurechnen.',
    'request-on-record': () =>
      'Wir bitten Sie, auf Grundlage dieser Angaben zu entscheiden, über die Erstattung ebenso wie über die Rate an Bestellmängeln.',
    'request-dispute': () =>
      'Wir bitten Sie, zu unseren Gunsten zu entscheiden und den strittigen Betrag gutzuschreiben. Diese Antwort enthält alles, was uns vorliegt.',
    'request-reimburse': () => 'Wir bitten Sie, uns die Erstattung zu ersetzen.',
    'request-mediation': () => 'Wir bitten Sie, diese Tatsachen abzuwägen und auf ihrer Grundlage eine Lösung vorzuschlagen.',
    'request-ruling': () => 'Wir bitten die Kommission, auf Grundlage dieser Angaben zu entscheiden.',
    'request-no-refund': () => 'Auf Grund dieser Unterlagen bieten wir keine Erstattung an.',
    'request-wait': (t) =>
      `Bis einschließlich ${t.dates.day(t.lastDay('deliverBy') ?? new Date(0))} bieten wir keine Erstattung an; auf Wunsch des Käufers verlängern wir die Lieferzeit.`,
    greeting: (t) =>
      t.text('name') === null ? 'Guten Tag, vielen Dank für Ihre Nachricht.' : `Guten Tag ${t.text('name') ?? ''}, vielen Dank für Ihre Nachricht.`,
    'please-check-nearby': () =>
      'Würden Sie bitte noch einmal zu Hause nachsehen und im Haushalt und in der Nachbarschaft fragen, ob jemand das Paket angenommen hat?',
    'tell-us-here': (t) => {
      const until = t.lastDay('deliverBy');
      return `${until === null ? (t.is('delivered') ? 'Haben Sie es dann noch nicht' : 'Kommt es nicht an') : `Ist es bis einschließlich ${t.dates.day(until)} nicht bei Ihnen`}, schreiben Sie uns bitte in dieser Anfrage. Wir beauftragen dann eine Nachforschung ${t.text('carrier') === null ? 'beim Paketdienst' : `bei ${t.carrier('')}`} und stimmen den nächsten Schritt mit Ihnen ab.`;
    },
    'we-look-into-it': () => 'Wir klären den Verbleib Ihrer Bestellung und schreiben Ihnen in dieser Anfrage.',
    'return-through-request': () => 'Bitte lassen Sie alles zur Rückgabe in dieser Anfrage, damit wir beide es nachverfolgen können.',
    'sign-off': () => 'Mit freundlichen Grüßen',
    'your-parcel-delivered': (t) =>
      `Laut ${t.carrier(CARRIER_DATIVE)} wurde Ihr Paket${on(t.moment('at', true))}${where(t, 'Ihrer')} ${DROPPED[t.text('sub') ?? ''] ?? 'zugestellt'}${t.cite('DELIVERY_SCAN', 'ADDRESS_MATCH')}${signed(t)}${promise(t)}.`,
    'your-parcel-moving': (t) => moving(t, 'Ihr Paket'),
    'your-parcel-handed-over': (t) => handed(t, 'Ihr Paket'),
    'your-tracking-number': (t) =>
      `Sie können ${t.is('follows') ? 'es' : 'Ihr Paket'} mit der Nummer ${t.text('trackingNumber') ?? ''} verfolgen${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'your-parcel-returning': (t) => returning(t, 'Ihr Paket'),
    'your-refund-made': (t) => refunded(t, ' Ihnen'),
    'your-return-offered': (t) =>
      t.text('way') === 'returnless'
        ? `Sie müssen den Artikel nicht zurückschicken: Wir haben Ihnen${on(t.day('at'))} in dieser Anfrage eine Erstattung ohne Rücksendung angeboten${t.cite('RETURN_OFFER')}.`
        : `Sie können den Artikel${space(WAYS[t.text('way') ?? ''])} zurückgeben; das haben wir der Anfrage${on(t.day('at'))} beigefügt${t.cite('RETURN_OFFER')}.`,
    'your-listing-said': (t) =>
      `${t.text('quote') === null ? (t.is('follows') ? 'Wir haben sie mit dem Angebot verglichen, wie es zum Zeitpunkt Ihrer Bestellung stand' : 'Wir haben das Angebot geprüft, wie es zum Zeitpunkt Ihrer Bestellung stand') : `Im Angebot${t.day('at') === null ? '' : ` vom ${t.day('at') ?? ''}`} stand „${t.text('quote') ?? ''}“`}${t.cite('LISTING_SNAPSHOT')}.`,
    'your-photos-read': (t) => `Die Fotos, die Sie geschickt haben, haben wir sorgfältig angesehen${t.cite('BUYER_EVIDENCE_REVIEW')}.`,
    'opening-appeal': (t) =>
      `Bestellung ${t.text('order') ?? ''}, Einspruch gegen die Entscheidung${t.day('decidedAt') === null ? '' : ` vom ${t.day('decidedAt') ?? ''}`}, ${CLAIMS[t.text('kind') ?? ''] ?? 'Antrag'}${REASONS[t.text('reason') ?? ''] === undefined ? '' : `: ${REASONS[t.text('reason') ?? ''] ?? ''}`}.`,
    'new-since': (t) =>
      `${t.is('sentBefore') ? 'Seit der Entscheidung legen wir neu vor' : 'Wir legen vor, was bei der Entscheidung nicht bekannt war'}: ${t.listed(DE.shown, DE.and, 'weitere Unterlagen')}.`,
    'nothing-else-changed': () =>
      'Alle übrigen Unterlagen sind so, wie wir sie vor der Entscheidung geschickt haben; dieser Einspruch stützt sich auf das Neue.',
    'request-appeal': (t) => {
      const money = t.is('money') ? 'uns den Betrag zurückzugeben' : null;
      const metric = t.is('metric')
        ? t.text('channel') === 'ebay'
          ? 'den Fall nicht als Transaktionsmangel zu zählen'
          : 'den Antrag nicht in die Rate an Bestellmängeln einzurechnen'
        : null;
      return `Wir bitten Sie, die Entscheidung${money && metric ? ' in beiden Punkten' : ''} zu ändern${money || metric ? `: ${[money, metric].filter((part) => part !== null).join(' und ')}` : ''}.`;
    },
    'request-case': (t) =>
      `${t.text('basis') === null ? 'Wir bitten Sie' : `Da ${BASES[t.text('basis') ?? ''] ?? 'dies'}${t.is('kept') ? ' innerhalb des zugesagten Zeitraums' : ''} belegt ist, bitten wir Sie`}, den Fall zu unseren Gunsten zu schließen und ihn nicht als Fall zu werten, der ohne Lösung durch den Verkäufer geschlossen wurde.`,
    'counter-offer': (t) =>
      `Wir bieten eine Erstattung ${t.money() === null ? 'in Höhe des eingetragenen Betrags' : `von ${t.money() ?? ''}`}${t.is('returns') ? ' an, sobald der Artikel wieder bei uns ist' : ' an; der Artikel bleibt beim Käufer'}.${t.day('until') === null ? '' : ` Das Angebot gilt bis zum ${t.day('until') ?? ''}.`}`,
    interest: (t) => (t.money() === null ? 'Strittig ist der Betrag der Bestellung.' : `Strittig ist ein Betrag von ${t.money() ?? ''}.`),
    'next-step-by': (t) => (t.day('by') === null ? 'Sie hören wieder von uns.' : `Sie hören spätestens am ${t.day('by') ?? ''} wieder von uns.`),
    'product-sold': (t) =>
      `Die Bestellung${t.day('placedAt') === null ? '' : ` vom ${t.day('placedAt') ?? ''}`} umfasst ${t.count('quantity') ?? 1} × ${t.text('title') ?? 'den Artikel'}${t.money() === null ? '' : `, insgesamt ${t.money() ?? ''}`}${t.cite('ORDER_FACTS')}.`,
    'file-holds': (t) => `Die Akte enthält ${t.listed(DE.shown, DE.and, 'weitere Unterlagen')}.`,
    'carrier-greeting': () => 'Guten Tag, wir bitten Sie um Hilfe bei einer unserer Sendungen.',
    'carrier-parcel': (t) => `Die Sendungsnummer ist ${t.text('trackingNumber') ?? ''}${t.cite('TRACKING_UPLOADED', 'SHIP_CONFIRMATION')}.`,
    'carrier-first-scan': (t) =>
      `Sie haben die Sendung${on(t.moment('at'))} ${t.text('status') === 'accepted' ? 'übernommen' : 'erstmals gescannt'}${t.cite('FIRST_SCAN')}.`,
    'carrier-last-scan': (t) =>
      `Ihr letzter Scan${t.moment('at') === null ? '' : ` ist vom ${t.moment('at') ?? ''}`}${t.place() === null ? '' : ` in ${t.place() ?? ''}`}${t.is('delivered') ? ' und sagt „zugestellt“' : t.is('returning') ? ' und sagt, dass sie zu uns zurückkommt' : ''}${t.cite('DELIVERY_SCAN', 'RETURN_EVENT', 'SCAN_HISTORY')}.`,
    'carrier-worth': (t) =>
      `Der Inhalt ist ${t.text('title') === null ? 'Ware' : `${t.count('quantity') ?? 1} × ${t.text('title') ?? ''}`}${t.money() === null ? '' : ` im Wert von ${t.money() ?? ''}`}${t.cite('ORDER_FACTS')}.`,
    'carrier-missing': (t) =>
      t.is('notReceived') ? 'Der Empfänger hat uns mitgeteilt, dass die Sendung nicht angekommen ist.' : 'Der Empfänger beanstandet die Sendung.',
    'carrier-ask': (t) => {
      const wanted = [
        ...(t.is('signature') ? ['den Zustellnachweis mit der Unterschrift'] : []),
        ...(t.is('photo') ? ['das Zustellfoto'] : []),
        'den genauen Ort der Zustellung',
      ];
      return t.is('delivered')
        ? `Bitte schicken Sie uns ${list(wanted, ' und ')}, und leiten Sie eine Nachforschung ein.`
        : 'Bitte leiten Sie eine Nachforschung ein, und teilen Sie uns mit, wo die Sendung ist und wann sie zugestellt wird.';
    },
    'carrier-reply-by': (t) =>
      `Bitte antworten Sie${t.stamp('by') === null ? '' : ` bis zum ${t.stamp('by') ?? ''}`}: Danach wird ohne Ihre Antwort entschieden.`,
  },
  shown: {
    ORDER_FACTS: 'die Bestellung mit ihren Daten',
    SHIP_CONFIRMATION: 'die Versandbestätigung',
    TRACKING_UPLOADED: 'die Sendungsnummer bei der Bestellung',
    FIRST_SCAN: 'den ersten Scan des Paketdienstes',
    FIRST_SCAN_ON_TIME: 'den ersten Scan des Paketdienstes vor der Versandfrist',
    SCAN_HISTORY: 'die Scans des Paketdienstes',
    DELIVERY_SCAN: 'den Zustellscan',
    ADDRESS_MATCH: 'die Übereinstimmung von Zustellort und Bestellung',
    SIGNATURE_POD: 'den Zustellnachweis des Paketdienstes mit Unterschrift',
    DELIVERY_PHOTO: 'das Zustellfoto des Paketdienstes',
    CLAIMS_PROTECTED_LABEL: 'das geschützte Etikett',
    MESSAGE_LOG: 'die Nachrichten mit dem Käufer',
    BUYER_ACK: 'die eigene Bewertung des Käufers',
    LISTING_SNAPSHOT: 'das Angebot wie verkauft',
    PRODUCT_PROOF: 'den Nachweis des Verpackten',
    BUYER_EVIDENCE_REVIEW: 'unseren Befund zu den Fotos des Käufers',
    RETURN_RECORD: 'den Rückgabeantrag',
    RETURN_OFFER: 'unser Rücknahmeangebot',
    RETURN_EVENT: 'den Scan des Rückwegs',
    RETURN_NOT_SHIPPED: 'den Nachweis, dass nichts zurückgeschickt wurde',
    RETURN_OUT_OF_POLICY: 'den Nachweis, dass der Rückgabeantrag außerhalb der Bedingungen lag',
    RETURN_INSPECTION: 'die Fotos des zurückgeschickten Artikels',
    RETURN_TRACKING: 'die Sendungsverfolgung der Rücksendung',
    REFUND_PROOF: 'den Nachweis der Erstattung',
    CARRIER_INVESTIGATION: 'die schriftliche Antwort des Paketdienstes auf die Nachforschung',
    POD_VALID: 'den vollständigen Zustellnachweis',
    RETURN_ADDRESS: 'die Rücksendeadresse',
    ANNOUNCED_DISRUPTION: 'die angekündigte Störung',
    POLICY_TEXT: 'die Rückgabebedingungen wie verkauft',
    NEW_EVIDENCE: 'ein seither hinzugefügtes Dokument',
    MARKETPLACE_TRACKING: 'die Sendungsseite des Marktplatzes',
    PACK_WEIGHTS: 'die Gewichte von Verpackung und Zusteller',
    ACCOUNT_HISTORY: 'die Kontohistorie des Kunden',
  },
  missing: {
    ORDER_FACTS: 'die Bestellung mit ihren Daten',
    SHIP_CONFIRMATION: 'die Versandbestätigung',
    TRACKING_UPLOADED: 'eine Sendungsnummer bei der Bestellung',
    FIRST_SCAN: 'der erste Scan des Paketdienstes',
    FIRST_SCAN_ON_TIME: 'ein Scan vor der Versandfrist',
    SCAN_HISTORY: 'die Scans des Paketdienstes',
    DELIVERY_SCAN: 'der Zustellscan',
    ADDRESS_MATCH: 'der Ort der Zustellung',
    SIGNATURE_POD: 'Unterschrift',
    DELIVERY_PHOTO: 'Zustellfoto',
    CLAIMS_PROTECTED_LABEL: 'ein geschütztes Etikett',
    MESSAGE_LOG: 'die Nachrichten mit dem Käufer',
    BUYER_ACK: 'ein Wort des Käufers, dass es da ist',
    LISTING_SNAPSHOT: 'das Angebot wie verkauft',
    PRODUCT_PROOF: 'ein Nachweis des Verpackten',
    BUYER_EVIDENCE_REVIEW: 'unser Befund zu den Fotos des Käufers',
    RETURN_RECORD: 'der Rückgabeantrag',
    RETURN_OFFER: 'unser Rücknahmeangebot',
    RETURN_EVENT: 'der Scan des Rückwegs',
    RETURN_NOT_SHIPPED: 'ein Nachweis, dass nichts zurückgeschickt wurde',
    RETURN_OUT_OF_POLICY: 'ein Nachweis, dass der Antrag außerhalb der Bedingungen lag',
    RETURN_INSPECTION: 'Fotos des zurückgeschickten Artikels',
    RETURN_TRACKING: 'die Sendungsverfolgung der Rücksendung',
    REFUND_PROOF: 'der Nachweis der Erstattung',
    CARRIER_INVESTIGATION: 'die Nachforschung des Paketdienstes',
    POD_VALID: 'ein vollständiger Zustellnachweis',
    RETURN_ADDRESS: 'die Rücksendeadresse',
    ANNOUNCED_DISRUPTION: 'die angekündigte Störung',
    POLICY_TEXT: 'die Rückgabebedingungen wie verkauft',
    NEW_EVIDENCE: 'etwas Neues seit der Entscheidung',
    MARKETPLACE_TRACKING: 'die Sendungsseite des Marktplatzes',
    PACK_WEIGHTS: 'die Gewichte von Verpackung und Zusteller',
    ACCOUNT_HISTORY: 'Konto, Gerät und frühere Bestellungen des Kunden',
    DECISION: 'Ihre Entscheidung',
  },
  or: ' oder ',
  and: ' und ',
  getIt: {
    'import-orders': 'Bestellbericht importieren',
    'import-shipment-confirmation': 'Versandbestätigung importieren',
    'add-tracking-number': 'Sendungsnummer ergänzen',
    'import-tracking': 'Sendungsverfolgung importieren',
    'ask-carrier-acceptance': 'beim Paketdienst den Annahmenachweis anfordern',
    'ask-carrier-delivery-place': 'beim Paketdienst den Zustellort anfragen',
    'ask-carrier-pod': 'beim Paketdienst den Zustellnachweis anfordern',
    'ask-carrier-photo': 'beim Paketdienst das Foto anfordern',
    'check-label-badge': 'Kennzeichen des Etiketts in Seller Central ansehen',
    'import-messages': 'Postfach importieren',
    'check-feedback-and-messages': 'Bewertungen und Nachrichten durchsehen',
    'upload-listing': 'Angebot wie verkauft hinzufügen',
    'upload-product-proof': 'Packfoto, Seriennummer oder Gewicht hinzufügen',
    'ask-buyer-photos': 'den Käufer um Fotos bitten und sie prüfen',
    'import-returns-report': 'Rücksendebericht importieren',
    'decide-return-offer': 'entscheiden, was Sie anbieten',
    'check-return-tracking': 'Rücksendung nachverfolgen',
    'upload-inspection': 'Fotos des zurückgeschickten Artikels hinzufügen',
    'import-return-tracking': 'Sendungsverfolgung der Rücksendung importieren',
    'import-refunds': 'Erstattung importieren',
    'ask-carrier-investigation': 'beim Paketdienst eine Nachforschung beauftragen',
    'enter-return-address': 'Rücksendeadresse eintragen',
    'approve-draft': 'Entwurf freigeben',
    'check-announcements': 'Mitteilungsbrett ansehen',
    'upload-policy': 'Bedingungen hinzufügen',
    'upload-new-evidence': 'neuen Nachweis hinzufügen',
    'capture-marketplace-tracking': 'eine Kopie der Sendungsseite der Bestellung aufheben',
    'export-account-history': 'Konto und Bestellungen aus Ihrem Shop exportieren',
    'accept-binding-advice': 'entscheiden, ob Sie den Spruch der Kommission als bindend annehmen',
    'decide-refund': 'erstatten, neu senden oder warten',
  },
};
