import type { RecordId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { DeskStores, KeptFact, KeptFile } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';
import { takeEntry } from '../manual-record';
import { homeIn, homeOfClaim, homeOfOrder } from '../words-subject';
import { actOn, followClaims } from './about';
import type { About } from './hand-record';
import { handRecord } from './hand-record';

type Entry = { readonly kind: 'file'; readonly kept: KeptFile } | { readonly kind: 'fact'; readonly kept: KeptFact };
type Done = Result<{ readonly recordId: RecordId }, DeskRefusal>;

/** Takes back a file or a told fact: from now on it counts for nothing. It stays where it is, and can be put back. */
export const takeBack = (tools: DeskTools, asked: Asked & { readonly recordId: RecordId }): Promise<Done> => say(tools, asked, false);

/** Puts back what was taken back by mistake. */
export const standAgain = (tools: DeskTools, asked: Asked & { readonly recordId: RecordId }): Promise<Done> => say(tools, asked, true);

/** A later record says of an earlier one whether it stands; by the front door, as everything a person says. Nothing to say: done already. */
async function say(tools: DeskTools, { organisation, actor, recordId }: Asked & { readonly recordId: RecordId }, standing: boolean): Promise<Done> {
  const found = await tools.units(organisation, (stores) => entryOf(stores, recordId));
  if (!found) return refused('not-found');
  const { about, entry } = found;
  if ((entry.kept.removedAt === null) === standing) return ok({ recordId });
  const [record] = await tools.orders.records(organisation, [recordId]);
  if (!record) return refused('not-found');
  const now = tools.clock.now();
  const entered = { entered: standing ? 'put-back' : 'taken-back', record: record.hash, by: actor, at: isoText(now) };
  const word = await handRecord(tools.vault, about, 'manual', entered, () => ({ takesBack: [{ record: record.hash, standing }] }), {
    statedAt: now,
    now,
  });
  await tools.units(organisation, async (stores) => {
    await takeEntry(stores, about.account, word, now);
    const store = entry.kind === 'file' ? stores.files : stores.told;
    await store.setRemoved(recordId, standing ? null : { at: now, by: actor });
    const what = entry.kind === 'file' ? { code: entry.kept.code } : { fact: entry.kept.fact };
    await stores.acts.record([
      actOn(about, actor, `${entry.kind === 'file' ? 'evidence' : 'fact'}.${standing ? 'put-back' : 'taken-back'}`, now, {
        ...what,
        record: recordId,
      }),
    ]);
  });
  await followClaims(tools, organisation, about.orderId);
  return ok({ recordId });
}

async function entryOf(stores: DeskStores, recordId: RecordId): Promise<{ readonly about: About; readonly entry: Entry } | null> {
  const file = await stores.files.byRecord(recordId);
  const fact = file ? null : await stores.told.byRecord(recordId);
  const entry: Entry | null = file ? { kind: 'file', kept: file } : fact ? { kind: 'fact', kept: fact } : null;
  const account = entry && (await stores.accounts.byId(entry.kept.accountId));
  if (!entry || !account) return null;
  const { orderId, claimId } = entry.kept;
  const material = orderId && (await stores.bundles.material(orderId));
  const claim = claimId && (await stores.claims.byId(claimId));
  const externalOrderId = material ? material.facts.externalId : claim ? claim.externalOrderId : null;
  const subject = await homeIn(
    stores,
    claim
      ? homeOfClaim(claim)
      : orderId !== null
        ? homeOfOrder(orderId)
        : { subject: `claim:${claimId ?? recordId}`, late: `late:${claimId ?? recordId}` },
  );
  return { entry, about: { account, orderId, claimId, externalOrderId, subject } };
}
