import type { DraftInput, DraftKind, DraftLanguage, DraftPlan } from '@weerwoord/claims';
import { composeDraft, draftKindFor, exhibitNumbers, framed, languagesFor, zoneOfSite } from '@weerwoord/claims';
import { canonicalText } from '@weerwoord/kernel';
import { openEach, SealBroken } from '@weerwoord/ports';
import type { KeptClaim, KeptDraft, KeptTemplate, LetterWriter, Vault } from '@weerwoord/ports';
import type { OrganisationId } from '@weerwoord/kernel';
import { sha256 } from '../identity/id-for';
import { orderIdFor } from '../intake/prepare-rows';
import type { OpenedPersonal } from './opened-personal';
import { referencesIn } from './opened-personal';

/** A paragraph as people see and change it. `text` holds marks `[E1]`; `cites` are the same numbers. */
export type DraftWords = {
  readonly id: string;
  readonly text: string;
  readonly cites: readonly number[];
  readonly gap: { readonly code: string; readonly getIt: string } | null;
  readonly leftOut: boolean;
  readonly edited: boolean;
};

/** Raised when a letter's wording changes, so that untouched drafts are composed anew. */
const WORDING = 2;

/** Language of a letter: the one its notice came in where its reader takes that, else the first its reader takes. */
export function languageFor(
  claim: Pick<KeptClaim, 'language' | 'site' | 'kind' | 'reason' | 'marketplaceState'>,
  kind: DraftKind = draftKindFor(claim),
): DraftLanguage {
  const may = languagesFor(kind, claim.kind, claim.site, claim.language);
  return may.find((known) => claim.language?.toLowerCase().startsWith(known)) ?? may[0] ?? 'en';
}

export type Composed = {
  readonly plan: DraftPlan;
  readonly words: readonly DraftWords[];
  readonly composedFrom: string;
  readonly wording: KeptDraft['wording'];
};
/** Which letter: the claim's answer where no kind is said. */
export type ComposedFrom = DraftInput & { readonly kind?: DraftKind };

/**
 * Composes a letter from what is shown and puts it into words; nothing is written.
 * @param templates an organisation's own wording in force; only what this letter says counts
 */
export function composed(
  letters: LetterWriter,
  from: ComposedFrom,
  personal: OpenedPersonal,
  language: DraftLanguage,
  templates: readonly KeptTemplate[] = [],
): Composed {
  const composedPlan = composeDraft(from);
  const own = templates.filter((template) => template.kind === composedPlan.kind && template.language === language && template.source !== null);
  const frame = own.find(({ part }) => part === 'frame')?.source;
  const plan = frame ? framed(composedPlan, frame.split('\n')) : composedPlan;
  const used = own.filter(({ part }) => part === 'frame' || plan.paragraphs.some(({ says, gap }) => gap === null && says === part));
  const zone = plan.zone ?? zoneOfSite(from.claim.site);
  const sources = Object.fromEntries(used.flatMap(({ part, source }) => (part === 'frame' || source === null ? [] : [[part, source]])));
  const { paragraphs } = letters.word(plan, language, personal.resolve(referencesIn(plan.paragraphs)), zone, sources);
  const numbers = exhibitNumbers(plan);
  const words = paragraphs.map(({ id, text, cites, gap }) => ({
    id,
    text,
    cites: cites.flatMap((item) => numbers.get(item) ?? []),
    gap,
    leftOut: false,
    edited: false,
  }));
  const wording = Object.fromEntries(used.map(({ part, version }) => [part, version]));
  return {
    plan,
    words,
    wording,
    composedFrom: `${from.bundle.version} ${sha256(canonicalText({ wording: WORDING, plan, language, own: wording })).toString('hex')}`,
  };
}

/** Version of the bundle a draft was composed from: a pack shows that one, however much has come since. */
export const bundleVersionOf = ({ composedFrom }: Pick<KeptDraft, 'composedFrom'>): number => Number(composedFrom.split(' ')[0]);
const compositionOf = ({ composedFrom }: Pick<KeptDraft, 'composedFrom'>): string => composedFrom.split(' ')[1] ?? '';
/** Would composing anew say something else? A new bundle version alone is no reason. */
export const saysOtherwise = (draft: Pick<KeptDraft, 'composedFrom'>, fresh: Pick<Composed, 'composedFrom'>): boolean =>
  compositionOf(draft) !== compositionOf(fresh);

/** Words about an order lie under the order's key, also while the order itself is not there yet: they go when its data goes. */
export const draftSubject = ({ id, accountId, externalOrderId }: Pick<KeptClaim, 'id' | 'accountId' | 'externalOrderId'>): string =>
  externalOrderId === null ? `claim:${id}` : `order:${orderIdFor({ id: accountId }, externalOrderId)}`;

/** The words as they go to the vault. */
export const plainWords = (words: readonly DraftWords[]): Uint8Array => Buffer.from(JSON.stringify(words), 'utf8');

export async function sealWords(vault: Vault, organisation: OrganisationId, subject: string, words: readonly DraftWords[]): Promise<Uint8Array> {
  const [sealed] = await vault.seal(organisation, [{ subject, plain: plainWords(words) }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  return sealed;
}

type SealedWords = Pick<KeptDraft, 'subject' | 'sealed'>;
/** The words of a draft, or why there are none: destroyed on purpose, or damaged in storage. A page must not fall with them. */
export async function readWords(
  vault: Vault,
  organisation: OrganisationId,
  { subject, sealed }: SealedWords,
): Promise<{ readonly words: DraftWords[]; readonly lost: null } | { readonly words: null; readonly lost: 'erased' | 'damaged' }> {
  const [opened] = await openEach(vault, organisation, [{ subject, sealed }]);
  return opened?.state === 'open'
    ? { words: JSON.parse(Buffer.from(opened.bytes).toString('utf8')) as DraftWords[], lost: null }
    : { words: null, lost: opened?.state ?? 'damaged' };
}

/** The same where it does not matter why they are gone. */
export const openWords = async (vault: Vault, organisation: OrganisationId, draft: SealedWords): Promise<DraftWords[] | null> =>
  (await readWords(vault, organisation, draft)).words;

/**
 * The same for whoever works on them.
 * @throws SealBroken where they were damaged: nothing is made of what is broken, and nobody is told that it was erased
 */
export async function wholeWords(
  vault: Vault,
  organisation: OrganisationId,
  draft: SealedWords & Pick<KeptDraft, 'claimId' | 'version'>,
): Promise<DraftWords[] | null> {
  const { words, lost } = await readWords(vault, organisation, draft);
  if (lost === 'damaged') throw new SealBroken(`letter ${draft.claimId} ${String(draft.version)}`);
  return words;
}

export const kept = (words: readonly DraftWords[]): DraftWords[] => words.filter(({ leftOut }) => !leftOut);
export const openGaps = (words: readonly DraftWords[]): DraftWords[] => kept(words).filter(({ gap }) => gap !== null);
