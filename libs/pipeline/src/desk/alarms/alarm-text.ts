import type { Account, AlarmText, KeptAlarm, KeptClaim, KeptClock } from '@weerwoord/ports';
import { stepOf } from './step-kind';

/** Who reads it: their language, and the zone they read times in. */
export type Reader = { readonly language: string; readonly zone: string };

/** Everything an alarm says, at the moment it is said. */
export function alarmText(
  alarm: Pick<KeptAlarm, 'step'>,
  { stage, safe, hard }: Pick<KeptClock, 'stage' | 'safe' | 'hard'>,
  claim: KeptClaim,
  account: Pick<Account, 'name'>,
  { language, zone }: Reader,
  { now, appUrl }: { readonly now: Date; readonly appUrl: string },
): AlarmText {
  const { id, kind: claimKind, reason, site, externalOrderId } = claim;
  return {
    kind: stepOf(alarm.step).kind,
    stage,
    claimKind,
    reason,
    site,
    account: account.name,
    externalOrderId,
    safe,
    hard,
    now,
    zone,
    language,
    link: `${appUrl}/claims/${id}`,
  };
}

const HOUR_MS = 3_600_000;

/** What a test says: it looks like an alarm, and says that it is none. */
export function testText({ language, zone }: Reader, now: Date, appUrl: string): AlarmText {
  const link = `${appUrl}/settings/alarms`;
  const [safe, hard] = [new Date(now.getTime() + 8 * HOUR_MS), new Date(now.getTime() + 32 * HOUR_MS)];
  return {
    kind: 'test',
    stage: 'answer',
    claimKind: 'A_TO_Z',
    reason: 'INR_DELIVERED',
    site: 'amazon.de',
    account: '',
    externalOrderId: null,
    safe,
    hard,
    now,
    zone,
    language,
    link,
  };
}
