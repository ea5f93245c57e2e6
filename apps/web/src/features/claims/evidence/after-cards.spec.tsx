import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../../../testing/open-app';
import { sampleClaim } from '../page/sample-claim';

const lost = sampleClaim({ work: 'lost', marketplaceState: 'GRANTED_SELLER_FUNDED', moves: ['drafting'] });
const appeal = {
  state: 'offered',
  because: null,
  way: 'amazon-appeal',
  axes: ['money'],
  decidedAt: '2026-11-19T08:00:00Z',
  until: '2026-12-19T08:00:00Z',
  safeUntil: '2026-12-17T08:00:00Z',
  timedBy: { id: 'amazon.claim.appeal-days', value: 30, unit: 'days', confidence: 'verified', readOn: '2026-11-14', source: 'A7' },
  rules: [],
  most: null,
  lacked: ['SIGNATURE_POD'],
  fresh: [],
  wanted: ['SIGNATURE_POD'],
  advice: 'gather',
  fee: null,
  answered: true,
  zone: 'Europe/Berlin',
};
const lesson = (numerator: number, denominator: number) => ({
  share: { numerator, denominator },
  rate: numerator / denominator,
  interval: { from: 0.424, to: 0.873 },
  tooFew: false,
});
const few = { share: { numerator: 4, denominator: 4 }, rate: null, interval: null, tooFew: true };
const alike = {
  channel: 'amazon',
  reason: 'INR_DELIVERED',
  carrier: 'dhl',
  proofLevel: 4,
  months: 12,
  claims: 17,
  metric: lesson(9, 13),
  money: lesson(3, 13),
  refundedFirst: few,
  answered: 13,
  shown: [{ item: 'SIGNATURE_POD', claims: 2 }],
  least: 5,
};
const line = {
  key: 'debit:marketplace',
  kind: 'debit',
  party: 'marketplace',
  direction: 'out',
  stage: 'paid',
  amount: { minor: 8490, currency: 'EUR' },
  since: '2026-11-19T08:00:00Z',
  by: 'notice',
  due: null,
  step: null,
  entryId: null,
};
const money = {
  lines: [
    line,
    {
      ...line,
      key: 'carrier:carrier',
      kind: 'carrier',
      party: 'carrier',
      direction: 'in',
      stage: 'claimable',
      by: 'rule',
      step: 'claim-at-carrier',
      due: { at: '2026-11-27T17:06:00Z', rule: 'generic.carrier-claim.days', confidence: 'not-verified' },
    },
  ],
  balances: [{ currency: 'EUR', out: 8490, back: 0, granted: 0, claimed: 0, claimable: 8490, held: 0, net: -8490 }],
  former: [],
  zone: 'Europe/Berlin',
};
const side = { share: { numerator: 13, denominator: 1464 }, rate: 13 / 1464, left: 1, status: 'watch' };
const stake = {
  metrics: [
    {
      metric: 'amazon.odr',
      part: 'MFN',
      windowKey: '60d',
      limit: 0.01,
      now: { numerator: 12, denominator: 1464 },
      inWindow: true,
      counted: side,
      notCounted: { share: { numerator: 12, denominator: 1464 }, rate: 12 / 1464, left: 2, status: 'watch' },
      refund: 'counted',
      contest: 'not-counted',
    },
  ],
  amount: { minor: 8490, currency: 'EUR' },
};
const opened = (claim: ReturnType<typeof sampleClaim>, more: Readonly<Record<string, unknown>>, language: 'en' | 'nl' = 'en') =>
  openApp(
    `/claims/${claim.id}`,
    {
      [`GET /claims/${claim.id}`]: claim,
      ...Object.fromEntries(
        Object.entries(more).map(([what, answer]) => [`${what.split(' ')[0] ?? ''} /claims/${claim.id}/${what.split(' ')[1] ?? ''}`, answer]),
      ),
    },
    language,
  );

