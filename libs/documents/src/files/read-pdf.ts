import type { FileProblem, InspectedFile } from '@weerwoord/ports';
import type { OpenPdf } from './pdf-pages';
import { withPdf } from './pdf-pages';
import { actsByItself, unfoldsTooFar } from './pdf-streams';
import { pictureOf } from './pictures';
import { PREVIEW_EDGE } from './read-picture';

type Read =
  | { readonly ok: true; readonly value: Pick<InspectedFile, 'pages' | 'width' | 'height' | 'preview'> }
  | { readonly ok: false; readonly problem: FileProblem };

const refuse = (problem: FileProblem): Read => ({ ok: false, problem });

/**
 * A PDF's number of pages and its first page as a picture. One that needs a password, is cut off, does things by itself, or unfolds to more than a
 * program can hold is no evidence; the last two are looked for before anything opens it.
 */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = raw.toString('latin1');
  if (await unfoldsTooFar(raw, text)) return refuse('file-unfolds-too-far');
  const locked = /\/Encrypt\b/.test(text);
  const read = await withPdf(Uint8Array.from(bytes), async (pdf): Promise<Read> => {
    if (pdf.pages === 0 || !/%%EOF/.test(text.slice(-2048))) return refuse('file-cut-off');
    if (actsByItself(raw, text)) return refuse('file-has-scripts');
    return { ok: true, value: { pages: pdf.pages, ...(await firstPage(pdf)) } };
  });
  return read ?? refuse(locked ? 'file-locked' : 'file-cut-off');
}

/** A page may say it is a mile long, or a hair wide: then there is no picture of it, and the file is kept all the same. */
async function firstPage(pdf: OpenPdf): Promise<Pick<InspectedFile, 'width' | 'height' | 'preview'>> {
  const { width, height } = pdf.size(1);
  if (!Number.isFinite(width / height) || width / height > 100 || height / width > 100) return { width: null, height: null, preview: null };
  const page = await pdf.draw(1, Math.min(PREVIEW_EDGE, (PREVIEW_EDGE * width) / height));
  return { width: page.width, height: page.height, preview: await (await pictureOf(page)).jpeg({ quality: 80 }).toBuffer() };
}
