import type { ClaimAppeal } from '@weerwoord/contracts';
import type { ShownThen } from '@weerwoord/claims';
import { appealFor, zoneOfSite } from '@weerwoord/claims';
import { checklistFor } from '@weerwoord/evidence';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { SentLetter } from '@weerwoord/ports';
import type { z } from 'zod';
import { ownPolicies } from '../../judge/judging';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { isoOrNull } from '../look/timeline-shape';

/** May the decision be appealed, until when, and with what that was not shown before? Null when there is no such claim. */
export async function lookAtAppeal(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<z.infer<typeof ClaimAppeal> | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const shown = await shownThen(tools, organisation, found);
  const { claim, facts, bundle, account, kept } = found;
  // What was asked for when it was answered: by now the claim's own list may be the appeal's.
  const checklist = checklistFor(account.channel, claim.kind, claim.reason, 'answer', bundle, ownPolicies(account));
  const appeal = appealFor({
    claim,
    facts,
    bundle,
    checklist,
    now: tools.clock.now(),
    decidedAt: kept.after.decidedAt,
    shown,
    zone: account.zone,
    overrides: ownPolicies(account),
  });
  // Answered again after a loss: the appeal has gone out, and the marketplace has not said so yet.
  const sent = appeal.state === 'offered' && claim.work === 'answered';
  return {
    state: sent ? 'under-way' : appeal.state,
    because: appeal.because,
    way: appeal.way,
    axes: [...appeal.axes],
    decidedAt: isoOrNull(appeal.decidedAt),
    until: isoOrNull(appeal.until),
    safeUntil: isoOrNull(appeal.safeUntil),
    timedBy: appeal.timedBy && { ...appeal.timedBy },
    rules: appeal.rules.map((rule) => ({ ...rule })),
    most: appeal.most,
    lacked: [...appeal.lacked],
    fresh: appeal.fresh.map(({ itemId, code, at, since }) => ({ itemId, code, at: at && isoText(at), since })),
    wanted: [...appeal.wanted],
    advice: sent ? null : appeal.advice,
    fee: appeal.feeMinor === null ? null : { minor: appeal.feeMinor, currency: 'EUR' },
    answered: shown !== null,
    zone: zoneOfSite(kept.site, account.zone),
  };
}

/** Items that letters sent before the decision cited, and all there was in the bundle of that moment; null: no letter had gone out. */
async function shownThen(tools: DeskTools, organisation: OrganisationId, { kept, bundle }: ClaimMaterial): Promise<ShownThen | null> {
  const { decidedAt } = kept.after;
  return tools.units(organisation, async ({ sent }) => {
    const letters = (await sent.ofClaim(kept.id)).filter(({ sentAt }) => decidedAt === null || sentAt <= decidedAt);
    const last = letters.at(-1);
    return last ? { at: last.sentAt, cited: citedIn(letters), had: await sent.itemsAt(bundle.orderId, last.sentAt) } : null;
  });
}
const citedIn = (letters: readonly SentLetter[]): readonly string[] => [
  ...new Set(letters.flatMap(({ plan }) => plan.paragraphs.flatMap(({ cites, gap }) => (gap ? [] : cites)))),
];
