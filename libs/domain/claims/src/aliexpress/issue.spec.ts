import { utc } from '../../testing';
import { newestOf, reachedOf } from './issue';
import type { Solution } from './issue';

const solution = (id: string, over: Partial<Solution> = {}): Solution => ({
  ...{ id, owner: 'buyer', type: 'refund', status: 'wait_seller_accept', refund: null, freightBearer: null },
  ...{ createdAt: utc('2026-01-10T10:00:00Z'), modifiedAt: null, reachedAt: null, reachedType: null },
  ...over,
});
const [early, late] = [utc('2026-01-11T10:00:00Z'), utc('2026-01-12T10:00:00Z')];

it.each<[string, Solution[], string | null]>([
  ['none', [], null],
  ['another side’s', [solution('a', { owner: 'seller' })], null],
  ['the newest, wherever it stands', [solution('b', { createdAt: late }), solution('a', { createdAt: early })], 'b'],
  ['changed after the other was made', [solution('a', { modifiedAt: late }), solution('b', { createdAt: early })], 'a'],
  ['of two equally new ones the later in the list', [solution('a'), solution('b')], 'b'],
  ['one without any day is the oldest', [solution('a'), solution('b', { createdAt: null })], 'a'],
])('the newest proposal of the buyer: %s', (_edge, solutions, id) => expect(newestOf({ solutions }, 'buyer')?.id ?? null).toBe(id));

it.each<[string, Solution[], string | null]>([
  ['none', [solution('a')], null],
  ['reached', [solution('a', { status: 'reached' }), solution('b')], 'a'],
  ['carried out', [solution('a', { status: 'perform' })], 'a'],
  ['that says how it was reached', [solution('a', { reachedType: 'negotiation_consensus' })], 'a'],
  ['the last of several', [solution('a', { status: 'reached' }), solution('b', { status: 'perform' })], 'b'],
])('the proposal both agreed on: %s', (_edge, solutions, id) => expect(reachedOf({ solutions })?.id ?? null).toBe(id));
