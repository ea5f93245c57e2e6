import { aNotice, utc } from '../../testing';
import type { ClaimNotice } from '../claim';
import { editedClock } from './edited-clock';

/** The mail of 18 Nov 10:24 names 21 Nov 10:24; the safe deadline is 48 hours. */
const asks = aNotice({ respondBy: utc('2026-11-21T10:24:00Z') });
const later = (at: string, respondBy: string | null, over: Partial<ClaimNotice> = {}): ClaimNotice =>
  aNotice({ receivedAt: utc(at), respondBy: respondBy === null ? null : utc(respondBy), ...over });
const BY_HAND = { event: 'deadline', cue: 'form' } as const;

it.each([
  ['nothing later', [], ['11-20T10', '11-21T10', 'mail', undefined]],
  [
    'a reminder that names no instant',
    [later('2026-11-19T09:00:00Z', null, { window: { value: 3, unit: 'CALENDAR_DAYS' } })],
    ['11-20T10', '11-21T10', 'mail', undefined],
  ],
  [
    'a reminder whose own window ends before: it leaves less time, never more',
    [later('2026-11-19T09:00:00Z', null, { window: { value: 24, unit: 'HOURS' } })],
    ['11-20T09', '11-20T09', 'mail', undefined],
  ],
  ['the same mail forwarded', [later('2026-11-20T09:00:00Z', '2026-11-21T10:24:00Z')], ['11-20T10', '11-21T10', 'mail', undefined]],
  [
    'an earlier end: the safe side never beyond it',
    [later('2026-11-19T09:00:00Z', '2026-11-19T22:00:00Z')],
    ['11-19T22', '11-19T22', 'mail', undefined],
  ],
  [
    'a later end, by mail: the safe side counts from that mail',
    [later('2026-11-20T09:00:00Z', '2026-11-25T22:00:00Z')],
    ['11-22T09', '11-25T22', 'mail', 131],
  ],
  ['a later end, by hand', [later('2026-11-20T09:00:00Z', '2026-11-25T22:00:00Z', BY_HAND)], ['11-22T09', '11-25T22', 'person', 131]],
  [
    'corrected by hand, then named anew by the marketplace: its word is newer',
    [later('2026-11-19T09:00:00Z', '2026-11-25T22:00:00Z', BY_HAND), later('2026-11-20T09:00:00Z', '2026-11-22T22:00:00Z')],
    ['11-22T09', '11-22T22', 'mail', 59],
  ],
  [
    'corrected and corrected back',
    [later('2026-11-19T09:00:00Z', '2026-11-25T22:00:00Z', BY_HAND), later('2026-11-19T10:00:00Z', '2026-11-21T10:24:00Z', BY_HAND)],
    ['11-20T10', '11-21T10', 'mail', undefined],
  ],
  [
    'a decision names no end of the answer',
    [later('2026-11-19T09:00:00Z', '2026-12-25T22:00:00Z', { event: 'closed' })],
    ['11-20T10', '11-21T10', 'mail', undefined],
  ],
])('%s', (_edge, edits, expected) => {
  const { startedAt, safeDeadline, hardDeadline, basis, differsHours } = editedClock(asks, edits, 'amazon.de');
  expect([safeDeadline.toISOString().slice(5, 13), hardDeadline.toISOString().slice(5, 13), basis, differsHours]).toEqual(expected);
  expect(startedAt).toEqual(asks.receivedAt);
});

it('a claim a person entered says so, a rule stays a rule', () => {
  expect(editedClock({ ...asks, cue: 'form' }, [], 'amazon.de').basis).toBe('person');
  expect(editedClock({ ...asks, cue: 'form', respondBy: null }, [], 'amazon.de').basis).toBe('rule');
});
