import type { LetterWords } from './letter-words';
import type { Told } from './told';

const CLAIMS: Readonly<Record<string, string>> = {
  A_TO_Z: 'claim',
  CHARGEBACK: 'chargeback',
  SAFE_T: 'SAFE-T-claim',
  SHOP_COMPLAINT: 'klacht',
  ALIEXPRESS_DISPUTE: 'geschil',
  PAYMENT_DISPUTE: 'betalingsgeschil',
  STRIPE_DISPUTE: 'betalingsgeschil',
  PAYPAL_DISPUTE: 'PayPal-zaak',
  EBAY_CASE: 'zaak',
};
const theClaim = (t: Told): string => {
  const name = CLAIMS[t.text('kind') ?? ''] ?? 'claim';
  return `${name.endsWith('geschil') ? 'het' : 'de'} ${name}`;
};
const NOT_RECEIVED = 'niet ontvangen';
const REASONS: Readonly<Record<string, string>> = {
  INR_NO_TRACKING: NOT_RECEIVED,
  INR_IN_TRANSIT: NOT_RECEIVED,
  INR_DELIVERED: NOT_RECEIVED,
  INR_RETURNING: NOT_RECEIVED,
  INR_NOT_SHIPPED: NOT_RECEIVED,
  SNAD: 'niet zoals beschreven',
  DAMAGED: 'beschadigd of defect',
  MISSING_PARTS: 'onderdelen ontbreken',
  RETURN_REFUSED: 'retour geweigerd',
  RETURN_NOT_REFUNDED: 'retour niet terugbetaald',
  REMORSE: 'retour',
  FRAUD: 'aankoop niet herkend',
  INJURY_DAMAGE: 'letsel of schade',
};
const DROPPED: Readonly<Record<string, string>> = {
  neighbour: 'bij de buren',
  mailbox: 'in de brievenbus',
  agreed_place: 'op de afgesproken plek',
  locker: 'in een pakketautomaat',
};
/** Collected is not brought: the sentence has another verb. */
const brought = (t: Told): string =>
  t.text('sub') === 'collected_at_pickup_point' ? ' opgehaald bij het afhaalpunt' : `${space(DROPPED[t.text('sub') ?? ''])} bezorgd`;
const WAYS: Readonly<Record<string, string>> = {
  'prepaid-label': 'met een vooraf betaald label',
  'domestic-address': 'naar een adres in hetzelfde land',
  returnless: 'als terugbetaling zonder terugzending',
};

const CARRIER = 'de vervoerder';
const on = (when: string | null): string => (when === null ? '' : ` op ${when}`);
const space = (words: string | undefined): string => (words === undefined ? '' : ` ${words}`);

function where(t: Told, whose = 'de'): string {
  const place = t.place();
  const match = t.text('placeMatch');
  if (match === null) return '';
  const order = `de ${match === 'postcode' ? 'postcode' : 'plaats'} van ${whose} bestelling`;
  if (place === null) return match === 'postcode' ? ` op ${order}` : ` in ${order}`;
  return ` in ${place}, ${order}`;
}

function promise(t: Told): string {
  const kept = t.text('promise');
  const to = t.lastDay('deliverBy');
  if (kept === null || to === null) return '';
  const from = t.instant('deliverFrom');
  const days = from === null || t.dates.sameDay(from, to) ? t.dates.day(to) : `${t.dates.day(from)} tot en met ${t.dates.day(to)}`;
  const words =
    kept === 'first-day'
      ? `, op de eerste dag van de beloofde periode, ${days}`
      : kept === 'early'
        ? `, nog voor de beloofde periode, ${days}`
        : from === null
          ? `, binnen de toezegging van uiterlijk ${days}`
          : `, binnen de beloofde periode, ${days}`;
  return `${words}${t.cite('ORDER_FACTS')}`;
}

