import type { Formats } from '../formats';

type Share = { readonly hits: number; readonly counted: number };
type Count = { readonly count: number };
type Off = { readonly day: string; readonly against: number; readonly undecided: number };
const orders = (count: number, f: Formats) => `${f.count(count)} ${f.plural(count, { one: 'order', other: 'orders' })}`;
const span = (from: string, to: string, f: Formats) => (from === to ? `of ${f.day(from)}` : `of ${f.day(from)} to ${f.day(to)}`);

/** What leaves a figure, what may become of it, and what lies between it and the marketplace's own. */
export const figure = {
  'weekday.1': 'Mon',
  'weekday.2': 'Tue',
  'weekday.3': 'Wed',
  'weekday.4': 'Thu',
  'weekday.5': 'Fri',
  'weekday.6': 'Sat',
  'weekday.0': 'Sun',

  'figure-of.order': ({ hits, counted }: Share, f: Formats) =>
    `${f.count(hits)} of ${f.count(counted)} ${f.plural(counted, { one: 'order', other: 'orders' })}`,
  'figure-of.package': ({ hits, counted }: Share, f: Formats) =>
    `${f.count(hits)} of ${f.count(counted)} ${f.plural(counted, { one: 'package', other: 'packages' })}`,
  'figure-of.unit': ({ hits, counted }: Share, f: Formats) =>
    `${f.count(hits)} of ${f.count(counted)} ${f.plural(counted, { one: 'unit', other: 'units' })}`,
  'figure-of.shipment': ({ hits, counted }: Share, f: Formats) =>
    `${f.count(hits)} of ${f.count(counted)} ${f.plural(counted, { one: 'shipment', other: 'shipments' })}`,
  'figure-of.transaction': ({ hits, counted }: Share, f: Formats) =>
    `${f.count(hits)} of ${f.count(counted)} ${f.plural(counted, { one: 'transaction', other: 'transactions' })}`,

  'roll.title': 'Roll-off',
  'roll.how-days': ({ days, lag }: { days: number; lag: number }, f: Formats) =>
    `${f.count(days)} days after the order${lag > 0 ? `, ${f.count(lag)} days lag` : ''}`,
  'roll.how-months': ({ months }: { months: number }, f: Formats) => `whole months, after ${f.count(months)}`,
  'roll.caption': 'Days on which something leaves the window, by week',
  'roll.cell': ({ day, against, undecided }: Off, f: Formats) =>
    `${f.weekday(day)}: ${[against > 0 ? `${f.count(against)} ${f.plural(against, { one: 'leaves', other: 'leave' })}` : '', undecided > 0 ? `${f.count(undecided)} undecided` : ''].filter(Boolean).join(', ')}`,
  'roll.cell-none': ({ day }: { day: string }, f: Formats) => f.weekday(day),
  'roll.list': ({ against, undecided, anchors }: Off & { anchors: { from: string; to: string } }, f: Formats) =>
    `${f.signed(-against)}${undecided > 0 ? ` and ${f.count(undecided)} undecided` : ''}, ${span(anchors.from, anchors.to, f)}`,
  'roll.key-one': '1',
  'roll.key-more': '2 or more',
  'roll.key-open': 'undecided',
  'roll.key-next': 'next',
  'roll.next': ({ day, count, from, to }: Count & { day: string; from: string; to: string }, f: Formats) =>
    `${f.weekday(day)}: ${f.signed(-count)}, ${span(from, to, f)}.`,
  'roll.half': ({ day, gone, of }: { day: string; gone: number; of: number }, f: Formats) =>
    `By ${f.day(day)}, ${f.count(gone)} of ${f.count(of)} have left.`,
  'roll.only-open': 'Only what is undecided leaves; nothing counts against you yet.',
  'roll.none': 'Nothing to roll off',
  'roll.none-text': 'When an order counts against you, the day it leaves the window stands here.',

  'whatif.title': 'What if',
  'whatif.reset': 'Reset to now',
  'whatif.clean': 'Clean orders a day',
  'whatif.against': 'New ones against you a week',
  'whatif.won': 'Undecided ones won',
  'whatif.won-of': ({ won, open }: { won: number; open: number }, f: Formats) => `${f.count(won)} of ${f.count(open)}`,
  'whatif.today': 'today',
  'whatif.picture': ({ days }: { days: number }, f: Formats) => `The figure over the next ${f.count(days)} days, as planned and as it goes now`,
  'whatif.key-plan': 'what if',
  'whatif.key-now': 'as it goes now',
  'whatif.key-now-lost': 'as it goes now, all undecided lost',
  'whatif.highest': ({ rate }: { rate: string }) => `Highest ${rate}.`,
  'whatif.lowest': ({ rate }: { rate: string }) => `Lowest ${rate}.`,
  'whatif.now-highest': ({ rate }: { rate: string }) => `As it goes now: highest ${rate}.`,
  'whatif.now-lowest': ({ rate }: { rate: string }) => `As it goes now: lowest ${rate}.`,
  'whatif.fails': 'Still over the line at the end.',
  'whatif.passes-from': ({ day }: { day: string }, f: Formats) => `Back within the line from ${f.day(day)}.`,
  'whatif.stays-near': 'Within the line, but close to it to the end.',
  'whatif.calm-all': 'Never close to the line.',
  'whatif.calm-from': ({ line, day }: { line: string; day: string }, f: Formats) => `Below ${line} from ${f.day(day)}.`,
  'whatif.calm-from-least': ({ line, day }: { line: string; day: string }, f: Formats) => `Above ${line} from ${f.day(day)}.`,
  'whatif.no-limit': 'Nobody publishes a limit for this figure, so there is no line to hold it against.',
  'whatif.no-orders': 'No orders in these days.',

  'recover.title': 'Back within the line',
  'recover.orders': ({ count }: Count, f: Formats) => `${orders(count, f)} without a fault would bring the figure back today.`,
  'recover.never': 'More orders alone would not bring it back.',

  'evaluation.title': 'eBay’s next look',
  'evaluation.at': ({ day, from, to }: { day: string; from: string; to: string }, f: Formats) =>
    `On ${f.weekday(day)}, at ${f.day(from)} to ${f.day(to)}.`,
  'evaluation.so-far': ({ hits, counted }: { hits: number; counted: number }, f: Formats) => `${f.count(hits)} of ${f.count(counted)} so far.`,
  'evaluation.closed': 'Those months are over: only later decisions still change it.',
  'evaluation.running': 'Those months are not over yet.',

  'side.reconcile': 'Reconcile',
  'reconcile.loading': 'Comparing with the marketplace’s own figure',
  'reconcile.none': ({ site }: { site: string }) => `No report of ${site}’s own yet`,
  'reconcile.none-amazon': 'Import the account health report (JSON) of Amazon, and it stands beside ours with the orders that lie between.',
  'reconcile.none-text': 'When the marketplace’s own figure is here, it stands beside ours with the orders that lie between.',
  'reconcile.none-do': 'Import a report',
  'reconcile.window': ({ site, from, to, at, zone }: { site: string; from: string; to: string; at: string; zone: string }, f: Formats) =>
    `${site} about ${f.day(from)} to ${f.day(to)}, received ${f.moment(at)}. Ours over the same days, in ${zone.replaceAll('_', ' ')}.`,
  'reconcile.sums': 'Their figure, ours over the same days, and the difference',
  'reconcile.ours': 'Ours',
  'reconcile.against': 'Against you',
  'reconcile.counted': 'Counted',
  'reconcile.why': ({ what, difference }: { what: string; difference: string }) => `${what}: ${difference}`,
  'reconcile.any-of': ({ count }: Count, f: Formats) => `any of these ${f.count(count)}`,
  'reconcile.further': ({ count }: Count, f: Formats) => `and ${f.count(count)} more`,
  'reconcile.rate-only': ({ site }: { site: string }) => `${site} gives a rate and no counts: it cannot be taken apart.`,
  'reconcile.days-without': ({ count, first }: Count & { first: string }, f: Formats) =>
    `On ${f.count(count)} of these days we have no order at all, the first on ${f.day(first)}: an export may be missing.`,
  'reconcile-more.turned-later': ({ site }: { site: string }) => `still counted when ${site} made its report; it was taken back since`,
  'reconcile-more.undecided': ({ site }: { site: string }) => `not decided with us; ${site} may count it already`,
  'reconcile-more.window-edge': ({ site }: { site: string }) => `on the edge of the days; ${site} may begin the day elsewhere`,
  'reconcile-more.other-part': ({ site }: { site: string }) => `we count it in another part; ${site} may count it here`,
  'reconcile-more.set-aside': ({ site }: { site: string }) => `set aside by our reading of the rules; ${site} may count it`,
  'reconcile-more.not-here': ({ site }: { site: string }) => `known to ${site} and not to us: an import is missing`,
  'reconcile-less.turned-later': ({ site }: { site: string }) => `decided after ${site} made its report`,
  'reconcile-less.undecided': ({ site }: { site: string }) => `not decided; ${site} may leave it out`,
  'reconcile-less.window-edge': ({ site }: { site: string }) => `on the edge of the days; ${site} may put it into another window`,
  'reconcile-less.other-part': ({ site }: { site: string }) => `${site} may count it in another part`,
  'reconcile-less.set-aside': ({ site }: { site: string }) => `${site} may leave it out as well`,
  'reconcile-less.only-here': ({ site }: { site: string }) => `known to us and not in ${site}’s figure; none of our orders explains it`,
};
