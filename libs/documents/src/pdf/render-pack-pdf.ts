import { buffer } from 'node:stream/consumers';
import { DateWords } from '../words/dates';
import { packWords } from '../words/words-for';
import { answerPage } from './answer-page';
import type { ReadOriginals } from './exhibit-pages';
import { exhibitPages } from './exhibit-pages';
import { exhibitTable, fillPages } from './exhibit-table';
import type { PackPaper, SealedPdf } from '@weerwoord/ports';
import { headsAndFeet, pageOne } from './page-one';
import { readOriginals } from './read-originals';
import { Sheet } from './sheet';

export type Rendered = SealedPdf & { readonly bytes: Buffer; /** Texts outside the frame: none, or a fault. */ readonly beyond: readonly string[] };

/**
 * The paper of a pack: page 1, the answer, then every exhibit. Tagged for screen readers, fonts embedded, legible in grey.
 *
 * The same input gives the same bytes on the same version of Node (text streams are deflated): no clock, no random ids. The evidence
 * root stands on page 1 and, for the check without a reader, in the keywords. Characters no embedded face holds (Korean, Hebrew,
 * Arabic, Thai …) are shown as □ and counted; the page says so, and the originals in the ZIP have them.
 */
export async function renderPackPdf(paper: PackPaper): Promise<Rendered> {
  return drawPack(paper, await readOriginals(paper.exhibits));
}

/** The drawing alone, from originals that are read: what of a pack's time is spent on pages. */
export async function drawPack(paper: PackPaper, read: ReadOriginals): Promise<Rendered> {
  const words = packWords(paper.language);
  const dates = new DateWords(paper.language, paper.zone);
  // pdfkit copies the title into XML as it is.
  const title = `${words.pack}, ${words.order} ${paper.externalOrderId}`.replace(/[<>&]/g, ' ');
  const sheet = new Sheet(paper.language, title, `evidence-root:${paper.evidenceRoot}`, paper.sealedAt, paper.paperSize);
  const bytes = buffer(sheet.doc);
  pageOne(sheet, paper, words, dates);
  const open = exhibitTable(sheet, paper.exhibits, words, dates);
  answerPage(sheet, paper, words, dates);
  const sides = sidesOf(paper.plan.timeline);
  fillPages(sheet, open, exhibitPages(sheet, paper.exhibits, read, words, dates, sides), words);
  headsAndFeet(sheet, paper, words, dates);
  const { pages, undrawn, beyond } = sheet;
  sheet.doc.end();
  return { bytes: await bytes, pages, undrawn, beyond };
}

/** Who wrote at which moment, as the order's timeline has it. */
function sidesOf(timeline: PackPaper['plan']['timeline']): Map<number, 'buyer' | 'us' | 'marketplace'> {
  const by = { 'message.buyer': 'buyer', 'message.seller': 'us', 'message.marketplace': 'marketplace' } as const;
  return new Map(timeline.flatMap(({ what, at }) => (what in by ? [[at.getTime(), by[what as keyof typeof by]]] : [])));
}