const signed = (t: Told): string => (t.is('signed') ? '; de vervoerder heeft een handtekening geregistreerd' : '');
const handed = (t: Told, subject: string): string => {
  const carrier = t.carrier(CARRIER);
  const first =
    t.text('status') === 'accepted'
      ? `${subject} is${on(t.moment('at'))} aan ${carrier} overgedragen`
      : `${subject} was uiterlijk${on(t.moment('at')).replace(' op', '')} in handen van ${carrier} (eerste scan)`;
  return `${first}${t.is('inTime') ? `, voor de uiterste verzendtijd van ${t.stamp('shipBy') ?? ''}` : ''}${t.cite('FIRST_SCAN')}.`;
};
const MOVED: Readonly<Record<string, string>> = {
  accepted: 'aangenomen door',
  in_transit: 'gescand door',
  customs: 'bij de douane gescand door',
  out_for_delivery: 'ingeladen voor bezorging door',
  available_for_pickup: 'klaargelegd om af te halen door',
};
function lastSeen(t: Told): string {
  const carrier = t.carrier(CARRIER);
  const when = on(t.moment('at'));
  if (!t.is('moving')) return `${when} voor het laatst gescand door ${carrier}`;
  if (t.text('status') === 'delivery_attempted') return ` onderweg: ${carrier} heeft${when} geprobeerd het te bezorgen`;
  return ` onderweg: het is${when} ${MOVED[t.text('status') ?? ''] ?? 'voor het laatst gescand door'} ${carrier}`;
}
const moving = (t: Told, subject: string): string =>
  `${subject} is${lastSeen(t)}${t.cite('SCAN_HISTORY')}.${t.instant('deliverBy') === null ? '' : ` De bezorging is toegezegd voor uiterlijk ${t.dates.day(t.lastDay('deliverBy') ?? new Date(0))}.`}`;
const refunded = (t: Told, whom: string): string =>
  `${t.text('by') === 'marketplace' ? 'De marktplaats heeft' : 'Wij hebben'}${whom}${on(t.day('at'))} ${t.money() ?? 'de bestelling'} terugbetaald${t.cite('REFUND_PROOF')}.`;
const returning = (t: Told, subject: string): string => {
  const how =
    t.text('sub') === 'refused'
      ? 'is geweigerd en op de terugweg naar ons'
      : t.text('sub') === 'returned_to_sender'
        ? 'is bij ons teruggekomen'
        : 'is op de terugweg naar ons';
  return `Volgens de scan van ${t.carrier(CARRIER)}${t.moment('at') === null ? '' : ` van ${t.moment('at') ?? ''}`} ${how.replace(/^is/, `is ${subject}`)}${t.cite('RETURN_EVENT')}.`;
};

