import type { Day } from '@weerwoord/kernel';

/** An invitation as WebwinkelKeur lists it. `sentAt`: local time without a zone, null while it waits to be sent. */
export type Invitation = { readonly email: string; readonly order: string; readonly sentAt: string | null };
export type Rating = { readonly email: string; readonly day: Day; readonly quarantine: boolean };
export type ReviewJoin = {
  readonly status: 'none' | 'matched' | 'ambiguous' | 'ignored-quarantine';
  /** Newest invitation first. */ readonly orders: readonly string[];
};

const plain = (email: string): string => email.trim().toLowerCase();

/**
 * Which order is each rating about? A rating carries no order number: it is joined by e-mail to the invitations sent on or before its day.
 * Two orders that fit are `ambiguous`, and a person chooses; a quarantined rating is not published and never used. Two invitations for one
 * order are one candidate.
 *
 * @param invitations `sentAt` as written, `YYYY-MM-DD HH:MM:SS`, read as the shop's own zone (not verified)
 * @returns one join per rating, in their order
 * @source webshop §3 joinReviews
 */
export function joinReviews(invitations: readonly Invitation[], ratings: readonly Rating[]): readonly ReviewJoin[] {
  const byEmail = new Map<string, Invitation[]>();
  for (const invitation of invitations) {
    const email = plain(invitation.email);
    const known = byEmail.get(email);
    if (known) known.push(invitation);
    else byEmail.set(email, [invitation]);
  }
  return ratings.map((rating) => {
    if (rating.quarantine) return { status: 'ignored-quarantine', orders: [] };
    const email = plain(rating.email);
    return email === '' ? { status: 'none', orders: [] } : joinOf(candidates(byEmail.get(email) ?? [], rating.day));
  });
}

/** Orders invited on or before `day`, the newest invitation first. */
const candidates = (invitations: readonly Invitation[], day: Day): string[] => {
  const sent = invitations.flatMap(({ order, sentAt }) => (sentAt !== null && sentAt.slice(0, 10) <= day ? [{ order, sentAt }] : []));
  const newestFirst = sent.sort((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0));
  return [...new Set(newestFirst.map(({ order }) => order))];
};

const joinOf = (orders: readonly string[]): ReviewJoin => ({
  status: orders.length === 0 ? 'none' : orders.length === 1 ? 'matched' : 'ambiguous',
  orders,
});
