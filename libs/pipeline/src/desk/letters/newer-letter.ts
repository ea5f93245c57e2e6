import type { DraftPlan } from '@weerwoord/claims';
import { exhibitNumbers } from '@weerwoord/claims';
import { ok } from '@weerwoord/kernel';
import type { KeptDraft } from '@weerwoord/ports';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { claimAct, refused, unseen } from '../desk-tools';
import type { Composed, DraftWords } from '../draft-words';
import { composed, openWords, saysOtherwise, sealWords } from '../draft-words';
import { keepBundle } from '../rebuild-bundle';
import { homeNow, homeOfClaim } from '../words-subject';
import type { Changed, OnClaim } from './letter-at-work';
import { inputFor, letterSources, offerIn } from './letter-sources';

/** A paragraph of both letters. `mine` null: new; `fresh` null: it would go. Texts hold marks of the exhibits of their own letter. */
export type NewerParagraph = {
  readonly id: string;
  readonly mine: string | null;
  readonly fresh: string | null;
  readonly edited: boolean;
  readonly changed: boolean;
};
export type NewerLetter = { readonly version: number; readonly composition: string; readonly paragraphs: readonly NewerParagraph[] };

type Both = { readonly found: ClaimMaterial; readonly draft: KeptDraft; readonly words: readonly DraftWords[]; readonly fresh: Composed };

/** A letter and what it would be if it were composed now, in its language and with its offer; null where there is no letter, or no order. */
export async function bothLetters(
  tools: DeskTools,
  { organisation, claimId, letter = 'answer' }: Pick<OnClaim, 'organisation' | 'claimId' | 'letter'>,
): Promise<Both | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  const draft = found && (await tools.units(organisation, ({ drafts }) => drafts.current(claimId, letter)));
  const words = draft && (await openWords(tools.vault, organisation, draft));
  if (!found || !draft || !words) return null;
  const sources = await tools.units(organisation, (stores) => letterSources(stores, [found]));
  const from = inputFor(found, letter, sources, letter === 'answer' ? offerIn(draft.plan) : null);
  return from && { found, draft, words, fresh: composed(tools.letters, from, found.personal, draft.language, sources.templates) };
}

/** Has this letter been overtaken: would composing it now say something else? What is sent stays as it was sent. */
export const isOvertaken = ({ draft, fresh }: Pick<Both, 'draft' | 'fresh'>): boolean => draft.state !== 'sent' && saysOtherwise(draft, fresh);

/** What a newer composition would change, paragraph by paragraph, in the order of the newer one; null when it would say the same. */
export async function newerLetter(tools: DeskTools, asked: Pick<OnClaim, 'organisation' | 'claimId' | 'letter'>): Promise<NewerLetter | null> {
  const both = await bothLetters(tools, asked);
  if (!both || !isOvertaken(both)) return null;
  const { draft, words, fresh } = both;
  const paragraphs = inOrder(words, fresh.words).map((id): NewerParagraph => {
    const mine = words.find((word) => word.id === id);
    const other = fresh.words.find((word) => word.id === id);
    const renumbered = other && mine ? renumber(mine.text, draft.plan, fresh.plan) : mine?.text;
    return {
      id,
      mine: mine && !mine.leftOut ? mine.text : null,
      fresh: other?.text ?? null,
      edited: mine?.edited ?? false,
      changed: renumbered !== other?.text || mine?.leftOut === true,
    };
  });
  return {
    version: draft.version,
    composition: compositionOf(fresh),
    paragraphs: paragraphs.filter(({ mine, fresh: other }) => mine !== null || other !== null),
  };
}
const compositionOf = ({ composedFrom }: Pick<Composed, 'composedFrom'>): string => composedFrom.split(' ')[1] ?? '';

/**
 * Takes the newer composition, paragraph by paragraph: `take` names the paragraphs that become (or go) as it says, all others stay as the
 * person has them. The letter then counts as composed from what is known now, also where nothing was taken: what was turned down is not
 * offered again. Exhibits are numbered anew, and marks follow their items.
 *
 * @param composition what the person saw; another one since is refused
 */
