import { PDF_PATH } from '@weerwoord/packs';
import type { LetterWriter, PackMaker } from '@weerwoord/ports';
import { checkTemplate } from './letters/own-wording';
import { variablesOf } from './letters/template-variables';
import { plainLetter, wordDraft } from './letters/word-draft';
import { renderPackPdf } from './pdf/render-pack-pdf';
import { packReadme } from './words/readme';
import { fileOfStored } from './zip/file-of-pack';
import { erasedZip, erasureNotice } from './zip/pack-shell';
import { evidenceRootOfFiles, writePackZip } from './zip/write-pack-zip';

/** The plug for the steps that seal packs. */
export const packMaker: PackMaker = {
  evidenceRoot: evidenceRootOfFiles,
  pdf: renderPackPdf,
  readme: packReadme,
  zip: writePackZip,
  erasureNotice,
  erasedZip,
  pdfOf: (zip) => Promise.resolve(fileOfStored(zip, PDF_PATH)),
};

/** The plug for the steps that write drafts. */
export const letterWriter: LetterWriter = {
  word: (plan, language, vault, zone, own) => wordDraft(plan, language, { vault, zone }, own),
  variables: variablesOf,
  checkTemplate,
  plain: plainLetter,
};
