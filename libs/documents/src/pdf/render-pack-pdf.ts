import { buffer } from 'node:stream/consumers';
import { DateWords } from '../words/dates';
import { packWords } from '../words/words-for';
import { answerPage } from './answer-page';
import type { ReadOriginals } from './exhibit-pages';
import { exhibitPages } from './exhibit-pages';
import type { ExhibitPages } from './exhibit-table';
import { exhibitTable } from './exhibit-table';
import type { PackPaper, SealedPdf } from '@weerwoord/ports';
import { headsAndFeet, pageOne } from './page-one';
import { readOriginals } from './read-originals';
import type { Measured } from './sheet';
import { newMeasures, Sheet } from './sheet';

export type Rendered = SealedPdf & { readonly bytes: Buffer };

/**
 * The paper of a pack: page 1, the answer, then every exhibit. Tagged for screen readers, fonts embedded, legible in grey.
 *
 * The same input gives the same bytes on the same version of Node (text streams are deflated): no clock, no random ids. The evidence
 * root stands on page 1 and, for the check without a reader, in the keywords. Characters no embedded face holds (Chinese, Japanese,
 * Hebrew, Arabic …) are shown as □ and counted; the page says so, and the originals in the ZIP have them.
 */
export async function renderPackPdf(paper: PackPaper): Promise<Rendered> {
  const read = await readOriginals(paper.exhibits);
  // Page 1 lists the exhibits' pages, which are known once they are set: the second run has them.
  const measured = newMeasures();
  const first = await compose(paper, read, new Map(), measured);
  const second = await compose(paper, read, first.exhibitPages, measured);
  return { bytes: second.bytes, pages: second.pages, undrawn: second.undrawn };
}

async function compose(paper: PackPaper, read: ReadOriginals, known: ExhibitPages, measured: Measured): Promise<Rendered & { readonly exhibitPages: ExhibitPages }> {
  const words = packWords(paper.language);
  const dates = new DateWords(paper.language, paper.zone);
  // pdfkit copies the title into XML as it is.
  const title = `${words.pack}, ${words.order} ${paper.externalOrderId}`.replace(/[<>&]/g, ' ');
  const sheet = new Sheet(paper.language, title, `evidence-root:${paper.evidenceRoot}`, paper.sealedAt, measured);
  const bytes = buffer(sheet.doc);
  pageOne(sheet, paper, words, dates);
  exhibitTable(sheet, paper.exhibits, known, words, dates);
  answerPage(sheet, paper, words, dates);
  const pagesOfExhibits = exhibitPages(sheet, paper.exhibits, read, words, dates);
  headsAndFeet(sheet, paper, words, dates);
  const { pages } = sheet;
  sheet.doc.end();
  return { bytes: await bytes, pages, undrawn: sheet.undrawn, exhibitPages: pagesOfExhibits };
}
