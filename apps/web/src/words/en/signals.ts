import type { Formats } from '../formats';

type Noted = { item?: boolean; serial?: boolean; weight?: boolean };
const NOTED = { item: 'the item', serial: 'the serial number', weight: 'the weight' } as const;

export const signals = {
  'claim-signals.title': 'What the records say',
  'claim-signals.note': 'Facts for your own judgement. They go into no letter and no pack.',
  'claim-signals.trouble': 'The records beside this claim could not be read just now.',

  'signal.claims-of-buyer': ({ claims, orders, since }: { claims: number; orders: number; since?: string }, f: Formats) =>
    `${f.count(claims)} ${f.plural(claims, { one: 'claim', other: 'claims' })} on ${f.count(orders)} ${f.plural(orders, { one: 'order', other: 'orders' })} of this buyer${since === undefined ? '' : ` since ${f.day(since)}`}.`,
  'signal.delivered-before-claim': ({ at, place, signed }: { at: string; place: string; signed: boolean }, f: Formats) =>
    `The carrier recorded the delivery ${f.moment(at)}, before the claim${place === 'postcode' ? ', at the order’s postcode' : place === 'city' ? ', in the order’s town' : ''}${signed ? ', signed for' : ''}.`,
  'signal.buyer-wrote-arrived': ({ at }: { at: string }, f: Formats) => `The buyer wrote ${f.moment(at)} that it arrived.`,
  'signal.return-differs': (noted: Noted, f: Formats) =>
    `What came back differs from what was sent, as noted on opening: ${f.list((['item', 'serial', 'weight'] as const).filter((part) => noted[part] === true).map((part) => NOTED[part]))}.`,
  'signal.refund-asked-not-sent-back': ({ requestedAt, days }: { requestedAt: string; days: number }, f: Formats) =>
    `A refund is asked for a return of ${f.day(requestedAt)}; no record shows it on its way after ${f.count(days)} ${f.plural(days, { one: 'day', other: 'days' })}.`,
} as const;
