import type { Claim, DraftLanguage, DraftPlan } from '@weerwoord/claims';
import { composeDraft, DRAFT_LANGUAGES, exhibitNumbers, zoneOfSite } from '@weerwoord/claims';
import type { Checklist, EvidenceBundle } from '@weerwoord/evidence';
import { canonicalText } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { KeptClaim, KeptDraft, LetterWriter, Vault } from '@weerwoord/ports';
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
const WORDING = 1;

/** German for German sites and mails, Dutch likewise, English for everybody else: the languages letters are written in. */
export function languageFor({ language, site }: Pick<KeptClaim, 'language' | 'site'>): DraftLanguage {
  const told = DRAFT_LANGUAGES.find((known) => language?.toLowerCase().startsWith(known));
  if (told) return told;
  if (/\.nl$|\.be$|_NL$|_BE$/i.test(site)) return 'nl';
  return /\.de$|\.at$|_DE$|_AT$|_CH$/i.test(site) ? 'de' : 'en';
}

export type Composed = { readonly plan: DraftPlan; readonly words: readonly DraftWords[]; readonly composedFrom: string };

/** Composes the answer from what is shown and puts it into words; nothing is written. */
export function composed(letters: LetterWriter, from: { readonly claim: Claim; readonly facts: OrderFacts; readonly bundle: EvidenceBundle; readonly checklist: Checklist }, personal: OpenedPersonal, language: DraftLanguage): Composed {
  const plan = composeDraft(from);
  const zone = plan.zone ?? zoneOfSite(from.claim.site);
  const { paragraphs } = letters.word(plan, language, personal.resolve(referencesIn(plan.paragraphs)), zone);
  const numbers = exhibitNumbers(plan);
  const words = paragraphs.map(({ id, text, cites, gap }) => ({ id, text, cites: cites.flatMap((item) => numbers.get(item) ?? []), gap, leftOut: false, edited: false }));
  return { plan, words, composedFrom: `${from.bundle.version} ${sha256(canonicalText({ wording: WORDING, plan, language })).toString('hex')}` };
}

/** Version of the bundle a draft was composed from: a pack shows that one, however much has come since. */
export const bundleVersionOf = ({ composedFrom }: Pick<KeptDraft, 'composedFrom'>): number => Number(composedFrom.split(' ')[0]);
const compositionOf = ({ composedFrom }: Pick<KeptDraft, 'composedFrom'>): string => composedFrom.split(' ')[1] ?? '';
/** Would composing anew say something else? A new bundle version alone is no reason. */
export const saysOtherwise = (draft: Pick<KeptDraft, 'composedFrom'>, fresh: Pick<Composed, 'composedFrom'>): boolean => compositionOf(draft) !== compositionOf(fresh);

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

/** The words of a draft; null once the order's key has been destroyed. */
export async function openWords(vault: Vault, organisation: OrganisationId, { subject, sealed }: Pick<KeptDraft, 'subject' | 'sealed'>): Promise<DraftWords[] | null> {
  const [plain] = await vault.open(organisation, [{ subject, sealed }]);
  return plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as DraftWords[]) : null;
}

export const kept = (words: readonly DraftWords[]): DraftWords[] => words.filter(({ leftOut }) => !leftOut);
export const openGaps = (words: readonly DraftWords[]): DraftWords[] => kept(words).filter(({ gap }) => gap !== null);