export async function takeNewer(
  tools: DeskTools,
  asked: OnClaim & { readonly composition: string; readonly take: readonly string[] },
): Promise<Changed> {
  const both = await bothLetters(tools, asked);
  if (!both) return refused('not-found');
  const { found, draft, words, fresh } = both;
  if (draft.state !== 'draft') return refused('not-possible-now');
  if (compositionOf(fresh) !== asked.composition) return refused('changed-meanwhile');
  const merged = mergedLetter(draft.plan, words, fresh, new Set(asked.take));
  const subject = await homeNow(tools, asked.organisation, homeOfClaim(found.kept));
  const sealed = await sealWords(tools.vault, asked.organisation, subject, merged.words);
  return tools.units(asked.organisation, async (stores) => {
    const stored = await stores.claims.lock(asked.claimId);
    const problem = unseen(stored, asked.revision ?? found.kept.revision);
    if (problem || !stored) return problem ?? refused('not-found');
    if (!(await stores.personal.holdKey(subject))) return refused('changed-meanwhile');
    const now = tools.clock.now();
    await keepBundle(stores, found.bundle, found.inputHash, now, found.made);
    const version = (await stores.drafts.lastVersion(asked.claimId, draft.letter)) + 1;
    await stores.drafts.dropBeside(asked.claimId, draft.letter);
    await stores.drafts.add({
      ...draft,
      version,
      kind: fresh.plan.kind,
      plan: merged.plan,
      subject,
      sealed,
      by: asked.actor,
      at: now,
      composedFrom: fresh.composedFrom,
      wording: fresh.wording,
    });
    const next = {
      ...found.kept,
      work: draft.letter === 'answer' && stored.work === 'open' ? ('drafting' as const) : stored.work,
      revision: stored.revision + 1,
    };
    await stores.claims.save(next);
    await stores.acts.record([
      claimAct(next, asked.actor, 'draft.newer-taken', now, {
        version,
        taken: asked.take.length,
        ...(draft.letter === 'answer' ? {} : { letter: draft.letter }),
      }),
    ]);
    return ok({ revision: next.revision });
  });
}

/** Ids of both letters: those of the newer one in its order, and what only the older has behind what it followed there. */
function inOrder(mine: readonly { readonly id: string }[], fresh: readonly { readonly id: string }[]): string[] {
  const order = fresh.map(({ id }) => id);
  mine.forEach(({ id }, place) => {
    if (order.includes(id)) return;
    const before = mine
      .slice(0, place)
      .map((one) => one.id)
      .filter((one) => order.includes(one))
      .at(-1);
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** The letter out of both. @param take ids that become as the newer letter has them */
export function mergedLetter(
  oldPlan: DraftPlan,
  words: readonly DraftWords[],
  fresh: Pick<Composed, 'plan' | 'words'>,
  take: ReadonlySet<string>,
): { readonly plan: DraftPlan; readonly words: readonly DraftWords[] } {
  const order = inOrder(words, fresh.words);
  const isFresh = (id: string): boolean => take.has(id) || !words.some((word) => word.id === id);
  // A new paragraph that was not taken is left out: it can be put back.
  const paragraphs = order.flatMap((id) => {
    const from = isFresh(id) ? fresh.plan : oldPlan;
    return from.paragraphs.filter((paragraph) => paragraph.id === id);
  });
  const plan = { ...fresh.plan, paragraphs };
  const merged = order.flatMap((id): DraftWords[] => {
    const mine = words.find((word) => word.id === id);
    const other = fresh.words.find((word) => word.id === id);
    if (take.has(id)) return other ? [renumbered(other, fresh.plan, plan)] : [];
    if (mine) return [renumbered(mine, oldPlan, plan)];
    return other ? [{ ...renumbered(other, fresh.plan, plan), leftOut: true }] : [];
  });
  return { plan: { ...plan, paragraphs: paragraphs.filter(({ id }) => merged.some((word) => word.id === id)) }, words: merged };
}

const renumbered = (word: DraftWords, from: DraftPlan, to: DraftPlan): DraftWords => {
  const text = renumber(word.text, from, to);
  return { ...word, text, cites: [...new Set([...text.matchAll(/\[E(\d+)\]/g)].map((match) => Number(match[1])))] };
};
/** Marks follow their items into another letter; one whose item is not cited there goes. */
function renumber(text: string, from: DraftPlan, to: DraftPlan): string {
  const itemOf = new Map([...exhibitNumbers(from)].map(([item, number]) => [number, item]));
  const numbers = exhibitNumbers(to);
  return text.replace(/ ?\[E(\d+)\]/g, (mark, number: string) => {
    const next = numbers.get(itemOf.get(Number(number)) ?? '');
    return next === undefined ? '' : mark.replace(/\d+/, String(next));
  });
}
