import type { MeasuredText, Target, TargetFinding, TargetForm } from '@weerwoord/claims';
import { answerPage, formOfTarget, formStageOf, lintTarget, measuredTexts, targetNamed, targetsFor } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { policyFor } from '@weerwoord/policies';
import type { TargetGuide } from '@weerwoord/ports';
import { ownPolicies } from '../../judge/judging';
import type { Attachment } from '../attachments/attachment';
import type { AttachmentsAtWork } from '../attachments/attachment-set';
import { asFormFile, attachmentsAtWork } from '../attachments/attachment-set';
import { fitAll } from '../attachments/fix-attachment';
import type { AttachmentTools } from '../attachments/piece-bytes';
import { proposedSet } from '../attachments/propose-set';
import type { ClaimMaterial } from '../claim-material';
import { kept, openWords } from '../draft-words';
import { partsOf } from '../sending/look-at-sending';

/** What an answer is fitted to a target with. */
export type TargetTools = AttachmentTools & { readonly guide: TargetGuide };
export type OnTarget = { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly target: string };

/** An answer as a target would get it. `texts` and `files` are whole: what does not fit is a finding, nothing was cut. */
export type FittedTarget = {
  readonly target: Target;
  readonly form: TargetForm;
  readonly found: ClaimMaterial;
  readonly context: AttachmentsAtWork['context'];
  readonly state: 'draft' | 'approved' | 'sent';
  readonly gapsOpen: number;
  readonly page: ReturnType<typeof answerPage>;
  readonly texts: readonly MeasuredText[];
  readonly files: readonly Attachment[];
  readonly findings: readonly TargetFinding[];
};

const FORM_ROW = 'shop.form.card-disputes';
type Standing = Pick<ClaimMaterial, 'kept' | 'account' | 'current' | 'claim'>;
const isAtShopify = ({ account, claim }: Standing, now: Date): boolean =>
  policyFor(FORM_ROW, account.channel, claim.site, dayOf(now, account.zone), ownPolicies(account))?.value === 'shopify';

/** Targets of a claim, its own form's first. */
export const targetsOf = (standing: Standing, now: Date): Target[] =>
  targetsFor(standing.claim.kind, formStageOf(standing.kept, standing.current?.kind), isAtShopify(standing, now));

/**
 * The approved letter, or the draft, in the fields of a target's form, with files that fit: those that go with the answer where it is the claim's own form, else what the
 * letter's citations propose for the other form; converted, made smaller and joined as the linter offers, never left out.
 *
 * @returns null where there is no such claim, or the target takes none of its kind
 */
export async function fitTarget(tools: AttachmentTools, { organisation, claimId, target: name }: OnTarget): Promise<FittedTarget | null> {
  const target = targetNamed(name);
  const work = target && (await attachmentsAtWork(tools, { organisation, claimId }));
  if (!target || !work?.found.claim || !target.kinds.includes(work.found.claim.kind)) return null;
  const { found, context, uploads } = work;
  const { kept: claim, account, current } = found;
  const now = tools.clock.now();
  const [day, overrides] = [dayOf(now, account.zone), ownPolicies(account)];
  const form = formOfTarget(target, claim.kind, formStageOf(claim, current?.kind), found.claim.site, { day, overrides });
  const isOwn = form.id === work.form.id && form.stage === work.form.stage;
  const proposed = isOwn ? work.files : await proposedSet(tools, context, { found, form, uploads });
  const files = (await fitAll(tools, { form, context, files: proposed })) ?? proposed;
  const words = current && (await openWords(tools.vault, organisation, current));
  const texts = current && words ? measuredTexts(target, claim.kind, current.kind, partsOf(tools, found, words, form)) : [];
  const state = current?.state === 'approved' || current?.state === 'sent' ? current.state : 'draft';
  return {
    target,
    form,
    found,
    context,
    state,
    texts,
    files,
    gapsOpen: words ? kept(words).filter(({ gap }) => gap !== null).length : 0,
    page: answerPage(
      claim.kind,
      form.stage,
      found.claim.site,
      day,
      withForm(overrides, target, policyFor(FORM_ROW, account.channel, found.claim.site, day, overrides)),
    ),
    findings: lintTarget(form, texts, files.map(asFormFile), state === 'draft'),
  };
}

/** Rules under which the page is this target's, also where the shop usually answers elsewhere. */
function withForm(overrides: ReturnType<typeof ownPolicies>, { atShopify }: Target, row: PolicyRow | null): ReturnType<typeof ownPolicies> {
  if (atShopify === undefined || row === null) return overrides;
  return [...overrides.filter(({ id }) => id !== FORM_ROW), { ...row, value: atShopify ? 'shopify' : 'stripe' }];
}
