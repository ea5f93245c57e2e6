import type { DraftKind, DraftLanguage } from '@weerwoord/claims';
import { DRAFT_KINDS, DRAFT_LANGUAGES, isMovable, SAYS_OF_KIND } from '@weerwoord/claims';
import type { LetterTemplates, TemplateHistory } from '@weerwoord/contracts';
import type { OrganisationId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { LetterWriter, TemplatePlace, TemplateProblem } from '@weerwoord/ports';
import type { z } from 'zod';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';
import { nameOf } from '../make-pack';

/** The part of a letter that is its order. */
export const FRAME = 'frame';
const isKind = (kind: string): kind is DraftKind => (DRAFT_KINDS as readonly string[]).includes(kind);
const isLanguage = (language: string): language is DraftLanguage => (DRAFT_LANGUAGES as readonly string[]).includes(language);

/** A place there is: a kind of letter, one of its statements or its order, a language; null otherwise. */
export function templatePlace({
  kind,
  part,
  language,
}: {
  readonly kind: string;
  readonly part: string;
  readonly language: string;
}): TemplatePlace | null {
  if (!isKind(kind) || !isLanguage(language)) return null;
  return part === FRAME || SAYS_OF_KIND[kind].some((says) => says === part) ? { kind, part, language } : null;
}

/** Statements of a kind in an organisation's order: those it does not name stand where the product has them. */
const orderOf = (kind: DraftKind, source: string | null): string[] => {
  const own = source?.split('\n') ?? [];
  const known = SAYS_OF_KIND[kind];
  return [...own.filter((says) => known.some((one) => one === says)), ...known.filter((says) => !own.includes(says))];
};

/** What an organisation words itself in letters of one kind and language, with what each part may say; null for a kind there is not. */
export async function lookAtTemplates(
  tools: DeskTools,
  { organisation, kind, language }: { readonly organisation: OrganisationId; readonly kind: string; readonly language: string },
): Promise<z.infer<typeof LetterTemplates> | null> {
  if (!isKind(kind) || !isLanguage(language)) return null;
  const { newest, names } = await tools.units(organisation, async ({ templates, desk }) => ({
    newest: await templates.newest(kind, language),
    names: await desk.peopleNames(),
  }));
  const of = (part: string) => newest.find((template) => template.part === part);
  const frame = of(FRAME);
  return {
    kind,
    language,
    kinds: [...DRAFT_KINDS],
    parts: SAYS_OF_KIND[kind].map((part) => {
      const own = of(part);
      return {
        part,
        movable: isMovable(part),
        variables: tools.letters.variables(part).map((variable) => ({ ...variable })),
        source: own?.source ?? null,
        version: own?.version ?? 0,
        by: nameOf(own?.by ?? null, names),
        at: own ? isoText(own.at) : null,
      };
    }),
    frame: { order: orderOf(kind, frame?.source ?? null), own: (frame?.source ?? null) !== null, version: frame?.version ?? 0 },
  };
}

/** Every version of one part, the newest first; null for a part there is not. */
export async function templateHistory(
  tools: DeskTools,
  { organisation, ...asked }: { readonly organisation: OrganisationId; readonly kind: string; readonly part: string; readonly language: string },
): Promise<z.infer<typeof TemplateHistory> | null> {
  const place = templatePlace(asked);
  if (!place) return null;
  const { versions, names } = await tools.units(organisation, async ({ templates, desk }) => ({
    versions: await templates.history(place),
    names: await desk.peopleNames(),
  }));
  return { versions: versions.map(({ version, source, by, at }) => ({ version, source, by: nameOf(by, names), at: isoText(at) })) };
}

/** What is wrong with the words of a part, or with an order of statements; empty: nothing. */
export function templateProblems(letters: LetterWriter, { kind, part, language }: TemplatePlace, source: string): readonly TemplateProblem[] {
  if (part !== FRAME) return letters.checkTemplate(source, part, language);
  const lines = source.split('\n');
  return lines.flatMap((says, place): TemplateProblem[] => {
    const at = { line: place + 1, column: 1 };
    if (!SAYS_OF_KIND[kind].some((known) => known === says)) return [{ ...at, code: 'unknown-part', figures: { name: says } }];
    return lines.indexOf(says) < place ? [{ ...at, code: 'twice', figures: { name: says } }] : [];
  });
}

/**
 * Keeps the words of a part as its next version, or goes back to the words of the product (`source` null). Refused with line and column where
 * something is wrong, and when somebody else saved since. Letters that are composed from now on use them; those there are keep theirs.
 */
export async function saveTemplate(
  tools: DeskTools,
  asked: Asked & {
    readonly kind: string;
    readonly part: string;
    readonly language: string;
    readonly version: number;
    readonly source: string | null;
  },
): Promise<Result<{ readonly version: number }, DeskRefusal>> {
  const place = templatePlace(asked);
  if (!place) return refused('not-found');
  const source = asked.source === null ? null : asked.source.replace(/\r\n?/g, '\n').trim();
  const problems = source === null ? [] : templateProblems(tools.letters, place, source);
  if (problems.length > 0)
    return refused('bad-input', { fields: problems.map(({ code, line, column }) => ({ path: `source.${line}.${column}`, problem: code })) });
  return tools.units(asked.organisation, async ({ templates, acts }) => {
    const [newest] = await templates.history(place);
    if ((newest?.version ?? 0) !== asked.version) return refused('changed-meanwhile');
    const now = tools.clock.now();
    const version = asked.version + 1;
    if (!(await templates.add({ ...place, version, source, by: asked.actor, at: now }))) return refused('changed-meanwhile');
    await acts.record([
      {
        at: now,
        actor: asked.actor,
        what: source === null ? 'template.dropped' : 'template.saved',
        subjectKind: 'template',
        subjectId: asked.organisation,
        payload: { ...place, version },
      },
    ]);
    return ok({ version });
  });
}
