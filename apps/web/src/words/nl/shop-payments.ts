import type { shopPayments as en } from '../en/shop-payments';
import type { SameIds } from '../message';
import { joined, textOf } from '../told-figures';

export const shopPayments = {
  'claim-action.accept': 'Het geschil accepteren.',

  'claim-lead.dispute-nothing-to-show': 'Accepteer het bij de betaaldienst. Betaal niet daarnaast terug: dan gaat het geld twee keer.',
  'claim-lead.paypal-offer-in-case': 'Bied de terugbetaling aan binnen de PayPal-zaak, niet ernaast.',
  'claim-lead.dispute-wait-for-delivery': 'Wacht op de bezorging: bewijs kan maar één keer worden ingestuurd.',

  'claim-because.dispute-decided': 'Het geschil is beslist of gesloten. Er valt niets meer in te sturen.',
  'claim-because.stripe-answer-sent': 'Het bewijs is ingestuurd. De bank neemt het één keer aan en beslist nu.',
  'claim-because.paypal-answer-sent': 'Het antwoord is verstuurd. PayPal of de koper is aan zet.',
  'claim-because.dispute-past-due': 'De tijd voor een antwoord is om. Bewijs wordt niet meer aangenomen.',
  'claim-because.stripe-inquiry-settle':
    'Dit is een voorafgaande vraag: het geld is nog niet weg, en er is geen scan van een vervoerder om te tonen. Een terugbetaling lost het op.',
  'claim-because.dispute-nothing-to-show':
    'Er is geen scan van een vervoerder. Het geld ligt al bij de betaaldienst; accepteren maakt er een eind aan en kost het één keer.',
  'claim-because.dispute-parcel-returning': 'Het pakket komt terug. Beslis als het er is: een terugbetaling is niet terug te draaien.',
  'claim-because.dispute-delivered-signed': 'Bezorgd op het adres van de bestelling, met handtekening of foto.',
  'claim-because.dispute-delivered-address':
    'Bezorgd op het adres van de bestelling, zonder handtekening. Vraag de vervoerder om een verklaring: alleen een track & trace is zwak bewijs.',
  'claim-because.dispute-place-not-shown':
    'Er is een bezorging bekend, de plaats niet. Vraag de vervoerder waar bezorgd is voordat het antwoord weggaat.',
  'claim-because.dispute-wait-for-delivery':
    'Het pakket is nog onderweg en er is tijd. Bewijs kan maar één keer worden ingestuurd, dus samen met de bezorging.',
  'claim-because.dispute-in-transit':
    'Het pakket is onderweg en de tijd voor een antwoord is bijna om. Stuur de tracking met de dag waarop het verwacht wordt.',
  'claim-because.dispute-return-came-back': 'De goederen kwamen terug en het geld ging niet. De klant heeft er recht op.',
  'claim-because.dispute-goods-shown': 'Wat verstuurd is en hoe het beschreven was, ligt allebei vast.',
  'claim-because.dispute-goods-not-shown': 'Nog niets toont dat het juiste artikel verstuurd is zoals beschreven.',
  'claim-because.dispute-fraud-delivered': 'De goederen gingen naar het adres van de bestelling en kwamen daar aan.',
  'claim-because.dispute-fraud-not-shown':
    'Tegen een betaling door een vreemde helpen bezorging, IP-adres en eerdere bestellingen van dezelfde klant. Die zijn er nog niet.',
  'claim-because.dispute-credit-not-due': 'De retour is nooit verstuurd of buiten je voorwaarden gevraagd. Er hoefde niets terug.',
  'claim-because.dispute-credit-open': 'Of er iets terug moest, blijkt niet uit wat er ligt.',
  'claim-because.dispute-reason-for-a-person': 'Niemand publiceert wat er voor deze reden ingestuurd moet worden.',
  'claim-because.paypal-appeal-new-evidence': 'PayPal besliste voor de koper en er is bewijs dat het nog niet zag.',
  'claim-because.paypal-escalate-with-proof':
    'Er is geantwoord met een bewijs van bezorging en de vraag staat nog open. PayPal kan er als claim over beslissen.',
  'claim-because.paypal-offer-in-case':
    'Er is geen scan van een vervoerder. Bied de terugbetaling aan als antwoord in de zaak; ernaast kan het geld twee keer gaan.',
  'claim-because.paypal-signature-expected': 'Boven USD 750 verwacht PayPal een handtekening. Vraag de vervoerder erom voordat het antwoord weggaat.',
  'claim-because.paypal-offer-return': 'In dit stadium kan een terugbetaling tegen retour, een vervanging of een terugbetaling worden aangeboden.',
  'claim-because.paypal-partial-possible':
    'De foto’s van de klant zijn bekeken en wat verstuurd is, is niet te tonen. PayPal neemt ook een deel van het geld als antwoord aan.',

  'claim-cell.inquiry-ends': 'de vraag kan ermee klaar zijn',
  'claim-cell.inquiry-may-become-dispute': 'het kan een geschil worden',
  'claim-cell.inquiry-may-become-claim': 'het kan een claim worden',
  'claim-cell.settle-in-the-case': 'bied het aan binnen de zaak',
  'claim-cell.paypal-decides': 'PayPal beslist',

  'claim-rule.rule-shop-refund-guard':
    'Geen terugbetaling naast een open geschil; een vraag bij Stripe mag ermee opgelost worden zolang de betaling terug te storten is',
  'claim-rule.rule-stripe-closed': 'Een gesloten geschil neemt niets meer aan',
  'claim-rule.rule-stripe-one-submission': 'Bewijs gaat één keer: klaarzetten, nakijken, dan insturen',
  'claim-rule.rule-stripe-due-by': 'Antwoord vóór het tijdstip van de bank; ons doel ligt 48 uur eerder',
  'claim-rule.rule-stripe-inquiry': 'Voorafgaande vraag: het geld is nog niet afgeschreven',
  'claim-rule.rule-stripe-accept-irreversible': 'Een geschil accepteren is niet terug te draaien',
  'claim-rule.rule-stripe-not-received': 'Niet ontvangen: bon, adres, vervoerder, nummer, eerste scan, trackingpagina, berichten',
  'claim-rule.rule-stripe-unacceptable': 'Niet goed: beschrijving, voorwaarden, waarom geen geld terug, berichten, foto of pagina zoals verkocht',
  'claim-rule.rule-stripe-fraud': 'Fraude: namen en adressen, IP-adres, bezorging en handtekening',
  'claim-rule.rule-stripe-compelling-evidence': 'Twee eerdere onbetwiste betalingen van dezelfde klant, waar Visa dat toelaat',
  'claim-rule.rule-stripe-credit': 'Creditering: voorwaarden zoals getoond en waarom geen geld terug, of het bewijs van de terugbetaling',
  'claim-rule.rule-stripe-others': 'Andere redenen gaan naar een mens',
  'claim-rule.rule-paypal-status': 'Alleen wie PayPal aan zet noemt, kan iets doen',
  'claim-rule.rule-paypal-due-date': 'Een gemiste einddatum sluit de zaak in het voordeel van de koper',
  'claim-rule.rule-paypal-inquiry': 'Eerste stadium: tot 20 dagen om te schrijven, aan te bieden of op te schalen',
  'claim-rule.rule-paypal-accept-claim': 'Een claim accepteren verplaatst het geld; een deel ervan kan ook',
  'claim-rule.rule-paypal-appeal': 'Beroep kan zolang PayPal de zaak zo noemt',
  'claim-rule.rule-paypal-signature': 'Boven USD 750 wordt een handtekening verwacht',
  'claim-rule.rule-paypal-not-received': 'Niet ontvangen: bewijs van verzending met tracking, handtekening, bestelgegevens',
  'claim-rule.rule-paypal-not-as-described': 'Niet zoals beschreven: beschrijving, foto’s van het verstuurde artikel, retourvoorwaarden, berichten',
  'claim-rule.rule-paypal-unauthorised': 'Niet toegestaan: bewijs van verzending en bestelgegevens',
  'claim-rule.rule-paypal-credit': 'Creditering: bewijs van de terugbetaling, retourvoorwaarden',
  'claim-rule.rule-paypal-others': 'Andere redenen gaan naar een mens',
  'claim-rule.rule-shop-burden-of-receipt':
    'Ter informatie, geen juridisch advies: in Nederlandse zaken moet de winkel de ontvangst bewijzen, en alleen een track & trace was niet genoeg',

  'claim-state.warning_needs_response': 'Voorafgaande vraag, wacht op ons antwoord',
  'claim-state.warning_under_review': 'Vraag beantwoord, de bank leest het',
  'claim-state.warning_closed': 'Vraag gesloten',
  'claim-state.needs_response': 'Wacht op ons bewijs',
  'claim-state.under_review': 'Bewijs ingestuurd, de bank beslist',
  'claim-state.won': 'Gewonnen',
  'claim-state.lost': 'Verloren',
  'claim-state.prevented': 'Voorkomen voordat het een geschil werd',
  'claim-state.charge_refunded': 'Gesloten door een terugbetaling',
  'claim-state.INQUIRY': 'Vraag bij PayPal',
  'claim-state.CHARGEBACK': 'Claim bij PayPal',
  'claim-state.PRE_ARBITRATION': 'In beroep bij PayPal',
  'claim-state.ARBITRATION': 'In arbitrage',
  'claim-state.RESOLVED': 'Opgelost, niet gezegd hoe',
  'claim-state.RESOLVED_BUYER_FAVOUR': 'PayPal besliste voor de koper',
  'claim-state.RESOLVED_SELLER_FAVOUR': 'PayPal besliste voor ons',
  'claim-state.RESOLVED_WITH_PAYOUT': 'Opgelost, PayPal keerde uit',
  'claim-state.CANCELED_BY_BUYER': 'Ingetrokken door de koper',
  'claim-state.ACCEPTED': 'Geaccepteerd',
  'claim-state.DENIED': 'Afgewezen',

  'claim-lint.dead-odr-link': 'het ODR-platform van de EU sloot in juli 2025: haal de link eruit',
  'claim-lint.shouting': (f) => joined('hoofdletters of uitroeptekens', textOf(f, 'found') && `“${textOf(f, 'found') ?? ''}”`),
} as const satisfies SameIds<typeof en>;
