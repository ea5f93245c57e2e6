import type { Site } from '@weerwoord/kernel';
import type { ClaimClock, ClaimNotice } from '../claim';
import type { ClockContext } from './clock-for';
import { clockFor } from './clock-for';
import { earlierOf } from './clock-rule';

/**
 * The clock a notice started, as the words after it left it: a newer mail of the marketplace, or a person who corrects it, may name another last
 * instant. "Within 3 days" in a reminder says nothing new about when they began, so it never gives time; "within 24 hours" may end before them.
 *
 * The newest word holds. The clock goes on from where it started; its safe deadline moves later only where the hard one does, and then counts from
 * the word that moved it.
 *
 * @param asks the notice that started the clock
 * @param later notices after it, the latest last
 */
export function editedClock(asks: ClaimNotice, later: readonly ClaimNotice[], site: Site, context: ClockContext = {}): ClaimClock {
  const begun = hurried(clockFor(asks, site, context), asks, later, site, context);
  const edit = later.filter(({ respondBy, event }) => respondBy !== null && (event === 'deadline' || event === 'opened')).at(-1);
  if (!edit?.respondBy || edit.respondBy.getTime() === begun.hardDeadline.getTime()) return begun;
  const { differsHours: _ofTheFirstWord, ...rest } = begun;
  const named = clockFor({ ...asks, respondBy: edit.respondBy, cue: edit.cue }, site, context);
  const anew = clockFor({ ...asks, receivedAt: edit.receivedAt, window: null, respondBy: edit.respondBy }, site, context);
  return {
    ...rest,
    safeDeadline: edit.respondBy > begun.hardDeadline ? anew.safeDeadline : earlierOf(begun.safeDeadline, edit.respondBy),
    hardDeadline: edit.respondBy,
    basis: named.basis,
    ...(named.differsHours === undefined ? {} : { differsHours: named.differsHours }),
  };
}

/** The clock, or an earlier end where a reminder's own window ends before it. */
function hurried(begun: ClaimClock, asks: ClaimNotice, later: readonly ClaimNotice[], site: Site, context: ClockContext): ClaimClock {
  return later
    .filter(({ event, window, respondBy }) => event === 'opened' && window !== null && respondBy === null)
    .map(({ receivedAt, window, cue }) => clockFor({ ...asks, receivedAt, window, respondBy: null, cue }, site, context))
    .filter(({ hardDeadline }) => hardDeadline < begun.hardDeadline)
    .reduce((sooner, { hardDeadline, basis }) => {
      const { differsHours: _ofTheFirstWord, ...rest } = sooner;
      return hardDeadline < sooner.hardDeadline
        ? { ...rest, hardDeadline, safeDeadline: earlierOf(sooner.safeDeadline, hardDeadline), basis }
        : sooner;
    }, begun);
}