const list = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1) ?? ''}`;
const BASES: Readonly<Record<string, string>> = {
  'signed-delivery': 'de bezorging met handtekening op het adres van de bestelling',
  'delivery-at-postcode': 'de bezorging op de postcode van de bestelling',
  'delivery-at-town': 'de bezorging in de plaats van de bestelling',
  delivery: 'de bezorging door de vervoerder',
  'shipped-in-time': 'de tijdige verzending',
  'handed-to-carrier': 'de overdracht aan de vervoerder',
  'refund-made': 'de terugbetaling',
  'return-out-of-policy': 'een retourverzoek buiten de voorwaarden',
  'return-not-sent': 'ons retouraanbod, waarna niets is teruggestuurd,',
  'return-inspected': 'de staat van het teruggestuurde artikel',
  'return-offered': 'ons retouraanbod',
  'as-described': 'de overeenstemming van het artikel met het aanbod',
};

/** Nederlands. Aan het platform over "de koper"; aan de koper met "u". */
export const NL: LetterWords = {
  at: ' om ',
  comma: '',
  stamp: ' om ',
  exhibit: (numbers) =>
    numbers.length === 1 ? `Bijlage ${numbers[0] ?? ''}` : `Bijlagen ${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1) ?? ''}`,
  sentences: {
    opening: (t) =>
      `Bestelling ${t.text('order') ?? ''}, ${CLAIMS[t.text('kind') ?? ''] ?? 'claim'}${REASONS[t.text('reason') ?? ''] === undefined ? '' : `: ${REASONS[t.text('reason') ?? ''] ?? ''}`}.`,
    delivered: (t) =>
      `Het pakket is${on(t.moment('at', true))}${where(t)}${where(t).includes(',') ? ',' : ''}${brought(t)}${t.cite('DELIVERY_SCAN', 'ADDRESS_MATCH')}${signed(t)}${promise(t)}.`,
    'signed-for': (t) => `Op het afleverbewijs van de vervoerder staat een handtekening${t.cite('SIGNATURE_POD')}.`,
    'photo-of-delivery': (t) => `De foto van de vervoerder toont het pakket op de plaats van bezorging${t.cite('DELIVERY_PHOTO')}.`,
    'buyer-acknowledged': (t) =>
      `De koper heeft ${t.count('stars') !== null ? `deze bestelling${on(t.day('at'))} met ${t.count('stars') ?? ''} van de 5 sterren beoordeeld` : t.text('wrote') === 'satisfied' ? `${on(t.day('at')).trim()} geschreven tevreden te zijn met de bestelling` : t.text('wrote') === 'arrived' ? `${on(t.day('at')).trim()} geschreven dat de bestelling is aangekomen` : `de ontvangst${on(t.day('at'))} bevestigd`}${t.cite('BUYER_ACK')}.`,
    'protected-label': (t) =>
      `Het label is via Amazon Buy Shipping gekocht met claimbescherming, en de eerste scan${t.moment('at') === null ? '' : ` van ${t.moment('at') ?? ''}`} ligt voor de uiterste verzendtijd${t.stamp('shipBy') === null ? '' : ` van ${t.stamp('shipBy') ?? ''}`}${t.cite('CLAIMS_PROTECTED_LABEL')}.`,
    'handed-over': (t) => handed(t, t.is('follows') ? 'Het' : 'Het pakket'),
    'tracking-on-order': (t) =>
      `Trackingnummer ${t.text('trackingNumber') ?? ''} staat${t.stamp('at') === null ? '' : ` sinds ${t.stamp('at') ?? ''}`} bij de bestelling${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'shipment-confirmed': (t) => `De verzending is${on(t.moment('at'))} bevestigd${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'still-moving': (t) => moving(t, 'Het pakket'),
    returning: (t) => returning(t, 'het pakket'),
    'carrier-investigation': (t) =>
      `${t.carrier('De vervoerder')} heeft de zending onderzocht en schriftelijk bericht${t.cite('CARRIER_INVESTIGATION')}.`,
    'buyer-asked-we-answered': (t) => {
      const details = t.instant('detailsSentAt') === null ? '' : ' met de bezorggegevens';
      const check = t.is('askedToCheckNearby') ? ' en gevraagd het bij huisgenoten en buren na te gaan' : '';
      return `De koper schreef${on(t.moment('askedAt'))}${t.cite('MESSAGE_LOG')}. Wij hebben${on(t.moment('answeredAt'))}${details} geantwoord${check}${t.instant('silentSince') === null ? '' : '; sindsdien geen reactie'}${t.cite('MESSAGE_LOG')}.`;
    },
    'sent-to-buyer': (t) =>
      `De bezorggegevens zijn${on(t.day('detailsSentAt'))} via het berichtensysteem van Amazon aan de koper gestuurd${t.cite('MESSAGE_LOG')}.`,
    'refund-made': (t) => refunded(t, ''),
    'return-requested': (t) => `De koper heeft${on(t.day('requestedAt'))} om een retour gevraagd${t.cite('RETURN_RECORD')}.`,
    'return-out-of-policy': (t) => `Het verzoek kwam na de retourtermijn van de bestelling${t.cite('RETURN_OUT_OF_POLICY')}.`,
    'return-offered': (t) => `Wij hebben de retour${on(t.day('at'))}${space(WAYS[t.text('way') ?? ''])} aangeboden${t.cite('RETURN_OFFER')}.`,
    'return-not-sent': (t) => `Het retourlabel heeft geen scan: er is niets teruggestuurd${t.cite('RETURN_NOT_SHIPPED')}.`,
    'return-arrived': (t) => `De retour is${on(t.day('backAt'))} bij ons aangekomen${t.cite('RETURN_TRACKING')}.`,
    'listing-said': (t) =>
      `${t.text('quote') === null ? 'Het aanbod zoals het bij de bestelling stond, is bewaard' : `In het aanbod${t.day('at') === null ? '' : ` van ${t.day('at') ?? ''}`} stond “${t.text('quote') ?? ''}”`}${t.cite('LISTING_SNAPSHOT')}.`,
    'product-proof': (t) => `Ons inpakbewijs toont het artikel zoals wij het hebben verzonden${t.cite('PRODUCT_PROOF')}.`,
    'return-inspected': (t) => `Onze foto's tonen het artikel zoals het${on(t.day('at'))} terugkwam${t.cite('RETURN_INSPECTION')}.`,
    'buyer-evidence-read': (t) => `Wij hebben de foto's van de koper bekeken; onze bevinding is bijgevoegd${t.cite('BUYER_EVIDENCE_REVIEW')}.`,
    'request-both-axes': (t) =>
      `Omdat ${BASES[t.text('basis') ?? ''] ?? 'dit'}${t.is('kept') ? ' binnen de beloofde periode' : ''} is aangetoond, vragen wij u de claim af te wijzen, of het bedrag te vergoeden zonder ons te belasten, en de claim niet mee te tellen in het percentage bestellingen met gebreken (ODR).`,
    'request-fund': () =>
      'Aan de voorwaarden van de claimbescherming is voldaan. Wij vragen u het bedrag te vergoeden zonder ons te belasten, en de claim niet mee te tellen in het percentage bestellingen met gebreken (ODR).',
    'request-metric': () =>
      'Het pakket komt buiten ons toedoen terug. Wij vragen u de claim niet mee te tellen in het percentage bestellingen met gebreken (ODR).',
    'request-on-record': () =>
      'Wij vragen u op grond van deze gegevens te beslissen, zowel over de terugbetaling als over het percentage bestellingen met gebreken (ODR).',
    'request-dispute': () =>
      'Wij vragen u het geschil in ons voordeel te beslissen en het betwiste bedrag terug te boeken. Dit antwoord bevat alles wat wij hebben.',
    'request-reimburse': () => 'Wij vragen u de terugbetaling aan ons te vergoeden.',
    'request-mediation': () => 'Wij vragen u deze feiten te wegen en op grond daarvan een oplossing voor te stellen.',
    'request-ruling': () => 'Wij vragen de commissie op grond van deze gegevens te beslissen.',
    'request-no-refund': () => 'Op grond van deze gegevens stellen wij geen terugbetaling voor.',
    'request-wait': (t) =>
      `Tot en met ${t.dates.day(t.lastDay('deliverBy') ?? new Date(0))} stellen wij geen terugbetaling voor; als de koper dat wil, verlengen wij de levertijd.`,
    greeting: (t) => (t.text('name') === null ? 'Goedendag, dank voor uw bericht.' : `Beste ${t.text('name') ?? ''}, dank voor uw bericht.`),
    'please-check-nearby': () => 'Wilt u thuis nog eens kijken en bij huisgenoten en buren navragen of iemand het heeft aangenomen?',
    'tell-us-here': (t) => {
      const until = t.lastDay('deliverBy');
      return `${until === null ? (t.is('delivered') ? 'Hebt u het dan nog niet' : 'Komt het niet aan') : `Is het uiterlijk ${t.dates.day(until)} niet bij u`}, laat het ons dan via deze aanvraag weten. Wij vragen ${t.carrier(CARRIER)} dan het pakket op te sporen en spreken met u de volgende stap af.`;
    },
    'we-look-into-it': () => 'Wij zoeken uw bestelling uit en schrijven u via deze aanvraag.',
    'return-through-request': () => 'Houd alles over de retour alstublieft in deze aanvraag, dan kunnen wij het allebei volgen.',
    'sign-off': () => 'Met vriendelijke groet',
    'your-parcel-delivered': (t) =>
      `Volgens ${t.carrier(CARRIER)} is uw pakket${on(t.moment('at', true))}${where(t, 'uw')}${where(t, 'uw').includes(',') ? ',' : ''}${brought(t)}${t.cite('DELIVERY_SCAN', 'ADDRESS_MATCH')}${signed(t)}${promise(t)}.`,
    'your-parcel-moving': (t) => moving(t, 'Uw pakket'),
    'your-parcel-handed-over': (t) => handed(t, 'Uw pakket'),
    'your-tracking-number': (t) =>
      `U kunt ${t.is('follows') ? 'het' : 'uw pakket'} volgen met nummer ${t.text('trackingNumber') ?? ''}${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'your-parcel-returning': (t) => returning(t, 'uw pakket'),
    'your-refund-made': (t) => refunded(t, ' u'),
    'your-return-offered': (t) =>
      t.text('way') === 'returnless'
        ? `U hoeft het artikel niet terug te sturen: wij hebben u${on(t.day('at'))} in deze aanvraag een terugbetaling zonder retour aangeboden${t.cite('RETURN_OFFER')}.`
        : `U kunt het artikel${space(WAYS[t.text('way') ?? ''])} terugsturen; wij hebben dit${on(t.day('at'))} aan de aanvraag toegevoegd${t.cite('RETURN_OFFER')}.`,
    'your-listing-said': (t) =>
      `${t.text('quote') === null ? `Wij hebben ${t.is('follows') ? 'ze vergeleken met het aanbod' : 'het aanbod nagezien'} zoals het bij uw bestelling stond` : `In het aanbod${t.day('at') === null ? '' : ` van ${t.day('at') ?? ''}`} stond “${t.text('quote') ?? ''}”`}${t.cite('LISTING_SNAPSHOT')}.`,
    'your-photos-read': (t) => `De foto's die u stuurde, hebben wij goed bekeken${t.cite('BUYER_EVIDENCE_REVIEW')}.`,
    'opening-appeal': (t) =>
      `Bestelling ${t.text('order') ?? ''}, bezwaar tegen het besluit${t.day('decidedAt') === null ? '' : ` van ${t.day('decidedAt') ?? ''}`} over ${theClaim(t)}${REASONS[t.text('reason') ?? ''] === undefined ? '' : `: ${REASONS[t.text('reason') ?? ''] ?? ''}`}.`,
    'new-since': (t) =>
      `${t.is('sentBefore') ? 'Nieuw sinds het besluit' : 'Niet bekend toen het besluit werd genomen'}: ${t.listed(NL.shown, NL.and, 'nader bewijs')}.`,
    'nothing-else-changed': () => 'De overige stukken zijn zoals wij ze voor het besluit stuurden; dit bezwaar rust op wat nieuw is.',
    'request-appeal': (t) => {
      const money = t.is('money') ? 'het bedrag aan ons terug te geven' : null;
      const metric = t.is('metric')
        ? t.text('channel') === 'ebay'
          ? 'de zaak uit onze transactieproblemen te halen'
          : 'de claim niet mee te tellen in het percentage bestellingen met gebreken (ODR)'
        : null;
      return `Wij vragen u het besluit${money && metric ? ' op beide punten' : ''} te herzien${money || metric ? `: ${[money, metric].filter((part) => part !== null).join(' en ')}` : ''}.`;
    },
    'request-case': (t) =>
      `${t.text('basis') === null ? 'Wij vragen u' : `Omdat ${BASES[t.text('basis') ?? ''] ?? 'dit'}${t.is('kept') ? ' binnen de beloofde periode' : ''} is aangetoond, vragen wij u`} de zaak in ons voordeel te sluiten en deze niet vast te leggen als gesloten zonder oplossing door de verkoper.`,
    'counter-offer': (t) =>
      `Wij bieden een terugbetaling van ${t.money() ?? 'het ingevulde bedrag'}${t.is('returns') ? ' zodra het artikel bij ons terug is' : '; het artikel blijft bij de koper'}.${t.day('until') === null ? '' : ` Dit aanbod geldt tot en met ${t.day('until') ?? ''}.`}`,
    interest: (t) => `Het bedrag waar het om gaat is ${t.money() ?? 'dat van de bestelling'}.`,
    'next-step-by': (t) => (t.day('by') === null ? 'U hoort weer van ons.' : `U hoort uiterlijk ${t.day('by') ?? ''} weer van ons.`),
    'product-sold': (t) =>
      `De bestelling${t.day('placedAt') === null ? '' : ` van ${t.day('placedAt') ?? ''}`} betreft ${t.count('quantity') ?? 1} × ${t.text('title') ?? 'het artikel'}${t.money() === null ? '' : `, in totaal ${t.money() ?? ''}`}${t.cite('ORDER_FACTS')}.`,
    'file-holds': (t) => `Het dossier bevat ${t.listed(NL.shown, NL.and, 'nader bewijs')}.`,
    'carrier-greeting': () => 'Goedendag, wij vragen uw hulp bij een van onze pakketten.',
    'carrier-parcel': (t) => `Het nummer is ${t.text('trackingNumber') ?? ''}${t.cite('TRACKING_UPLOADED', 'SHIP_CONFIRMATION')}.`,
    'carrier-first-scan': (t) =>
      `${t.text('status') === 'accepted' ? 'U hebt het' : 'U hebt het voor het eerst'}${on(t.moment('at'))} ${t.text('status') === 'accepted' ? 'aangenomen' : 'gescand'}${t.cite('FIRST_SCAN')}.`,
    'carrier-last-scan': (t) =>
      `Uw laatste scan${t.moment('at') === null ? '' : ` is van ${t.moment('at') ?? ''}`}${t.place() === null ? '' : ` in ${t.place() ?? ''}`}${t.is('delivered') ? ' en zegt “bezorgd”' : t.is('returning') ? ' en zegt dat het naar ons terugkomt' : ''}${t.cite('DELIVERY_SCAN', 'RETURN_EVENT', 'SCAN_HISTORY')}.`,
    'carrier-worth': (t) =>
      `De inhoud is ${t.text('title') === null ? 'koopwaar' : `${t.count('quantity') ?? 1} × ${t.text('title') ?? ''}`}${t.money() === null ? '' : ` ter waarde van ${t.money() ?? ''}`}${t.cite('ORDER_FACTS')}.`,
    'carrier-missing': (t) =>
      t.is('notReceived') ? 'De ontvanger heeft ons gemeld dat het niet is aangekomen.' : 'De ontvanger heeft er een klacht over ingediend.',
    'carrier-ask': (t) => {
      const wanted = [
        ...(t.is('signature') ? ['het afleverbewijs met de handtekening'] : []),
        ...(t.is('photo') ? ['de bezorgfoto'] : []),
        'de precieze plek van bezorging',
      ];
      return t.is('delivered')
        ? `Wilt u ons ${list(wanted, ' en ')} sturen, en een onderzoek starten?`
        : 'Wilt u een onderzoek starten, en ons laten weten waar het pakket is en wanneer het wordt bezorgd?';
    },
    'carrier-reply-by': (t) =>
      `Wilt u${t.stamp('by') === null ? '' : ` voor ${t.stamp('by') ?? ''}`} antwoorden? Daarna wordt er zonder uw antwoord beslist.`,
  },
  shown: {
    ORDER_FACTS: 'de bestelling met haar datums',
    SHIP_CONFIRMATION: 'de verzendbevestiging',
    TRACKING_UPLOADED: 'het trackingnummer bij de bestelling',
    FIRST_SCAN: 'de eerste scan van de vervoerder',
    FIRST_SCAN_ON_TIME: 'de eerste scan van de vervoerder voor de uiterste verzendtijd',
    SCAN_HISTORY: 'de scans van de vervoerder',
    DELIVERY_SCAN: 'de bezorgscan',
    ADDRESS_MATCH: 'de overeenkomst van bezorgplaats en bestelling',
    SIGNATURE_POD: 'het afleverbewijs van de vervoerder met handtekening',
    DELIVERY_PHOTO: 'de bezorgfoto van de vervoerder',
    CLAIMS_PROTECTED_LABEL: 'het beschermde label',
    MESSAGE_LOG: 'de berichten met de koper',
    BUYER_ACK: 'de eigen beoordeling van de koper',
    LISTING_SNAPSHOT: 'de aanbieding zoals verkocht',
    PRODUCT_PROOF: 'het bewijs van wat is ingepakt',
    BUYER_EVIDENCE_REVIEW: 'onze bevinding bij de foto’s van de koper',
    RETURN_RECORD: 'het retourverzoek',
    RETURN_OFFER: 'ons retouraanbod',
    RETURN_EVENT: 'de scan van de terugweg',
    RETURN_NOT_SHIPPED: 'het bewijs dat niets is teruggestuurd',
    RETURN_OUT_OF_POLICY: 'het bewijs dat het retourverzoek buiten de voorwaarden viel',
    RETURN_INSPECTION: 'de foto’s van het teruggestuurde artikel',
    RETURN_TRACKING: 'de tracking van de retour',
    REFUND_PROOF: 'het bewijs van de terugbetaling',
    CARRIER_INVESTIGATION: 'het schriftelijke antwoord van de vervoerder op het onderzoek',
    POD_VALID: 'het volledige afleverbewijs',
    RETURN_ADDRESS: 'het retouradres',
    ANNOUNCED_DISRUPTION: 'de aangekondigde storing',
    POLICY_TEXT: 'de retourvoorwaarden zoals verkocht',
    NEW_EVIDENCE: 'een stuk dat sindsdien is toegevoegd',
    MARKETPLACE_TRACKING: 'de trackingpagina van de marktplaats',
    PACK_WEIGHTS: 'de gewichten van verpakking en vervoerder',
    ACCOUNT_HISTORY: 'de accountgeschiedenis van de klant',
  },
  missing: {
    ORDER_FACTS: 'de bestelling met haar data',
    SHIP_CONFIRMATION: 'de verzendbevestiging',
    TRACKING_UPLOADED: 'een trackingnummer bij de bestelling',
    FIRST_SCAN: 'de eerste scan van de vervoerder',
    FIRST_SCAN_ON_TIME: 'een scan voor de uiterste verzendtijd',
    SCAN_HISTORY: 'de scans van de vervoerder',
    DELIVERY_SCAN: 'de bezorgscan',
    ADDRESS_MATCH: 'de plaats van bezorging',
    SIGNATURE_POD: 'handtekening',
    DELIVERY_PHOTO: 'bezorgfoto',
    CLAIMS_PROTECTED_LABEL: 'een beschermd label',
    MESSAGE_LOG: 'de berichten met de koper',
    BUYER_ACK: 'een woord van de koper dat het er is',
    LISTING_SNAPSHOT: 'het aanbod zoals verkocht',
    PRODUCT_PROOF: 'bewijs van wat is ingepakt',
    BUYER_EVIDENCE_REVIEW: "onze bevinding bij de foto's van de koper",
    RETURN_RECORD: 'het retourverzoek',
    RETURN_OFFER: 'ons retouraanbod',
    RETURN_EVENT: 'de scan van de terugweg',
    RETURN_NOT_SHIPPED: 'bewijs dat niets is teruggestuurd',
    RETURN_OUT_OF_POLICY: 'bewijs dat het verzoek buiten de voorwaarden viel',
    RETURN_INSPECTION: "foto's van het teruggestuurde artikel",
    RETURN_TRACKING: 'de tracking van de retour',
    REFUND_PROOF: 'bewijs van de terugbetaling',
    CARRIER_INVESTIGATION: 'het onderzoek van de vervoerder',
    POD_VALID: 'een volledig afleverbewijs',
    RETURN_ADDRESS: 'het retouradres',
    ANNOUNCED_DISRUPTION: 'de aangekondigde storing',
    POLICY_TEXT: 'de retourvoorwaarden zoals verkocht',
    NEW_EVIDENCE: 'iets nieuws sinds de beslissing',
    MARKETPLACE_TRACKING: 'de volgpagina van de marktplaats',
    PACK_WEIGHTS: 'de gewichten van inpakken en vervoerder',
    ACCOUNT_HISTORY: 'account, apparaat en eerdere bestellingen van de klant',
    DECISION: 'uw beslissing',
  },
  or: ' of ',
  and: ' en ',
  getIt: {
    'import-orders': 'importeer het bestelrapport',
    'import-shipment-confirmation': 'importeer de verzendbevestiging',
    'add-tracking-number': 'voeg het trackingnummer toe',
    'import-tracking': 'importeer de tracking',
    'ask-carrier-acceptance': 'vraag de vervoerder om het bewijs van aanname',
    'ask-carrier-delivery-place': 'vraag de vervoerder om de plaats van bezorging',
    'ask-carrier-pod': 'vraag de vervoerder om het afleverbewijs',
    'ask-carrier-photo': 'vraag de vervoerder om de foto',
    'check-label-badge': 'kijk in Seller Central naar het kenmerk van het label',
    'import-messages': 'importeer de mailbox',
    'check-feedback-and-messages': 'kijk beoordelingen en berichten na',
    'upload-listing': 'voeg het aanbod zoals verkocht toe',
    'upload-product-proof': 'voeg inpakfoto, serienummer of gewicht toe',
    'ask-buyer-photos': "vraag de koper om foto's en bekijk ze",
    'import-returns-report': 'importeer het retourrapport',
    'decide-return-offer': 'beslis wat u aanbiedt',
    'check-return-tracking': 'zoek de tracking van de retour op',
    'upload-inspection': "voeg foto's van het teruggestuurde artikel toe",
    'import-return-tracking': 'importeer de tracking van de retour',
    'import-refunds': 'importeer de terugbetaling',
    'ask-carrier-investigation': 'vraag de vervoerder om een onderzoek',
    'enter-return-address': 'vul het retouradres in',
    'approve-draft': 'keur het concept goed',
    'check-announcements': 'kijk op het mededelingenbord',
    'upload-policy': 'voeg de voorwaarden toe',
    'upload-new-evidence': 'voeg het nieuwe bewijs toe',
    'capture-marketplace-tracking': 'bewaar een kopie van de volgpagina van de bestelling',
    'export-account-history': 'exporteer account en bestellingen uit uw winkel',
    'accept-binding-advice': 'beslis of u de uitspraak van de commissie als bindend aanvaardt',
    'decide-refund': 'terugbetalen, opnieuw sturen of wachten',
  },
};
