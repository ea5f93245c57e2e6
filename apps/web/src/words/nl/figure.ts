import type { figure as english } from '../en/figure';
import type { Formats } from '../formats';
import type { SameIds } from '../message';

const orders = (count: number, f: Formats) => `${f.count(count)} ${f.plural(count, { one: 'bestelling', other: 'bestellingen' })}`;
const span = (from: string, to: string, f: Formats) => (from === to ? `van ${f.day(from)}` : `van ${f.day(from)} tot en met ${f.day(to)}`);

export const figure: SameIds<typeof english> = {
  'weekday.1': 'ma',
  'weekday.2': 'di',
  'weekday.3': 'wo',
  'weekday.4': 'do',
  'weekday.5': 'vr',
  'weekday.6': 'za',
  'weekday.0': 'zo',

  'figure-of.order': ({ hits, counted }, f) =>
    `${f.count(hits)} van ${f.count(counted)} ${f.plural(counted, { one: 'bestelling', other: 'bestellingen' })}`,
  'figure-of.package': ({ hits, counted }, f) =>
    `${f.count(hits)} van ${f.count(counted)} ${f.plural(counted, { one: 'pakket', other: 'pakketten' })}`,
  'figure-of.unit': ({ hits, counted }, f) => `${f.count(hits)} van ${f.count(counted)} ${f.plural(counted, { one: 'stuk', other: 'stuks' })}`,
  'figure-of.shipment': ({ hits, counted }, f) =>
    `${f.count(hits)} van ${f.count(counted)} ${f.plural(counted, { one: 'zending', other: 'zendingen' })}`,
  'figure-of.transaction': ({ hits, counted }, f) =>
    `${f.count(hits)} van ${f.count(counted)} ${f.plural(counted, { one: 'transactie', other: 'transacties' })}`,

  'roll.title': 'Wat eruit valt',
  'roll.how-days': ({ days, lag }, f) => `${f.count(days)} dagen na de bestelling${lag > 0 ? `, ${f.count(lag)} dagen later` : ''}`,
  'roll.how-months': ({ months }, f) => `hele maanden, na ${f.count(months)}`,
  'roll.caption': 'Dagen waarop iets uit het venster valt, per week',
  'roll.cell': ({ day, against, undecided }, f) =>
    `${f.weekday(day)}: ${[against > 0 ? `${f.count(against)} ${f.plural(against, { one: 'valt', other: 'vallen' })} eruit` : '', undecided > 0 ? `${f.count(undecided)} onbeslist` : ''].filter(Boolean).join(', ')}`,
  'roll.cell-none': ({ day }, f) => f.weekday(day),
  'roll.list': ({ against, undecided, anchors }, f) =>
    `${f.signed(-against)}${undecided > 0 ? ` en ${f.count(undecided)} onbeslist` : ''}, ${span(anchors.from, anchors.to, f)}`,
  'roll.key-one': '1',
  'roll.key-more': '2 of meer',
  'roll.key-open': 'onbeslist',
  'roll.key-next': 'eerstvolgende',
  'roll.next': ({ day, count, from, to }, f) => `${f.weekday(day)}: ${f.signed(-count)}, ${span(from, to, f)}.`,
  'roll.half': ({ day, gone, of }, f) => `Op ${f.day(day)} zijn er ${f.count(gone)} van de ${f.count(of)} uit.`,
  'roll.only-open': 'Alleen wat onbeslist is valt eruit; er telt nog niets tegen je.',
  'roll.none': 'Er valt niets uit',
  'roll.none-text': 'Telt een bestelling tegen je, dan staat hier op welke dag ze uit het venster valt.',

  'whatif.title': 'Wat als',
  'whatif.reset': 'Terug naar nu',
  'whatif.clean': 'Goede bestellingen per dag',
  'whatif.against': 'Nieuwe tegen je per week',
  'whatif.won': 'Onbesliste gewonnen',
  'whatif.won-of': ({ won, open }, f) => `${f.count(won)} van ${f.count(open)}`,
  'whatif.today': 'vandaag',
  'whatif.picture': ({ days }, f) => `Het cijfer over de komende ${f.count(days)} dagen, zoals gepland en zoals het nu gaat`,
  'whatif.key-plan': 'wat als',
  'whatif.key-now': 'zoals het nu gaat',
  'whatif.key-now-lost': 'zoals het nu gaat, al het onbesliste verloren',
  'whatif.highest': ({ rate }) => `Hoogste ${rate}.`,
  'whatif.lowest': ({ rate }) => `Laagste ${rate}.`,
  'whatif.now-highest': ({ rate }) => `Zoals het nu gaat: hoogste ${rate}.`,
  'whatif.now-lowest': ({ rate }) => `Zoals het nu gaat: laagste ${rate}.`,
  'whatif.fails': 'Aan het eind nog steeds over de grens.',
  'whatif.passes-from': ({ day }, f) => `Vanaf ${f.day(day)} weer binnen de grens.`,
  'whatif.stays-near': 'Binnen de grens, maar er tot het eind dicht bij.',
  'whatif.calm-all': 'Nergens dicht bij de grens.',
  'whatif.calm-from': ({ line, day }, f) => `Vanaf ${f.day(day)} onder ${line}.`,
  'whatif.calm-from-least': ({ line, day }, f) => `Vanaf ${f.day(day)} boven ${line}.`,
  'whatif.no-limit': 'Niemand publiceert een grens voor dit cijfer, dus is er geen lijn om het aan te meten.',
  'whatif.no-orders': 'Geen bestellingen in deze dagen.',

  'recover.title': 'Terug binnen de grens',
  'recover.orders': ({ count }, f) => `${orders(count, f)} zonder fout zouden het cijfer vandaag terugbrengen.`,
  'recover.never': 'Alleen meer bestellingen brengen het niet terug.',

  'evaluation.title': 'Wanneer eBay weer kijkt',
  'evaluation.at': ({ day, from, to }, f) => `Op ${f.weekday(day)}, naar ${f.day(from)} tot en met ${f.day(to)}.`,
  'evaluation.so-far': ({ hits, counted }, f) => `Tot nu toe ${f.count(hits)} van ${f.count(counted)}.`,
  'evaluation.closed': 'Die maanden zijn voorbij: alleen latere beslissingen veranderen het nog.',
  'evaluation.running': 'Die maanden zijn nog niet voorbij.',

  'side.reconcile': 'Vergelijken',
  'reconcile.loading': 'Vergelijken met het eigen cijfer van het platform',
  'reconcile.none': ({ site }) => `Nog geen eigen rapport van ${site}`,
  'reconcile.none-amazon':
    'Importeer het accountstatusrapport (JSON) van Amazon, dan staat het naast ons cijfer, met de bestellingen die ertussen zitten.',
  'reconcile.none-text': 'Als het eigen cijfer van het platform er is, staat het naast het onze, met de bestellingen die ertussen zitten.',
  'reconcile.none-do': 'Rapport importeren',
  'reconcile.window': ({ site, from, to, at, zone }, f) =>
    `${site} over ${f.day(from)} tot en met ${f.day(to)}, ontvangen ${f.moment(at)}. Het onze over dezelfde dagen, in ${zone.replaceAll('_', ' ')}.`,
  'reconcile.sums': 'Hun cijfer, het onze over dezelfde dagen, en het verschil',
  'reconcile.ours': 'Wij',
  'reconcile.against': 'Tegen je',
  'reconcile.counted': 'Geteld',
  'reconcile.why': ({ what, difference }) => `${what}: ${difference}`,
  'reconcile.any-of': ({ count }, f) => `een van deze ${f.count(count)}`,
  'reconcile.further': ({ count }, f) => `en nog ${f.count(count)}`,
  'reconcile.rate-only': ({ site }) => `${site} geeft een percentage en geen aantallen: het is niet uiteen te halen.`,
  'reconcile.days-without': ({ count, first }, f) =>
    `Op ${f.count(count)} van deze dagen hebben we geen enkele bestelling, de eerste op ${f.day(first)}: er ontbreekt misschien een export.`,
  'reconcile-more.turned-later': ({ site }) => `telde nog toen ${site} het rapport maakte; het is sindsdien teruggenomen`,
  'reconcile-more.undecided': ({ site }) => `bij ons onbeslist; ${site} telt het misschien al`,
  'reconcile-more.window-edge': ({ site }) => `aan de rand van de dagen; ${site} laat de dag misschien elders beginnen`,
  'reconcile-more.other-part': ({ site }) => `wij tellen het in een ander deel; ${site} misschien hier`,
  'reconcile-more.set-aside': ({ site }) => `bij ons terzijde gelegd volgens de regels; ${site} telt het misschien`,
  'reconcile-more.not-here': ({ site }) => `bekend bij ${site} en niet bij ons: er ontbreekt een import`,
  'reconcile-less.turned-later': ({ site }) => `beslist nadat ${site} het rapport had gemaakt`,
  'reconcile-less.undecided': ({ site }) => `onbeslist; ${site} laat het misschien weg`,
  'reconcile-less.window-edge': ({ site }) => `aan de rand van de dagen; ${site} rekent het misschien bij een ander venster`,
  'reconcile-less.other-part': ({ site }) => `${site} telt het misschien in een ander deel`,
  'reconcile-less.set-aside': ({ site }) => `${site} laat het misschien ook weg`,
  'reconcile-less.only-here': ({ site }) => `bekend bij ons en niet in het cijfer van ${site}; geen van onze bestellingen verklaart het`,
};
