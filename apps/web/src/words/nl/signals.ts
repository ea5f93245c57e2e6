import type { signals as en } from '../en/signals';
import type { SameIds } from '../message';

const NOTED = { item: 'het artikel', serial: 'het serienummer', weight: 'het gewicht' } as const;

export const signals = {
  'claim-signals.title': 'Wat de gegevens zeggen',
  'claim-signals.note': 'Feiten voor je eigen oordeel. Ze komen in geen brief en geen dossier.',
  'claim-signals.trouble': 'De gegevens bij deze claim konden nu niet worden gelezen.',

  'signal.claims-of-buyer': ({ claims, orders, since }, f) =>
    `${f.count(claims)} ${f.plural(claims, { one: 'claim', other: 'claims' })} op ${f.count(orders)} ${f.plural(orders, { one: 'bestelling', other: 'bestellingen' })} van deze koper${since === undefined ? '' : ` sinds ${f.day(since)}`}.`,
  'signal.delivered-before-claim': ({ at, place, signed }, f) =>
    `De vervoerder legde de bezorging vast op ${f.moment(at)}, vóór de claim${place === 'postcode' ? ', op de postcode van de bestelling' : place === 'city' ? ', in de plaats van de bestelling' : ''}${signed ? ', met handtekening' : ''}.`,
  'signal.buyer-wrote-arrived': ({ at }, f) => `De koper schreef ${f.moment(at)} dat het aankwam.`,
  'signal.return-differs': (noted, f) =>
    `Wat terugkwam verschilt van wat verzonden is, zoals genoteerd bij het openen: ${f.list((['item', 'serial', 'weight'] as const).filter((part) => noted[part] === true).map((part) => NOTED[part]))}.`,
  'signal.refund-asked-not-sent-back': ({ requestedAt, days }, f) =>
    `Er wordt geld teruggevraagd voor een retour van ${f.day(requestedAt)}; na ${f.count(days)} ${f.plural(days, { one: 'dag', other: 'dagen' })} toont geen gegeven dat die onderweg is.`,
} satisfies SameIds<typeof en>;