test('an appeal is offered with its last day, what was missing, and advice that nothing new is here yet', async () => {
  opened(lost, { 'GET appeal': appeal });
  const card = await screen.findByRole('region', { name: 'Appeal' });
  expect(within(card).getByText('Possible until Sat 19 Dec 09:00')).toBeInTheDocument();
  expect(within(card).getByText(/Nothing new yet/)).toBeInTheDocument();
  expect(within(card).getByText('Asked for, and not shown when it was lost')).toBeInTheDocument();
  expect(within(card).getByRole('button', { name: 'Write the appeal' })).toBeInTheDocument();
});
test('what is new by now is not told as missing a second time', async () => {
  const fresh = [{ itemId: 'i1', code: 'SIGNATURE_POD', at: null, since: true }];
  opened(lost, { 'GET appeal': { ...appeal, fresh, advice: 'appeal' } });
  const card = await screen.findByRole('region', { name: 'Appeal' });
  expect(within(card).getAllByText(/^Proof of delivery with signature/)).toHaveLength(1);
  expect(within(card).queryByText('Asked for, and not shown when it was lost')).not.toBeInTheDocument();
});
test('where there is none it says why, and offers nothing', async () => {
  opened(lost, { 'GET appeal': { ...appeal, state: 'not-possible', because: 'refunded-ourselves', advice: null } });
  const card = await screen.findByRole('region', { name: 'Appeal' });
  expect(within(card).getByText('We refunded it ourselves: that cannot be appealed.')).toBeInTheDocument();
  expect(within(card).queryByRole('button')).not.toBeInTheDocument();
});
test('claims like this one: counts with base and interval; too few are told to be too few', async () => {
  opened(sampleClaim(), { 'GET alike': alike });
  const card = await screen.findByRole('region', { name: 'Claims like this one' });
  expect(within(card).getByText('9 of 13')).toBeInTheDocument();
  expect(within(card).getAllByText('42% to 87%')).toHaveLength(2);
  expect(within(card).getByText('too few to tell')).toBeInTheDocument();
  expect(within(card).getByText(/was shown in 2 of 13.*no promise/)).toBeInTheDocument();
});
test('claims of which nothing was decided are as good as none; the carrier goes by its own name', async () => {
  const none = { ...few, share: { numerator: 0, denominator: 0 } };
  opened(sampleClaim(), { 'GET alike': { ...alike, carrier: 'dhl_unified', metric: none, money: none, refundedFirst: none } });
  const card = await screen.findByRole('region', { name: 'Claims like this one' });
  expect(within(card).getByText('No claim of ours like it has ended yet.')).toBeInTheDocument();
  expect(within(card).getByText(/, DHL, proof of delivery at level 4 of 5/)).toBeInTheDocument();
});
test('the money: what went, what may come, by when, and that the day is not verified', async () => {
  const { asked } = opened(lost, { 'GET money': money, 'POST money': money });
  const card = await screen.findByRole('region', { name: 'Money' });
  expect(within(card).getByText('−€84.90')).toBeInTheDocument();
  expect(within(card).getByText(/Claim it from the carrier by 27 Nov \(not verified\)/)).toBeInTheDocument();
  const user = userEvent.setup();
  await user.click(within(card).getByRole('button', { name: 'Enter money' }));
  await user.type(await screen.findByRole('textbox', { name: /Amount/ }), '84,90');
  await user.click(screen.getByRole('button', { name: 'Enter' }));
  expect(asked.find(({ method, path }) => method === 'POST' && path.endsWith('/money'))?.body).toMatchObject({
    kind: 'credit',
    party: 'marketplace',
    stage: 'received',
    amount: { minor: 8490, currency: 'EUR' },
  });
});
test('the guard shows the account’s own figures, the room left and the money', async () => {
  opened(sampleClaim(), { 'GET at-stake': stake });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /Refund €84.90/ }));
  expect(await screen.findByText(/0\.89%, counted at once/)).toBeInTheDocument();
  expect(screen.getByText(/^0\.82%, /)).toBeInTheDocument();
  expect(screen.getByText('1 defect')).toBeInTheDocument();
  expect(screen.getByText('2 defects')).toBeInTheDocument();
  expect(screen.getByText('−€84.90, certain')).toBeInTheDocument();
});
test('in Dutch', async () => {
  opened(lost, { 'GET appeal': appeal, 'GET alike': alike }, 'nl');
  expect(await screen.findByText('Schrijf het beroep')).toBeInTheDocument();
  expect(await screen.findByText('Claims zoals deze')).toBeInTheDocument();
});
