import { disputeEffect, ALIEXPRESS_DISPUTE_STATES } from '@weerwoord/policies';
import { utc } from '../../testing';
import { reachable } from '../moves/may-move';
import type { Issue, Solution } from './issue';
import { ALIEXPRESS_DISPUTE } from './kinds';
import { ALIEXPRESS_MOVES, stateOfOldWord } from './moves';
import { disputeOutcome, stateOfIssue, stateOfOutcome } from './outcome';
import { DISPUTE_PHASES, PHASE_TABLE, phaseOf } from './phase';

const solution = (owner: Solution['owner'], status: string, modified: string | null, over: Partial<Solution> = {}): Solution => ({
  id: owner,
  owner,
  type: 'refund',
  status,
  refund: null,
  freightBearer: null,
  createdAt: utc('2026-06-01T00:00:00Z'),
  modifiedAt: modified === null ? null : utc(modified),
  reachedAt: null,
  reachedType: null,
  ...over,
});
const issue = (over: Partial<Issue> = {}): Issue => ({
  id: '1',
  orderId: null,
  parentOrderId: null,
  status: 'processing',
  reason: null,
  createdAt: utc('2026-06-01T00:00:00Z'),
  afterSaleWarranty: false,
  returnNumber: null,
  max: null,
  maxLocal: null,
  solutions: [],
  steps: [],
  ...over,
});
const step = (action: string, content: string | null, at: string | null) => ({
  action,
  content,
  by: null,
  at: at === null ? null : utc(at),
  hasBuyerVideo: false,
});
const agreed = solution('buyer', 'reached', null, { type: 'return_and_refund' });
const asks = solution('buyer', 'wait_seller_accept', '2026-06-01T00:00:00Z');

it.each<[string, Partial<Issue>, string]>([
  ['finished beats all', { status: 'finish', afterSaleWarranty: true, solutions: [asks] }, 'closed'],
  ['cancelled too', { status: 'canceled_issue', solutions: [asks] }, 'cancelled'],
  ['after-sales guarantee', { afterSaleWarranty: true, solutions: [asks] }, 'platform_handles'],
  [
    'their own shipping',
    {
      steps: [
        step('fpl_authenticate', 'Result: AliExpress accepted', '2026-06-02T00:00:00Z'),
        step('platform_give_solution', null, '2026-06-02T00:00:01Z'),
      ],
      solutions: [asks],
    },
    'platform_logistics',
  ],
  [
    'told newest first',
    {
      steps: [step('platform_give_solution', null, '2026-06-02T00:00:01Z'), step('fpl_authenticate', 'AliExpress accepted', '2026-06-02T00:00:00Z')],
    },
    'platform_logistics',
  ],
  [
    'not when they refused',
    {
      steps: [step('fpl_authenticate', 'refused', '2026-06-02T00:00:00Z'), step('platform_give_solution', null, '2026-06-02T00:00:01Z')],
      solutions: [asks],
    },
    'waiting_seller',
  ],
  [
    'not when something came between',
    {
      steps: [
        step('fpl_authenticate', 'AliExpress accepted', '2026-06-02T00:00:00Z'),
        step('buyer_create_proof', null, '2026-06-02T00:00:01Z'),
        step('platform_give_solution', null, '2026-06-02T00:00:02Z'),
      ],
      solutions: [asks],
    },
    'waiting_seller',
  ],
  ['the platform proposes', { solutions: [asks, solution('platform', 'wait_buyer_and_seller_accept', null)] }, 'platform_proposed'],
  [
    'an older proposal of theirs is not the newest',
    {
      solutions: [
        solution('platform', 'wait_seller_accept', '2026-06-01T00:00:00Z'),
        solution('platform', 'buyer_refused', '2026-06-02T00:00:00Z'),
        asks,
      ],
    },
    'waiting_seller',
  ],
  ['a return agreed, nothing sent', { solutions: [agreed] }, 'waiting_buyer_return'],
  ['a return on its way', { solutions: [agreed], returnNumber: 'RR123' }, 'waiting_seller_receive'],
  ['our turn', { solutions: [asks, solution('seller', 'wait_buyer_accept', '2026-06-03T00:00:00Z')] }, 'waiting_seller'],
  [
    'we answered',
    { solutions: [solution('buyer', 'buyer_refused', '2026-06-01T00:00:00Z'), solution('seller', 'wait_buyer_accept', '2026-06-01T00:00:01Z')] },
    'waiting_buyer_or_platform',
  ],
  [
    'the same second is not an answer',
    { solutions: [solution('buyer', 'x', '2026-06-01T00:00:00Z'), solution('seller', 'wait_buyer_accept', '2026-06-01T00:00:00Z')] },
    'processing_unknown',
  ],
  ['nothing known', {}, 'processing_unknown'],
])('%s', (_edge, over, phase) => {
  expect(phaseOf(issue(over)).phase).toBe(phase);
});

it('every phase has its row, and the last row fits whatever comes', () => {
  expect(PHASE_TABLE.map(({ phase }) => phase)).toEqual([...DISPUTE_PHASES]);
  expect(PHASE_TABLE.at(-1)?.when(issue({ status: 'something-new' }))).toBe(true);
});

