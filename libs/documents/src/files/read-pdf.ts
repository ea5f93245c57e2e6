import { inflateSync } from 'node:zlib';
import type { FileProblem, InspectedFile } from '@weerwoord/ports';
import { withPdf } from './pdf-pages';
import { pictureOf } from './pictures';
import { PREVIEW_EDGE } from './read-picture';

type Read =
  | { readonly ok: true; readonly value: Pick<InspectedFile, 'pages' | 'width' | 'height' | 'preview'> }
  | { readonly ok: false; readonly problem: FileProblem };

/** Acts a reader would take when the file is opened: a script, a program, a form sent somewhere. */
const ACTS = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia)\b/;
const OBJECT_STREAM = /\/ObjStm\b[^>]*>>\s*stream\r?\n/g;
/** Unfolded at most, of one stream and of all: a small file may claim any size. */
const MOST_OF_ONE = 4_000_000;
const MOST_STREAMS = 500;

/** A PDF's number of pages and its first page as a picture. One that needs a password, is cut off, or does things by itself is no evidence. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = raw.toString('latin1');
  const read = await withPdf(Uint8Array.from(bytes), async (pdf): Promise<Read> => {
    if (pdf.pages === 0 || !/%%EOF/.test(text.slice(-2048))) return { ok: false, problem: 'file-cut-off' };
    if (actsByItself(raw, text)) return { ok: false, problem: 'file-has-scripts' };
    const size = pdf.size(1);
    const page = await pdf.draw(1, Math.min(PREVIEW_EDGE, (PREVIEW_EDGE * size.width) / size.height));
    const preview = await (await pictureOf(page)).jpeg({ quality: 80 }).toBuffer();
    return { ok: true, value: { pages: pdf.pages, width: page.width, height: page.height, preview } };
  });
  return read ?? { ok: false, problem: /\/Encrypt\b/.test(text) ? 'file-locked' : 'file-cut-off' };
}

/** Also looks into the compressed parts in which newer files keep their objects. */
function actsByItself(raw: Buffer, text: string): boolean {
  if (ACTS.test(text)) return true;
  return [...text.matchAll(OBJECT_STREAM)].slice(0, MOST_STREAMS).some((found) => {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    try {
      return ACTS.test(inflateSync(raw.subarray(start, end), { maxOutputLength: MOST_OF_ONE, finishFlush: 2 }).toString('latin1'));
    } catch {
      return false; // not compressed this way, or too large to be a list of objects
    }
  });
}
