import type { Alarms } from './alarms.query';

/** For specs: Sanne was told yesterday and this night, a webhook was not; the next word comes at 9:24. */
export const sampleAlarms = (over: Partial<Alarms> = {}): Alarms => ({
  told: [
    {
      kind: 'before-safe',
      hours: 8,
      channel: 'webhook',
      to: 'hooks.slack.com/…k4Tz',
      at: '2026-11-20T02:24:05Z',
      state: 'waiting',
      attempts: 3,
      answer: '503 later',
    },
    { kind: 'before-safe', hours: 8, channel: 'mail', to: 'Sanne', at: '2026-11-20T02:24:05Z', state: 'sent', attempts: 1, answer: null },
    { kind: 'before-safe', hours: 24, channel: 'app', to: 'Sanne', at: '2026-11-19T10:24:01Z', state: 'sent', attempts: 0, answer: null },
  ],
  next: { at: '2026-11-20T08:24:00Z', kind: 'before-safe', hours: 2, people: 2 },
  clocks: [
    {
      version: 2,
      stage: 'answer',
      startedAt: '2026-11-18T10:24:00Z',
      safe: '2026-11-20T10:24:00Z',
      hard: '2026-11-21T10:24:00Z',
      basis: 'mail',
      rule: 'amazon.claim.response-hours',
      setAt: '2026-11-19T09:00:00Z',
      closedAt: null,
      closedBecause: null,
    },
    {
      version: 1,
      stage: 'answer',
      startedAt: '2026-11-18T10:24:00Z',
      safe: '2026-11-20T10:24:00Z',
      hard: '2026-11-20T22:00:00Z',
      basis: 'rule',
      rule: 'amazon.claim.response-hours',
      setAt: '2026-11-18T10:25:00Z',
      closedAt: '2026-11-19T09:00:00Z',
      closedBecause: 'moved',
    },
  ],
  ...over,
});
