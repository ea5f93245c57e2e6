import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountId, ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { addClaimByForm, approveDraft, askApproval, assignClaims, idFor, markSent } from '@weerwoord/pipeline';
import type { Product } from '@weerwoord/wiring';
import type { World, WorldPlay } from '@weerwoord/worlds';

/** How long the first owner is waited for, who is made beside this command. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 250;

const accountOf = (organisation: OrganisationId, name: string): AccountId => idFor<AccountId>('account', organisation, name);

/** What no mail tells, entered by the form a person would use. A form the desk does not take is left out: the demo goes on without it. */
export async function fillForms(product: Product, organisation: OrganisationId, { forms }: Pick<World, 'forms'>): Promise<void> {
  for (const { account, kind, orderId, reason, cents, currency, receivedAt } of forms)
    await addClaimByForm(product.desk, {
      organisation,
      actor: 'cli',
      form: {
        accountId: accountOf(organisation, account),
        kind,
        externalOrderId: orderId,
        reason,
        amount: { minor: cents, currency },
        receivedAt,
        respondBy: null,
      },
    });
}

/**
 * What people at the desk have done by now, step by step as they would: taken a claim over, asked for approval, approved and sent. Whatever is not possible
 * (a letter with gaps nobody gives a reason for, a form that refuses it) is left as it stands, as it would be for them.
 */
export async function playPeople(
  product: Product,
  organisation: OrganisationId,
  { plays }: Pick<World, 'plays'>,
  team: ReadonlyMap<string, PersonId>,
): Promise<void> {
  const owner = await ownerOf(product);
  if (owner === null) return;
  for (const play of plays) await playOne(product, organisation, { owner, support: team.get('Youssef') ?? owner }, play);
}

async function ownerOf(product: Product): Promise<PersonId | null> {
  for (const giveUp = performance.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
    const known = await product.door.personByEmail(product.settings.WEERWOORD_OWNER_EMAIL);
    if (known) return known.personId;
    if (performance.now() > giveUp) return null;
  }
}

const WHY_WITHOUT = 'We have asked the carrier for it; the rest of the letter stands without it.';

async function playOne(
  { desk }: Product,
  organisation: OrganisationId,
  { owner, support }: { readonly owner: PersonId; readonly support: PersonId },
  { account, kind, orderId, does, at }: WorldPlay,
): Promise<void> {
  const claimId = idFor<ClaimId>('claim', accountOf(organisation, account), `${kind}:${orderId}`);
  const asked = { organisation, claimId, actor: `person:${owner}` };
  if (does !== 'send') await assignClaims(desk, { organisation, claimIds: [claimId], to: owner, actor: asked.actor });
  if (does === 'ask-approval') await askApproval(desk, { ...asked, actor: `person:${support}` });
  if (does !== 'send') return;
  const approved = await approveDraft(desk, { ...asked, leaveGapsOut: true, reasons: { gaps: WHY_WITHOUT } });
  if (approved.ok) await markSent(desk, { ...asked, sentAt: at });
}
