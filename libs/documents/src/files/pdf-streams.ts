import { createInflate, inflateSync } from 'node:zlib';

/** Acts a reader would take when the file is opened: a script, a program, a form sent somewhere, a form with scripts of its own. */
const ACTS = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|XFA)\b/;
/** Unfolded at most, of one list of objects. */
const MOST_OF_A_LIST = 8_000_000;
/** Unfolded at most: one stream (a page in colour at 600 dots per inch has 104 million bytes), and all of them. */
const MOST_OF_ONE = 200_000_000;
const MOST_OF_ALL = 1_000_000_000;
const MOST_STREAMS = 20_000;
/** A stream folded more often than this hides something. */
const MOST_FOLDS = 3;
const LONGEST_DICTIONARY = 4_096;

type PdfStream = { readonly dictionary: string; readonly from: number; readonly to: number };

/** Letters of names may be written as their numbers: `/J#61vaScript` is a script as well. */
const plain = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The streams of a PDF, found by their words and not by its table, which may leave some out. */
export function* streamsOf(text: string): Generator<PdfStream> {
  let count = 0;
  for (let found = text.indexOf('stream'); found >= 0 && count < MOST_STREAMS; found = text.indexOf('stream', found + 6)) {
    if (text.startsWith('end', found - 3)) continue;
    const after = text.slice(found + 6, found + 8);
    const from = found + 6 + (after === '\r\n' ? 2 : /^[\r\n]/.test(after) ? 1 : 0);
    const before = text.slice(Math.max(0, found - LONGEST_DICTIONARY), found);
    const to = text.indexOf('endstream', from);
    count += 1;
    yield { dictionary: plain(before.slice(Math.max(0, before.lastIndexOf(' obj')))), from, to: to < 0 ? text.length : to };
    if (to >= 0) found = to;
  }
}

const foldsOf = ({ dictionary }: PdfStream): number => dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;

/** Does it do something by itself when it is opened? Also looks into the compressed lists in which newer files keep their objects. */
export function actsByItself(raw: Buffer, text: string): boolean {
  if (ACTS.test(plain(outsideOfStreams(text)))) return true;
  for (const stream of streamsOf(text)) {
    if (!/\/ObjStm\b/.test(stream.dictionary)) continue;
    try {
      if (ACTS.test(plain(inflateSync(raw.subarray(stream.from, stream.to), { maxOutputLength: MOST_OF_A_LIST, finishFlush: 2 }).toString('latin1'))))
        return true;
    } catch {
      // Not compressed this way: it is read as it stands. Too large to be a list of objects: `unfoldsTooFar` has its say.
      if (ACTS.test(plain(text.slice(stream.from, stream.to)))) return true;
    }
  }
  return false;
}

/** Pictures hold any bytes: only what stands between them is read as words. */
function outsideOfStreams(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of streamsOf(text)) {
    parts.push(text.slice(at, from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Would a program that opens it have to hold gigabytes? Counted while unfolding, a piece at a time. */
export async function unfoldsTooFar(raw: Buffer, text: string): Promise<boolean> {
  let all = 0;
  for (const stream of streamsOf(text)) {
    const folds = foldsOf(stream);
    if (folds > MOST_FOLDS) return true;
    if (folds === 0) continue;
    const most = Math.min(MOST_OF_ONE, MOST_OF_ALL - all);
    const bytes = await unfoldedBytes(raw.subarray(stream.from, stream.to), folds, most);
    if (bytes > most) return true;
    all += bytes;
  }
  return false;
}

/** Bytes a stream unfolds to; more than `most` as soon as that is clear. What cannot be unfolded counts as far as it goes. */
function unfoldedBytes(bytes: Buffer, folds: number, most: number): Promise<number> {
  return new Promise((resolve) => {
    const steps = Array.from({ length: folds }, () => createInflate({ chunkSize: 65_536 }));
    let [count, ended] = [0, false];
    const end = (): void => {
      if (ended) return;
      ended = true;
      for (const step of steps) step.destroy();
      resolve(count);
    };
    for (const [place, step] of steps.entries()) {
      step.on('error', end);
      step.on('data', (part: Buffer) => {
        count = Math.max(count, place === folds - 1 ? count + part.length : step.bytesWritten);
        if (count > most) end();
      });
      const next = steps[place + 1];
      if (next) step.pipe(next);
    }
    steps.at(-1)?.on('end', end);
    steps[0]?.end(bytes);
  });
}