describe('how it ended', () => {
  const paid = { refund: { minor: 1840, currency: 'EUR' } };
  const reached = (reachedType: string | null, over: Partial<Solution> = paid) => [solution('buyer', 'reached', null, { reachedType, ...over })];
  it.each<[string, Partial<Issue>, unknown[], string | null]>([
    ['still open', { solutions: reached('platform_arbitrate') }, ['open', null, null, false], null],
    ['withdrawn by the buyer', { status: 'canceled_issue' }, ['withdrawn', null, null, false], 'WITHDRAWN'],
    ['our silence', { status: 'finish', solutions: reached('seller_reponse_timeout') }, ['lost_by_timeout', 1840, 'seller', true], 'LOST_BY_TIMEOUT'],
    [
      'their word spelled right',
      { status: 'finish', solutions: reached('seller_response_timeout') },
      ['lost_by_timeout', 1840, 'seller', true],
      'LOST_BY_TIMEOUT',
    ],
    ['agreed', { status: 'finish', solutions: reached('negotiation_consensus') }, ['settled', 1840, 'seller', false], 'SETTLED'],
    [
      'ruled for the buyer',
      { status: 'finish', solutions: reached('platform_arbitrate') },
      ['decided_by_platform', 1840, 'seller', false],
      'DECIDED_FOR_BUYER',
    ],
    [
      'ruled for us',
      { status: 'finish', solutions: reached('platform_arbitrate', { refund: { minor: 0, currency: 'EUR' } }) },
      ['decided_by_platform', 0, null, false],
      'DECIDED_FOR_SELLER',
    ],
    [
      'ruled, nobody says what',
      { status: 'finish', solutions: reached('platform_arbitrate', {}) },
      ['decided_by_platform', undefined, null, false],
      'DECIDED_BY_PLATFORM',
    ],
    [
      'the platform pays under its guarantee',
      { status: 'finish', afterSaleWarranty: true, solutions: reached('platform_arbitrate') },
      ['decided_by_platform', 1840, 'platform', false],
      'DECIDED_FOR_BUYER',
    ],
    ['a word nobody knows', { status: 'finish', solutions: reached('new_word') }, ['unknown', 1840, 'seller', false], 'CLOSED'],
  ])('%s', (_edge, over, [result, minor, costBearer, preventable], state) => {
    const outcome = disputeOutcome(issue(over));
    expect([outcome.result, outcome.refund?.minor, outcome.costBearer, outcome.preventable]).toEqual([
      result,
      minor ?? undefined,
      costBearer,
      preventable,
    ]);
    expect(stateOfOutcome(outcome)).toBe(state);
  });
});

describe('states', () => {
  const states = Object.keys(ALIEXPRESS_MOVES);
  it('all are met from the opening, by moves to states that exist', () => {
    expect([...reachable(ALIEXPRESS_MOVES, ALIEXPRESS_DISPUTE.openState)].sort()).toEqual([...states].sort());
  });
  it('each has its effect on the rates, and no effect is of a state that cannot be', () => {
    expect([...ALIEXPRESS_DISPUTE_STATES].sort()).toEqual([...states].sort());
  });
  it('a phase of the API is a state of ours, but for the two that only say it is over', () => {
    const open = DISPUTE_PHASES.filter((phase) => phase !== 'closed' && phase !== 'cancelled');
    expect(open.map((phase) => phase.toUpperCase()).filter((state) => !states.includes(state))).toEqual([]);
  });
  it('whoever is ruled against stands in all three rates, whoever settled only in the first', () => {
    expect([disputeEffect('DECIDED_FOR_BUYER'), disputeEffect('SETTLED'), disputeEffect('WITHDRAWN')]).toMatchObject([
      { dispute: 'YES', filing: 'YES', liability: 'YES' },
      { dispute: 'YES', filing: 'NO', liability: 'NO' },
      { dispute: 'NO', filing: 'NO', liability: 'NO' },
    ]);
    expect(disputeEffect('DECIDED_FOR_BUYER', 'NOT_COUNTED')).toMatchObject({ dispute: 'NO', filing: 'NO', liability: 'NO' });
  });
  it('a dispute of the API is always in one of them', () => {
    for (const over of [{ solutions: [asks] }, {}, { afterSaleWarranty: true }, { status: 'finish' }, { status: 'canceled_issue' }])
      expect(states).toContain(stateOfIssue(issue(over)));
    expect(stateOfIssue(issue({ solutions: [asks] }))).toBe('WAITING_SELLER');
  });
  it.each([
    ['WAIT_SELLER_CONFIRM_REFUND', 'WAITING_SELLER'],
    ['SELLER_REFUSE_REFUND', 'WAITING_BUYER_OR_PLATFORM'],
    ['ACCEPTISSUE', 'SETTLED'],
    ['WAIT_BUYER_SEND_GOODS', 'WAITING_BUYER_RETURN'],
    ['wait_seller_receive_goods', 'WAITING_SELLER_RECEIVE'],
    [' ARBITRATING ', 'PLATFORM_REVIEWING'],
    ['SELLER_RESPONSE_ISSUE_TIMEOUT', 'LOST_BY_TIMEOUT'],
    ['SOMETHING_ELSE', null],
  ])('the old word %s', (word, state) => {
    expect(stateOfOldWord(word)).toBe(state);
  });
});
