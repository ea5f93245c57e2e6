import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { instantTyped, typedInstant } from './correct-deadline';
import { openScreen } from './desk-screen';
import { fakeDesk } from './fake-desk';
import type { Desk } from './fake-desk';
import { sampleAlarms } from './sample-alarms';
import { CLAIM, sampleClaim } from './sample-claim';

let desk: Desk;
const realFetch = globalThis.fetch;
beforeEach(() => {
  desk = fakeDesk();
  globalThis.fetch = desk.answer;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

it('the clock says until when, who says so, what was told and what comes next', async () => {
  openScreen(`/claims/${CLAIM}`);
  expect(await screen.findByText('3 h 12 m left')).toBeInTheDocument();
  expect(screen.getAllByText('Safe, 48 h')[0]).toBeInTheDocument();
  expect(screen.getAllByText('The mail says, 3 d')[0]).toBeInTheDocument();
  expect(await screen.findByText('2 alarms told, last today 03:24')).toBeInTheDocument();
  expect(screen.getByText('Next: today 09:24 (2 h before the safe deadline), 2 receivers')).toBeInTheDocument();
  expect(screen.getByText('Last possible was today 23:00 until Thu 19 Nov 10:00')).toBeInTheDocument();
});

it('who was told is opened on demand, with what did not get through', async () => {
  openScreen(`/claims/${CLAIM}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Who was told' }));
  const lines = within(screen.getByRole('list', { name: 'Alarms' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'webhook hooks.slack.com/…k4Tz tried 3 times, is tried again, 8 h before the safe deadlineThe other side said: 503 later',
    'Sanne, by mail told today 03:24, 8 h before the safe deadline',
    'Sanne, in the app told Thu 19 Nov 11:24, 24 h before the safe deadline',
  ]);
});

it('a claim somebody entered by hand does not say that a mail says so', async () => {
  const claim = sampleClaim();
  desk.claim = { ...claim, clock: { ...claim.clock, basis: 'person' } };
  openScreen(`/claims/${CLAIM}`);
  expect((await screen.findAllByText('Entered by hand'))[0]).toBeInTheDocument();
  expect(screen.queryByText(/The mail says/)).toBeNull();
});

it('past the safe deadline the last possible moment is what counts', async () => {
  const claim = sampleClaim();
  desk.claim = { ...claim, clock: { ...claim.clock, safeDeadline: '2026-11-20T07:12:00Z' } };
  openScreen(`/claims/${CLAIM}`);
  expect(await screen.findByText('Safe deadline passed, 1 d 3 h left')).toBeInTheDocument();
  expect(screen.getByText(/, the last possible moment/)).toHaveTextContent('Answer by Sat 21 Nov 11:24, the last possible moment');
});

it('when nobody is told, that is said', async () => {
  desk.alarms = sampleAlarms({ told: [], next: { at: '2026-11-20T08:24:00Z', kind: 'before-safe', hours: 2, people: 0 } });
  openScreen(`/claims/${CLAIM}`);
  expect(await screen.findByText('Nobody will be told: whoever may answer has switched alarms off.')).toBeInTheDocument();
  expect(screen.getByText('Nobody has been told yet')).toBeInTheDocument();
});

it('a deadline is corrected with a reason, in the viewer’s own time', async () => {
  openScreen(`/claims/${CLAIM}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Correct the deadline' }));
  const dialog = await screen.findByRole('dialog', { name: 'The last possible moment is another one' });
  const by = within(dialog).getByLabelText('Answer by, at the latest');
  expect(by).toHaveValue('2026-11-21T11:24');
  await userEvent.clear(by);
  await userEvent.type(by, '2026-11-23T09:30');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Set the deadline' }));
  expect(within(dialog).getByText('Say in a few words where you have it from.')).toBeInTheDocument();
  await userEvent.type(within(dialog).getByLabelText('Where you have it from'), 'Seller Central says so');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Set the deadline' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(desk.asked.find(({ what }) => what === `POST /claims/${CLAIM}/deadline`)?.body).toEqual({
    revision: 7,
    respondBy: '2026-11-23T08:30:00.000Z',
    reason: 'Seller Central says so',
  });
});

it('a refusal stands beside the field it is about', async () => {
  openScreen(`/claims/${CLAIM}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Correct the deadline' }));
  desk.refuse = (_method, path) =>
    path.endsWith('/deadline') ? [422, { code: 'bad-input', fields: [{ path: 'respondBy', problem: 'unchanged' }] }] : null;
  await userEvent.type(await screen.findByLabelText('Where you have it from'), 'as it was before');
  await userEvent.click(screen.getByRole('button', { name: 'Set the deadline' }));
  expect(await screen.findByText('This is the deadline already.')).toBeInTheDocument();
  expect(screen.getByLabelText('Answer by, at the latest')).toBeInvalid();
});

it.each([
  ['winter', '2026-11-21T10:24:00Z', '2026-11-21T11:24'],
  ['summer', '2026-07-01T10:24:00Z', '2026-07-01T12:24'],
])('typed and read back in %s', (_edge, iso, typed) => {
  expect(typedInstant(new Date(iso), 'Europe/Amsterdam')).toBe(typed);
  expect(instantTyped(typed, 'Europe/Amsterdam')).toEqual(new Date(iso));
});
it('half a date is none', () => expect(instantTyped('2026-11-', 'Europe/Amsterdam')).toBeNull());
