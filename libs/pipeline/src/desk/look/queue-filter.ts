import { CLAIM_KINDS, CLAIM_REASONS, WORK_STATES } from '@weerwoord/claims';
import type { WorkState } from '@weerwoord/claims';
import type { QueueQuery } from '@weerwoord/contracts';
import type { AccountId, Channel, PersonId } from '@weerwoord/kernel';
import { addDays, dayOf, startOfDay } from '@weerwoord/kernel';
import type { BuiltInView, ClaimFilter } from '@weerwoord/ports';
import type { z } from 'zod';

/** What a screen or command narrows by, as it says it. */
export type QueueAsked = Omit<z.infer<typeof QueueQuery>, 'cursor' | 'q' | 'sort' | 'desc'>;
/** Against which moment and by whom it is read. `zone`: whose days "today" means. */
export type QueueContext = { readonly now: Date; readonly zone: string; readonly me: PersonId | null };

/** What can still be answered. */
export const OPEN: readonly WorkState[] = ['open', 'drafting', 'approved'];
const CLOSED: readonly WorkState[] = ['won', 'lost', 'expired', 'withdrawn'];
const HOUR_MS = 3_600_000;

/** The first instant that is no longer today. */
export const tonight = ({ now, zone }: Pick<QueueContext, 'now' | 'zone'>): Date => startOfDay(addDays(dayOf(now, zone), 1), zone);

const NOBODY_KNOWN = '00000000-0000-0000-0000-000000000000' as PersonId;
const VIEW: Readonly<Record<BuiltInView, (context: QueueContext) => ClaimFilter>> = {
  action: () => ({ work: OPEN }),
  today: (context) => ({ work: OPEN, safeBefore: tonight(context) }),
  approval: () => ({ approvalAsked: true }),
  mine: ({ me }) => ({ work: OPEN, assignedTo: me ?? NOBODY_KNOWN }),
  answered: () => ({ work: ['answered'] }),
  appeal: ({ now }) => ({ appealAt: now }),
  closed: () => ({ work: CLOSED }),
  all: () => ({}),
};

/**
 * What somebody asks for, as the stores understand it. A view and further states narrow each other; a person who asks for "mine" in another
 * view gets theirs of it.
 */
export function filterOf(asked: QueueAsked, context: QueueContext): ClaimFilter {
  const base = VIEW[asked.view ?? 'action'](context);
  const states = asked.work === undefined || asked.work === 'all' ? null : chosen(asked.work, WORK_STATES);
  const work =
    asked.view === undefined && asked.work !== undefined
      ? states
      : states === null
        ? base.work
        : (base.work ?? WORK_STATES).filter((state) => states.includes(state));
  const { work: _, ...rest } = base;
  return {
    ...rest,
    ...(work ? { work } : {}),
    ...(asked.account === undefined ? {} : { accountId: asked.account as AccountId }),
    ...(asked.channel === undefined ? {} : { channels: asked.channel.split(',') as Channel[] }),
    ...(asked.site === undefined ? {} : { sites: asked.site.split(',') }),
    ...(asked.reason === undefined ? {} : { reasons: chosen(asked.reason, CLAIM_REASONS) }),
    ...(asked.kind === undefined ? {} : { kinds: chosen(asked.kind, CLAIM_KINDS) }),
    ...whoOf(asked.who, context),
    ...(asked.currency === undefined ? {} : { currency: asked.currency }),
    ...(asked.min === undefined ? {} : { minMinor: asked.min }),
    ...(asked.max === undefined ? {} : { maxMinor: asked.max }),
    ...(asked.within === undefined ? {} : { hardBefore: new Date(context.now.getTime() + asked.within * HOUR_MS) }),
    ...(asked.missing === undefined ? {} : { evidenceMissing: true }),
  };
}

const chosen = <Known extends string>(text: string, known: readonly Known[]): Known[] => known.filter((one) => text.split(',').includes(one));

function whoOf(who: QueueAsked['who'], { me }: QueueContext): Pick<ClaimFilter, 'assignedTo'> {
  if (who === undefined) return {};
  if (who === 'nobody') return { assignedTo: 'nobody' };
  return { assignedTo: who === 'me' ? (me ?? NOBODY_KNOWN) : (who as PersonId) };
}
