import type { AlarmText } from '@weerwoord/ports';
import { alarmWriter } from './alarm-writer';

const utc = (iso: string): Date => new Date(iso);
const text = (over: Partial<AlarmText> = {}): AlarmText => ({
  kind: 'before-safe',
  stage: 'answer',
  claimKind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  site: 'amazon.de',
  account: 'Amazon Germany',
  externalOrderId: '302-4471926-8850317',
  safe: utc('2026-11-20T10:24:00Z'),
  hard: utc('2026-11-21T10:24:00Z'),
  now: utc('2026-11-20T07:11:30Z'),
  zone: 'Europe/Amsterdam',
  language: 'en',
  link: 'https://desk.example.org/claims/1',
  ...over,
});

it.each([
  ['before the safe deadline, rounded down', {}, 'A-to-z claim, not received, amazon.de: 3 h 12 min left to answer'],
  ['in Dutch', { language: 'nl' }, 'A-tot-z-claim, niet ontvangen, amazon.de: nog 3 u 12 min om te antwoorden'],
  ['in German', { language: 'de' }, 'A-bis-z-Antrag, nicht erhalten, amazon.de: noch 3 Std. 12 Min., um zu antworten'],
  ['another language: English', { language: 'pl' }, 'A-to-z claim, not received, amazon.de: 3 h 12 min left to answer'],
  [
    'at its very instant it has passed',
    { now: utc('2026-11-20T10:24:00Z') },
    'A-to-z claim, not received, amazon.de: safe deadline passed, 24 h left to answer',
  ],
  [
    'at the last instant that has',
    { now: utc('2026-11-21T10:24:00Z') },
    'A-to-z claim, not received, amazon.de: the last moment to answer has passed',
  ],
  ['an appeal', { stage: 'appeal' }, 'A-to-z claim, not received, amazon.de: 3 h 12 min left to appeal'],
  ['a kind and a reason nobody knows', { claimKind: 'NEW', reason: 'OTHER', site: 'EBAY_GB' }, 'Claim, ebay.co.uk: 3 h 12 min left to answer'],
  ['a test says so', { kind: 'test' }, 'Test: alarms reach you'],
] as const)('subject: %s', (_edge, over, expected) => expect(alarmWriter.mail(text(over)).subject).toBe(expected));

it('says until when in the reader’s zone, and the site’s beside it where that differs', () => {
  expect(alarmWriter.mail(text()).text).toContain('Safe deadline: 20 November 2026, 11:24 CET\n');
  expect(alarmWriter.mail(text({ zone: 'America/New_York' })).text).toContain('Last possible: 21 November 2026, 05:24 EST (21 Nov 11:24 CET)');
});

it('with one deadline only one is said', () => {
  const mail = alarmWriter.mail(text({ safe: utc('2026-11-21T10:24:00Z') }));
  expect(mail.text).not.toContain('Safe deadline');
});

it('names claim, order, account and the way to it, and in HTML nothing that could be code', () => {
  const { text: plain, html } = alarmWriter.mail(text({ account: '<b>"Shop" & co</b>' }));
  expect(plain).toContain('Order: 302-4471926-8850317');
  expect(plain).toContain('Open the claim: https://desk.example.org/claims/1');
  expect(html).toContain('&lt;b&gt;&quot;Shop&quot; &amp; co&lt;/b&gt;');
  expect(html).not.toMatch(/<b>|<script/);
});
