import type { CopyPart, TargetForm } from '@weerwoord/claims';
import { answerPage, copyFields, draftLimits, shortenLetter, splitLetter } from '@weerwoord/claims';
import type { ClaimSending } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { dayOf, isoText } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { OutboxRow } from '@weerwoord/ports';
import type { z } from 'zod';
import { ownPolicies } from '../../judge/judging';
import { formOf } from '../attachments/attachment-set';
import { stageOf } from '../attachments/exhibit-paper';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DraftWords } from '../draft-words';
import { kept, openWords } from '../draft-words';
import { nameOf } from '../make-pack';
import type { OpenedPersonal } from '../opened-personal';
import { oneShotFor } from './note-sent';
import type { SendingTools } from './sending-tools';
import { undoUntil } from './undo-sent';

type Shape = z.infer<typeof ClaimSending>;
const HOUR = 3_600_000;

/** How the claim's answer is sent and how far that is; null when there is no such claim. */
export async function lookAtSending(
  tools: SendingTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<Shape | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { kept: claim, account, current } = found;
  const now = tools.clock.now();
  const { sending, row, receipt, names } = await tools.units(organisation, async ({ sendings, outbox, desk }) => {
    const newest = await outbox.ofClaim(claimId);
    return {
      sending: await sendings.newest(claimId, 'answer'),
      row: newest,
      receipt: newest && (await outbox.receipt(newest.id)),
      names: await desk.peopleNames(),
    };
  });
  const form = formOf(found, now);
  const words = current && (await openWords(tools.vault, organisation, current));
  const sent = sending?.undoneAt === null && current?.state === 'sent' && sending.version === current.version ? sending : null;
  const undo = sent && undoUntil(sent, account);
  const day = dayOf(now, account.zone);
  const page = answerPage(claim.kind, form.stage, found.claim.site, day, ownPolicies(account));
  const hours = policyNumber('generic.answer.what-we-have-hours', account.channel, account.site, day, ownPolicies(account)) ?? 0;
  const from = new Date(claim.clock.safeDeadline.getTime() - hours * HOUR);
  const sender = tools.senders.of(account);
  return {
    form: form.id,
    page: page && { ...page },
    oneShot: current && oneShotFor(claim, current),
    parts: words ? partsOf(tools, found, words) : [],
    shorten: words && current.state === 'draft' ? shorterOf(tools, found, words) : null,
    whatWeHave: { from: isoText(from), open: now >= from },
    sent: sent && {
      sentAt: isoText(sent.sentAt),
      markedAt: isoText(sent.markedAt),
      by: nameOf(sent.by, names),
      way: sent.way,
      late: sent.late,
      undoUntil: undo && undo > now ? isoText(undo) : null,
      hasProof: sent.hasProof,
    },
    canSend: sender?.canSend(claim.kind, stageOf(found)) ?? false,
    outbox: row && {
      state: row.state,
      askedAt: isoText(row.askedAt),
      by: nameOf(row.askedBy, names),
      attempts: row.attempts,
      nextAt: isoText(row.dueAt),
      problem: row.problem,
      reference: receipt ? await referenceOf(tools, organisation, row, receipt) : null,
    },
    revision: claim.revision,
  };
}

async function referenceOf(
  { vault }: SendingTools,
  organisation: OrganisationId,
  { subject }: OutboxRow,
  sealed: Uint8Array,
): Promise<string | null> {
  const [plain] = await vault.open(organisation, [{ subject, sealed }]);
  return plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as { reference: string | null }).reference : null;
}

/** What is copied one after the other: fields of the form, or messages where it takes several. */
export function partsOf(
  tools: Pick<SendingTools, 'letters' | 'clock'>,
  found: ClaimMaterial,
  words: readonly DraftWords[],
  form: TargetForm = formOf(found, tools.clock.now()),
): CopyPart[] {
  const { current, facts, personal, kept: claim, bundle, account } = found;
  if (!current) return [];
  const text = tools.letters.plain(kept(words), current.kind, current.language);
  const { hard } = draftLimits(current.kind, claim.kind);
  if (form.severalMessages && [...text].length > hard) return splitLetter(text, hard).map((part) => ({ field: null, text: part }));
  return copyFields(form, text, facts, buyerTexts(personal), bundle.zone ?? account.zone);
}

function buyerTexts(personal: OpenedPersonal) {
  const found = personal.resolve([
    'vault:recipient.name',
    'vault:buyerName',
    'vault:email',
    'vault:recipient.postcode',
    'vault:recipient.city',
    'vault:recipient.country',
  ]);
  const lines = personal.documents.find((document) => (document.personal?.recipient?.lines?.length ?? 0) > 0)?.personal?.recipient?.lines ?? [];
  const place = [found['vault:recipient.postcode'], found['vault:recipient.city']].filter((part) => part).join(' ');
  const address = [...lines, place, found['vault:recipient.country']].filter((part) => part).join(', ');
  return {
    name: found['vault:recipient.name'] ?? found['vault:buyerName'] ?? null,
    email: found['vault:email'] ?? null,
    address: lines.length === 0 || address === '' ? null : address,
  };
}

/** Paragraphs to leave out so that the letter fits, told by what the plan calls them; a person's own paragraph counts as what it stands for. */
function shorterOf(tools: SendingTools, { current, kept: claim }: ClaimMaterial, words: readonly DraftWords[]): Shape['shorten'] {
  if (!current) return null;
  const { soft, hard } = draftLimits(current.kind, claim.kind);
  const standing = kept(words);
  const says = new Map(current.plan.paragraphs.map((paragraph) => [paragraph.id, paragraph.says]));
  const lengthOf = (ids: readonly string[]): number =>
    [
      ...tools.letters.plain(
        standing.filter(({ id }) => ids.includes(id)),
        current.kind,
        current.language,
      ),
    ].length;
  const paragraphs = standing.map(({ id }) => ({ id, says: says.get(id) ?? '' }));
  for (const limit of [soft, hard]) {
    const shorter = shortenLetter(paragraphs, limit, lengthOf);
    if (shorter) return { drop: [...shorter.drop], length: shorter.length, limit };
  }
  return null;
}
