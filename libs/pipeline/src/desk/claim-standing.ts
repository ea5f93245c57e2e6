import type { ClaimNotice, WorkState } from '@weerwoord/claims';
import { endOf, rulesOf, stateOfNotice } from '@weerwoord/claims';
import type { KeptNotice } from '@weerwoord/ports';

/** Notices by the day they were sent, whatever the order they were read in. What a person recorded and a person took back is not among them. */
export function inTime(notices: readonly KeptNotice[]): KeptNotice[] {
  const sorted = [...notices].sort(
    (a, b) => a.notice.receivedAt.getTime() - b.notice.receivedAt.getTime() || (a.statementId < b.statementId ? -1 : 1),
  );
  const corrected = sorted.map(({ notice }) => notice.corrects === true).lastIndexOf(true);
  return corrected === -1 ? sorted : sorted.filter(({ notice }, place) => place >= corrected || !isPersonsEnd(notice));
}
/** Marks what a person recorded of an end; see `recordOutcome`. */
export const PERSON = 'person';
export const isPersonsEnd = ({ cue, event }: ClaimNotice): boolean => cue === PERSON && (event === 'decided' || event === 'closed');

/** A decision in words nobody could read: it says that something was decided, and not what. */
export const isUnread = ({ event, decidedState }: ClaimNotice): boolean => event === 'decided' && decidedState === null;
const ends = (notice: ClaimNotice): boolean => (notice.event === 'decided' || notice.event === 'closed') && !isUnread(notice);
/** A word about the deadline alone says nothing of where the claim stands. */
const saysWhere = (notice: ClaimNotice): boolean => !isUnread(notice) && notice.event !== 'deadline';
const isLost = (notice: ClaimNotice): boolean => endOf(notice.kind, stateOfNotice(notice))?.work === 'lost';

/**
 * Is this opening another claim than the one that ended before it? After an end that cost us nothing the buyer may begin anew; after a lost
 * one only a step further up (DigiDispuut after the mediator) is new: the first mail forwarded once more must not open it again.
 */
function beginsAnew(notice: ClaimNotice, before: readonly ClaimNotice[]): boolean {
  const ended = before.filter(ends).at(-1);
  if (notice.event !== 'opened' || ended === undefined) return false;
  if (!isLost(ended)) return true;
  const state = stateOfNotice(notice);
  return state !== rulesOf(notice.kind).openState && !before.some((earlier) => stateOfNotice(earlier) === state);
}

/** The notices since the claim was last opened, the latest of them last. @param told in time */
export function sinceOpened(told: readonly ClaimNotice[]): readonly ClaimNotice[] {
  const anew = told.map((notice, place) => beginsAnew(notice, told.slice(0, place))).lastIndexOf(true);
  return anew === -1 ? told : told.slice(anew);
}

/** The notice that says where the claim stands: its newest end, else the newest that says anything. @param told in time, at least one */
export function standing(told: readonly ClaimNotice[]): ClaimNotice | undefined {
  const current = sinceOpened(told);
  return current.filter(ends).at(-1) ?? current.filter(saysWhere).at(-1) ?? current.at(-1);
}

/** When the end was told at which the claim stands; null while it has none. @param told in time */
export function decidedAtOf(told: readonly ClaimNotice[]): Date | null {
  const stands = standing(told);
  return stands && ends(stands) ? stands.receivedAt : null;
}

/** Was something decided after all that we could read? A person should look before anything else is done. @param told in time */
export const isDecisionUnread = (told: readonly ClaimNotice[]): boolean => {
  const current = sinceOpened(told);
  return current.map(isUnread).lastIndexOf(true) > current.map(ends).lastIndexOf(true);
};

/**
 * Does this notice start a clock? A question does, and a decision that may be appealed; not the loss of that appeal, nor the same decision
 * once more. So does an opening, unless the same claim was opened before and has not ended well since: a reminder, or the same mail
 * forwarded days later, must not give time that is not there.
 */
export function startsClock(notice: ClaimNotice, before: readonly ClaimNotice[]): boolean {
  const current = sinceOpened(before);
  if (notice.event === 'info-requested') return true;
  if (notice.event === 'decided') return isLost(notice) && !current.some((earlier) => ends(earlier) && isLost(earlier));
  if (notice.event === 'closed' || notice.event === 'deadline') return false;
  if (current.some(ends)) return beginsAnew(notice, before);
  // The same complaint filed one step further up (at the mediator, at DigiDispuut) is another opening, with days of its own.
  return !current.some((earlier) => earlier.event === 'opened' && earlier.kind === notice.kind && stateOfNotice(earlier) === stateOfNotice(notice));
}

/** Nothing is left to be done in these. */
export const OVER: readonly WorkState[] = ['won', 'lost', 'expired', 'withdrawn'];

/**
 * Our own work after notices came in. The marketplace's newest word decides, however the mails were read: an end ends it, also another
 * one than before (an appeal won, a denial taken back), a claim opened anew is open, a question opens an answered one, and one that was decided.
 * @param notices all of them @param fresh those not yet taken in: what was known moves nothing a second time
 */
export function workAfter(notices: readonly KeptNotice[], fresh: readonly KeptNotice[], work: WorkState): WorkState {
  const sorted = inTime(notices);
  const told = sorted.map(({ notice }) => notice);
  const isFresh = (notice: ClaimNotice | undefined): boolean =>
    notice !== undefined && fresh.some(({ statementId }) => sorted[told.indexOf(notice)]?.statementId === statementId);
  const current = sinceOpened(told);
  const stands = standing(told);
  if (stands && ends(stands)) {
    const ended = isFresh(stands) ? (endOf(stands.kind, stateOfNotice(stands))?.work ?? work) : work;
    // Asked again after it was decided: nobody asks for something that is of no use, and there is a day by which it is wanted.
    const askedAfter = current.slice(current.indexOf(stands) + 1).some((notice) => notice.event === 'info-requested' && isFresh(notice));
    return askedAfter && OVER.includes(ended) ? 'drafting' : ended;
  }
  const opened = current.length < told.length && isFresh(current[0]) && OVER.includes(work) ? 'open' : work;
  // A question wants an answer; an end that nobody could read wants a person: neither may rest among what waits for the marketplace.
  return opened === 'answered' && current.some((notice) => (notice.event === 'info-requested' || isUnread(notice)) && isFresh(notice))
    ? 'drafting'
    : opened;
}
