import type { ApprovalRule } from '@weerwoord/ports';
import { handsIn } from '../letters/approve-draft';
import { NO_SECOND, secondRefused, takesSecond } from './four-eyes';

const above: ApprovalRule = { mode: 'above', above: { minor: 10_000, currency: 'EUR' }, oneShot: false };
const eur = (minor: number) => ({ minor, currency: 'EUR' });

it.each<[string, ApprovalRule, ReturnType<typeof eur> | null, boolean, boolean]>([
  ['nothing set', NO_SECOND, eur(1_000_000), true, false],
  ['always', { ...NO_SECOND, mode: 'always' }, eur(1), false, true],
  ['at the line', above, eur(10_000), false, false],
  ['a cent above it', above, eur(10_001), false, true],
  ['another currency', above, { minor: 1, currency: 'PLN' }, false, true],
  ['an amount nobody knows', above, null, false, true],
  ['a one-shot below the line', { ...above, oneShot: true }, eur(1), true, true],
  ['one-shots only, another act', { ...NO_SECOND, oneShot: true }, eur(1_000_000), false, false],
])('a second person is asked: %s', (_edge, rule, amount, isOneShot, expected) => expect(takesSecond(rule, amount, isOneShot)).toBe(expected));

const asked = (by: string) => ({ by, state: 'asked' }) as const;
it.each<[string, string, string[], ReturnType<typeof asked> | null, string | null]>([
  ['another one wrote it', 'person:a', ['person:b'], null, null],
  ['another one asked', 'person:a', [], asked('person:b'), null],
  ['wrote it', 'person:a', ['person:a'], null, 'own-letter'],
  ['wrote one version of three', 'person:a', ['person:b', 'person:a', 'person:b'], asked('person:b'), 'own-letter'],
  ['asked for it', 'person:a', ['person:b'], asked('person:a'), 'own-letter'],
  ['nobody has touched it', 'person:a', [], null, 'ask-first'],
  ['only steps and commands touched it', 'person:a', ['step:follow-order', 'cli'], null, 'ask-first'],
  ['sent back, so nobody asks', 'person:a', [], { by: 'person:b', state: 'declined' } as never, 'ask-first'],
  ['the command line', 'cli', ['person:b'], null, 'not-a-person'],
])('who approves: %s', (_edge, actor, hands, by, expected) => expect(secondRefused(actor, hands, by)).toBe(expected));

const act = (what: string, actor: string, letter?: string) => ({ what, actor, payload: letter === undefined ? {} : { letter } });
it.each<[string, ReturnType<typeof act>[], string, string[]]>([
  [
    'the answer was sent since: a letter to the buyer is still its writer’s',
    [act('draft.saved', 'person:a', 'buyer'), act('claim.answered', 'person:b')],
    'buyer',
    ['person:a'],
  ],
  [
    'the claim ended since: a letter to the buyer is still its writer’s',
    [act('draft.saved', 'person:a', 'buyer'), act('claim.outcome', 'person:a')],
    'buyer',
    ['person:a'],
  ],
  [
    'a letter to the buyer was sent since: the answer is still its writer’s',
    [act('draft.saved', 'person:a'), act('claim.answered', 'person:a', 'buyer')],
    'answer',
    ['person:a'],
  ],
  [
    'it was sent since: the next one is another letter',
    [act('draft.saved', 'person:a', 'buyer'), act('claim.answered', 'person:b', 'buyer'), act('draft.written', 'person:b', 'buyer')],
    'buyer',
    ['person:b'],
  ],
  [
    'the claim was lost since: the appeal is another letter',
    [act('draft.saved', 'person:a'), act('claim.outcome', 'person:b'), act('draft.written', 'person:b')],
    'answer',
    ['person:b'],
  ],
  [
    'approving and opening again is no writing',
    [act('draft.saved', 'person:a'), act('draft.approved', 'person:b'), act('draft.reopened', 'person:c')],
    'answer',
    ['person:a'],
  ],
])('who had a hand in it: %s', (_edge, acts, letter, hands) => expect(handsIn(acts, letter)).toEqual(hands));
