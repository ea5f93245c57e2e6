import { jest } from '@jest/globals';
import { packPageOne, renderPackPdf } from '@weerwoord/documents';
import { textOfPdf } from '@weerwoord/documents/testing';
import type { ClaimKind, DraftLanguage } from '@weerwoord/claims';
import { DRAFT_LANGUAGES } from '@weerwoord/claims';
import type { PackPaper } from '@weerwoord/ports';
import { generatedClaim } from './generated-claim';
import { paperOf } from './paper-of';

jest.setTimeout(60_000);
const CLAIMS = 144;
const MOST_WORDS = 120;
const LONG_TITLE =
  'Leinen-Bettwäsche-Set in Sand, 135 × 200 cm, aus vorgewaschenem europäischem Flachs, mit Hotelverschluss, zweiteilig, Öko-Tex-geprüft, in Geschenkverpackung, Sonderedition Herbst 2026, Versand am selben Tag bei Bestellung vor 15 Uhr';

const claims = Array.from({ length: CLAIMS }, (_, seed) => generatedClaim(seed));
const wordsOf = (paper: PackPaper): string[] => {
  const { title, lead, cells, weAsk, ask } = packPageOne(paper);
  return [title, lead, ...cells.flat(), weAsk, ask]
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
};

it.each(DRAFT_LANGUAGES)('page 1 answers who, what, when and why of %s claims of every kind in 120 words', (language) => {
  const long = claims.flatMap((made) => {
    const paper = paperOf(made, language);
    return [paper, { ...paper, order: { ...paper.order, title: LONG_TITLE } }].flatMap((one) =>
      wordsOf(one).length > MOST_WORDS ? [`${String(made.seed)}: ${wordsOf(one).join(' ')}`] : [],
    );
  });
  expect(long).toEqual([]);
});

it('every point that is shown can be looked up, and every question has an answer', () => {
  for (const made of claims) {
    const paper = paperOf(made, 'en');
    expect([made.seed, paper.plan.points.filter(({ shown, exhibit }) => shown && exhibit === null)]).toEqual([made.seed, []]);
    for (const [question, answer] of packPageOne(paper).cells)
      expect([made.seed, question, answer]).toEqual([made.seed, expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  }
});

const kinds = new Map<ClaimKind, number>(claims.map(({ claim, seed }) => [claim.kind, seed]));
const sheets = [...kinds].flatMap(([kind, seed]) => DRAFT_LANGUAGES.map((language) => [kind, language, seed] as const));
const PAGE_OF: Readonly<Record<DraftLanguage, string>> = { en: 'Page 1 of', nl: 'Pagina 1 van', de: 'Seite 1 von' };

it.each(sheets)('%s in %s is drawn on A4 and on Letter, tagged, within its frame', async (_kind, language, seed) => {
  const made = generatedClaim(seed);
  for (const size of ['A4', 'Letter'] as const) {
    const paper = paperOf(made, language, size);
    const { bytes, pages, beyond, undrawn } = await renderPackPdf(paper);
    expect({ beyond, undrawn }).toEqual({ beyond: [], undrawn: 0 });
    const raw = bytes.toString('latin1');
    for (const part of [
      '/Marked true',
      `/Lang (${language})`,
      '/StructTreeRoot',
      '/Outlines',
      '/Scope /Column',
      size === 'A4' ? '[0 0 595.28' : '[0 0 612 792]',
    ])
      expect(raw).toContain(part);
    if (size === 'A4') expect((await textOfPdf(bytes))[0]).toContain(`${PAGE_OF[language]} ${String(pages)}`);
  }
});
