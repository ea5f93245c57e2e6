import type { Sharp } from 'sharp';

/** Longest side in pixels, largest first; below the last a page of text is no longer legible. */
const SIDES = [2400, 2000, 1700, 1400, 1200, 1000, 850] as const;
const BEST = 82;
const LEAST = 42;

/**
 * The picture as a JPG of at most `most` bytes: as many pixels as fit at a quality text survives, and of those the best quality.
 *
 * @param longest its longer side in pixels; it is never made larger
 * @param sides to try, largest first: a picture of several pages needs more than one page does
 * @returns null when it would no longer be legible
 */
export async function fitJpg(image: Sharp, longest: number, most: number | null, sides: readonly number[] = SIDES): Promise<Buffer | null> {
  const first = Math.min(longest, sides[0] ?? longest);
  const quick = encoder(image, false);
  const best = await quick(first, BEST);
  if (most === null || best.length <= most) return best;
  const smaller = sides.filter((side) => side < first);
  const found = await largest(quick, first, smaller, most);
  // The thorough way takes several times as long and a tenth less room: for what would not fit otherwise.
  return found ?? largest(encoder(image, true), smaller.at(-1) ?? first, [], most, 1);
}

type Encode = (side: number, quality: number) => Promise<Buffer>;
const encoder =
  (image: Sharp, mozjpeg: boolean): Encode =>
  (side, quality) =>
    image
      .clone()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, mozjpeg, progressive: true })
      .toBuffer();

async function largest(jpg: Encode, first: number, smaller: readonly number[], most: number, steps = 3): Promise<Buffer | null> {
  for (let side: number | undefined = first; side !== undefined;) {
    const here: number = side;
    const least = await jpg(here, LEAST);
    if (least.length <= most) return between(least, (quality) => jpg(here, quality), most, steps);
    // Bytes go with the pixels, so the next side worth a try can be reckoned instead of trying every one.
    const likely = here * Math.sqrt(most / least.length) * 1.05;
    const below = smaller.filter((one) => one < here);
    side = below.find((one) => one <= likely) ?? below.at(-1);
  }
  return null;
}

/** The best quality between the two ends that fits, looked for in so many halvings; three are within five points of it. */
async function between(least: Buffer, at: (quality: number) => Promise<Buffer>, most: number, steps: number): Promise<Buffer> {
  let [low, high, found] = [LEAST, BEST, least];
  for (let step = 0; step < steps; step += 1) {
    const middle = Math.round((low + high) / 2);
    const tried = await at(middle);
    if (tried.length <= most) [low, found] = [middle, tried];
    else high = middle;
  }
  return found;
}
