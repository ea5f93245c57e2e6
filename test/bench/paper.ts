import { renderPackPdf } from '@weerwoord/documents';
import { aPaper } from '@weerwoord/documents/testing';
import type { PackPaper } from '@weerwoord/ports';
import { recorded, replayed } from './bare-paper';
import { tell } from './figure';

const RUNS = 60;
const WARM = 8;
const PAGES = 6;

/** A pack as it is sealed for a parcel that was delivered and claimed all the same, with a thread long enough for six pages. */
function sixPages(): PackPaper {
  const paper = aPaper();
  const exhibits = paper.exhibits.map((exhibit) =>
    exhibit.code === 'MESSAGE_LOG'
      ? {
          ...exhibit,
          originals: Array.from({ length: 3 }, (_, nth) =>
            exhibit.originals.map((original) => ({ ...original, path: original.path.replace('.eml', `-${String(nth)}.eml`) })),
          ).flat(),
        }
      : exhibit,
  );
  return { ...paper, exhibits };
}

const p95 = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

/** Milliseconds of processor time: what a busy machine adds by waiting is left out. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * A pack of six pages from its originals to the bytes of its PDF, beside the same pages drawn by pdfkit alone: every text run, line and picture
 * that our own drawing made is written down once and played back into a bare document with the same fonts, without tags, bookmarks, checks of
 * what fits and measuring. Run by run in turn, so that a busy machine slows both.
 */
export async function benchPaper(): Promise<void> {
  const paper = sixPages();
  // Fonts are opened by documents of their own, whose calls are not the pack's.
  await renderPackPdf(paper);
  const { calls, fonts, made } = await recorded(() => renderPackPdf(paper));
  if (made.pages !== PAGES) throw new Error(`the pack has ${String(made.pages)} pages, not ${String(PAGES)}`);
  // Our faces stand on fontkit's: beneath them are the fonts as pdfkit itself would use them.
  const open = new Map([...fonts].map(([face, font]): [string, unknown] => [face, Object.getPrototypeOf(font)]));
  const baselines = [
    ['bare pdfkit, the same text runs, opening its fonts as it does', () => replayed(calls, { fonts: 'files' })],
    ['bare pdfkit, the same text runs, its fonts already open', () => replayed(calls, { fonts: open })],
    ['bare pdfkit, the same text runs, its fonts already open and laid out pair by pair as ours are', () => replayed(calls, { fonts })],
  ] as const;
  const ours: number[] = [];
  const bare = baselines.map((): number[] => []);
  for (let run = 0; run < RUNS + WARM; run += 1) {
    const times = [await timed(() => renderPackPdf(paper))];
    for (const [, draw] of baselines) times.push(await timed(draw));
    if (run < WARM) continue;
    ours.push(times[0] ?? 0);
    for (const [place, all] of bare.entries()) all.push(times[place + 1] ?? 0);
  }
  for (const [place, [versus]] of baselines.entries()) {
    tell({
      bench: 'paper',
      figure: `a pack of ${String(PAGES)} pages, processor time, p95 of ${String(RUNS)}`,
      value: p95(ours),
      unit: 'ms',
      versus,
      ratio: p95(ours) / p95(bare[place] ?? []),
    });
  }
}
