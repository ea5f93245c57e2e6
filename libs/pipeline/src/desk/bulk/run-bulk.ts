import { randomUUID } from 'node:crypto';
import type { ClaimId, OrganisationId, Result } from '@weerwoord/kernel';
import type { BulkAct, BulkItem, BulkKind } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { languageFor } from '../draft-words';
import { askApproval } from '../letters/ask-approval';
import { makePack } from '../make-pack';
import { writeDraft } from '../write-draft';

/** Notes an act on many claims; a worker does it claim by claim, and finds in Postgres what is left of it after a stop. */
export async function beginBulk(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  {
    organisation,
    what,
    claimIds,
    actor,
    byName,
  }: Asked & { readonly what: Exclude<BulkKind, 'assign'>; readonly claimIds: readonly ClaimId[]; readonly byName: string },
): Promise<string> {
  const id = randomUUID();
  await tools.units(organisation, async ({ bulk, claims }) => {
    const there = await claims.assignees(claimIds);
    const items = claimIds
      .filter((claimId) => there.has(claimId))
      .map((claimId): BulkItem => ({ claimId, state: 'waiting', why: null, before: null, made: null }));
    await bulk.add({ id, what, actor, byName, asked: {}, at: tools.clock.now(), undoneAt: null }, items);
  });
  return id;
}

type Done = Result<{ readonly made?: string }, Pick<DeskRefusal, 'code'>>;
type OfClaim = { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly act: BulkAct };
const STEPS: Readonly<Record<BulkKind, (tools: DeskTools, asked: OfClaim) => Promise<Done | { readonly refused: string }>>> = {
  assign: () => Promise.resolve({ refused: 'not-possible-now' }), // done at once, never by a worker
  async pack(tools, { organisation, claimId, act }) {
    const made = await makePack(tools, { organisation, claimId, actor: act.actor, sealedBy: act.byName });
    return made.ok ? { ok: true, value: { made: made.value.packId } } : made;
  },
  async draft(tools, { organisation, claimId, act }) {
    const { claim, draft } = await tools.units(organisation, async ({ claims, drafts }) => ({
      claim: await claims.byId(claimId),
      draft: await drafts.current(claimId),
    }));
    if (!claim) return { refused: 'not-found' };
    if (draft !== null && draft.by !== null) return { refused: 'person-wrote' }; // many letters at once never go over anybody's words
    if (draft !== null && draft.state !== 'draft') return { refused: 'approved-already' };
    const written = await writeDraft(tools, {
      organisation,
      claimId,
      language: draft?.language ?? languageFor(claim),
      actor: act.actor,
      revision: claim.revision,
    });
    return written.ok ? { ok: true, value: {} } : written;
  },
  async approval(tools, { organisation, claimId, act }) {
    const claim = await tools.units(organisation, ({ claims }) => claims.byId(claimId));
    if (!claim) return { refused: 'not-found' };
    const asked = await askApproval(tools, { organisation, claimId, revision: claim.revision, actor: act.actor });
    return asked.ok ? { ok: true, value: {} } : asked;
  },
};

/** Claims between two looks at whether to stop. */
const AT_A_TIME = 20;

/**
 * Does what is left of an act, claim by claim: each is done or refused with why, and one that breaks does not keep the others.
 *
 * @param tell told after each claim; @param isStopping asked before each
 * @returns how many claims were settled
 */
export async function runBulk(
  tools: DeskTools,
  {
    organisation,
    bulkId,
    tell,
    isStopping,
    onFault,
  }: {
    readonly organisation: OrganisationId;
    readonly bulkId: string;
    readonly tell?: (claimId: ClaimId) => Promise<void>;
    readonly isStopping?: () => boolean;
    readonly onFault?: (error: unknown, claimId: ClaimId) => void;
  },
): Promise<number> {
  const act = await tools.units(organisation, ({ bulk }) => bulk.byId(bulkId));
  if (!act) return 0;
  let settled = 0;
  for (;;) {
    const waiting = await tools.units(organisation, ({ bulk }) => bulk.waiting(bulkId, AT_A_TIME));
    if (waiting.length === 0) return settled;
    for (const claimId of waiting) {
      if (isStopping?.()) return settled;
      const item = await settledItem(tools, { organisation, claimId, act }, onFault);
      await tools.units(organisation, ({ bulk }) => bulk.settle(bulkId, item));
      await tell?.(claimId);
      settled += 1;
    }
  }
}

async function settledItem(tools: DeskTools, asked: OfClaim, onFault: ((error: unknown, claimId: ClaimId) => void) | undefined): Promise<BulkItem> {
  const { claimId } = asked;
  const refusedBy = (why: string): BulkItem => ({ claimId, state: 'refused', why, before: null, made: null });
  try {
    const answer = await STEPS[asked.act.what](tools, asked);
    if ('refused' in answer) return refusedBy(answer.refused);
    return answer.ok ? { claimId, state: 'done', why: null, before: null, made: answer.value.made ?? null } : refusedBy(answer.problem.code);
  } catch (error) {
    onFault?.(error, claimId);
    return refusedBy('our-fault');
  }
}
