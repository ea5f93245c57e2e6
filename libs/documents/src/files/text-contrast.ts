import type { Grey } from './pictures';

/** Side of a tile in pixels: a line or two of text at the width pictures are measured at. */
const TILE = 48;
/** Width at which a picture is measured: a fax draws A4 with as many points. */
export const MEASURED_WIDE = 1_650;
/** Share of a tile's spread that lies between its two groups: text and ground part clearly, a gradient or a photo does not. */
const PARTED = 0.78;
/** Text covers some of its tile and leaves some. */
const [LEAST_INK, MOST_INK] = [0.015, 0.6];
/** Difference of grey below which a tile is plain ground: the noise of a camera, a tinted box on white paper. */
const PLAIN = 10;
/** Rows or columns of points that are a rule or the side of a box, and no letters. */
const RULE = 4;
/** Fewer tiles than this are a speck or a logo. */
const FEW = 3;

type Parted = { readonly dark: number; readonly light: number; readonly ink: number; readonly parted: number; readonly threshold: number };

/**
 * Otsu's threshold: the grey that parts light from dark best.
 *
 * @returns means of both groups (0 to 255), share of dark pixels, and how much of the spread lies between the groups (0 to 1)
 */
export function otsu(histogram: ArrayLike<number>): Parted {
  let [count, sum, squares] = [0, 0, 0];
  for (let at = 0; at < 256; at += 1) {
    const many = histogram[at] ?? 0;
    count += many;
    sum += at * many;
    squares += at * at * many;
  }
  const mean = sum / Math.max(1, count);
  const spread = squares / Math.max(1, count) - mean * mean;
  let best: Parted = { dark: mean, light: mean, ink: 0, parted: 0, threshold: 127 };
  let [below, sumBelow, most] = [0, 0, 0];
  for (let at = 0; at < 255; at += 1) {
    const many = histogram[at] ?? 0;
    below += many;
    sumBelow += at * many;
    const above = count - below;
    if (below === 0 || above === 0) continue;
    const [dark, light] = [sumBelow / below, (sum - sumBelow) / above];
    const between = (below / count) * (above / count) * (light - dark) ** 2;
    if (between <= most) continue;
    most = between;
    best = { dark, light, ink: below / count, parted: spread === 0 ? 0 : between / spread, threshold: at };
  }
  return best;
}

const histogramOf = ({ data, width }: Grey, left: number, top: number, wide: number, high: number): Uint32Array => {
  const histogram = new Uint32Array(256);
  for (let y = top; y < top + high; y += 1)
    for (let x = left; x < left + wide; x += 1) histogram[data[y * width + x] ?? 255] = (histogram[data[y * width + x] ?? 255] ?? 0) + 1;
  return histogram;
};

/** Is all that stands out of a tile a line across or down? */
function isRule({ data, width }: Grey, left: number, top: number, threshold: number, darkInk: boolean): boolean {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (let y = 0; y < TILE; y += 1)
    for (let x = 0; x < TILE; x += 1) {
      if ((data[(top + y) * width + left + x] ?? 255) <= threshold !== darkInk) continue;
      rows.add(y);
      columns.add(x);
    }
  return rows.size <= RULE || columns.size <= RULE;
}

/**
 * How well the text of a picture stands out from its ground in grey, 0 to 1: the picture is cut into tiles, each is parted by Otsu's threshold, and of
 * those that look like text the faintest quarter begins at the answer. One faint column beside black headings is found that way.
 *
 * @returns null where nothing looks like text
 */
export function textContrast(picture: Grey): number | null {
  const found: number[] = [];
  for (let top = 0; top + TILE <= picture.height; top += TILE)
    for (let left = 0; left + TILE <= picture.width; left += TILE) {
      const { dark, light, ink, parted, threshold } = otsu(histogramOf(picture, left, top, TILE, TILE));
      const share = Math.min(ink, 1 - ink);
      if (light - dark < PLAIN || parted < PARTED || share < LEAST_INK || ink > 1 - LEAST_INK || (ink > MOST_INK && 1 - ink > MOST_INK)) continue;
      if (isRule(picture, left, top, threshold, ink <= 0.5)) continue;
      found.push((light - dark) / 255);
    }
  if (found.length < FEW) return null;
  found.sort((a, b) => a - b);
  return Math.round((found[Math.floor(found.length / 4)] ?? 0) * 100) / 100;
}

/** Black or white for every pixel, by the threshold of the whole picture: what a fax or a bank's printer leaves. */
export function faxed(picture: Grey): Grey {
  const { threshold } = otsu(histogramOf(picture, 0, 0, picture.width, picture.height));
  return { ...picture, data: picture.data.map((value) => (value > threshold ? 255 : 0)) };
}
