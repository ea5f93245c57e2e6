import type { FactTold } from '@weerwoord/evidence';
import { handFact, handFactsFor, saysOfFact } from '@weerwoord/evidence';
import type { RecordId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { isFuture, refused } from '../desk-tools';
import { takeEntry } from '../manual-record';
import type { At } from './about';
import { aboutOf, actOn, followClaims, isoOr } from './about';
import { handRecord } from './hand-record';

export type FactToAdd = FactTold & {
  readonly on: At;
  /** How the person knows; in the record, sealed. */
  readonly why: string;
};

/** Shorter than this tells nobody how it is known. */
const SHORTEST_WHY = 3;

/**
 * A fact only a person can know becomes a source record with who, when and why; figures, claim, bundle and draft follow by the normal way. Refused
 * (`bad-input`) when the channel has no such fact, or what was entered does not fit it.
 */
export async function addFact(
  tools: DeskTools,
  { organisation, actor, on, why, ...told }: Asked & FactToAdd,
): Promise<Result<{ readonly recordId: RecordId }, DeskRefusal>> {
  const now = tools.clock.now();
  const wrong = (path: string, problem: string) => refused('bad-input', { fields: [{ path, problem }] });
  if ([...why.trim()].length < SHORTEST_WHY) return wrong('why', 'too-short');
  if (told.at && isFuture(told.at, now)) return wrong('at', 'in-future');
  const about = await tools.units(organisation, (stores) => aboutOf(stores, on));
  if (!about) return refused('not-found');
  const fact = handFact(told.fact);
  if (!fact || !handFactsFor(about.account.channel, null).includes(fact)) return wrong('fact', 'unknown');
  if (saysOfFact(told, '') === null) return wrong(FIELD[fact.value], 'missing');
  const entered = {
    entered: 'fact',
    fact: fact.id,
    order: about.externalOrderId,
    claim: about.externalOrderId === null ? about.claimId : null,
    by: actor,
    toldAt: isoText(now),
    why: why.trim(),
    yes: told.yes ?? null,
    choice: told.choice ?? null,
    at: isoOr(told.at ?? null),
    amount: told.amount ?? null,
    trackingNumber: told.trackingNumber?.trim() ?? null,
    carrier: told.carrier?.trim() || null,
    text: told.text?.trim() ?? null,
  };
  const entry = await handRecord(tools.vault, about, 'manual', entered, (key) => saysOfFact(told, key) ?? {}, {
    statedAt: now,
    now,
    ...(told.text ? { texts: (key: string) => ({ [key]: told.text ?? '' }) } : {}),
  });
  const { id } = entry.record;
  const stands = await tools.units(organisation, async (stores) => {
    await stores.orders.lockAccount(about.account.id);
    if (!(await stores.personal.holdKey(about.subject))) return false;
    if (!(await takeEntry(stores, about.account, entry, now))) return true;
    await stores.told.add({
      recordId: id,
      accountId: about.account.id,
      orderId: about.orderId,
      claimId: about.claimId,
      fact: fact.id,
      addedBy: actor,
      addedAt: now,
      removedAt: null,
      removedBy: null,
    });
    await stores.acts.record([actOn(about, actor, 'fact.added', now, { fact: fact.id, record: id })]);
    return true;
  });
  if (!stands) return refused('changed-meanwhile');
  await followClaims(tools, organisation, about.orderId);
  return ok({ recordId: id });
}

/** The field to look at when a fact is not whole. */
const FIELD = { 'yes-no': 'yes', choice: 'choice', moment: 'at', address: 'text', refund: 'amount', parcel: 'trackingNumber' } as const;
