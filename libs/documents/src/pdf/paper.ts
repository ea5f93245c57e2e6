import type { PaperSize } from '@weerwoord/ports';
import type { Face } from './fonts';

/** How a piece of text is set. Sizes in points; the inks are chosen so that they keep apart when printed in grey. */
export type Style = {
  readonly face: Face;
  readonly size: number;
  readonly color?: string;
  /** Figures of one width, for columns of numbers. */
  readonly tabular?: boolean;
};

export const INK = '#101923';
export const QUIET = '#414e60';
export const RULE = '#cdd5dd';
export const RULE_STRONG = '#98a5b3';
export const BAND = '#dde4ea';
export const HATCH = '#b6c1cc';
export const HATCH_GROUND = '#f6f8fa';

/** A sheet in points, and where its text may stand; the footer lies below `bottom`; pages after the first begin at `next`. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly next: number;
  readonly bottom: number;
  readonly footer: number;
};

/** As wide on every paper, so that the same words break at the same places. */
export const TEXT_WIDTH = 505.28;
const frameOf = (width: number, height: number): Frame => {
  const left = (width - TEXT_WIDTH) / 2;
  return { width, height, left, right: left + TEXT_WIDTH, top: 39, next: 72, bottom: height - 65.89, footer: height - 53.89 };
};
export const FRAMES: Readonly<Record<PaperSize, Frame>> = { A4: frameOf(595.28, 841.89), Letter: frameOf(612, 792) };
/** A4, where nothing else is asked for. */
export const PAPER = FRAMES.A4;

export const BODY: Style = { face: 'sans', size: 9 };
export const BODY_STRONG: Style = { face: 'strong', size: 9 };
export const BODY_QUIET: Style = { face: 'sans', size: 9, color: QUIET };
export const SMALL: Style = { face: 'sans', size: 8.25 };
export const SMALL_QUIET: Style = { face: 'sans', size: 8.25, color: QUIET };
export const HEADING: Style = { face: 'strong', size: 10.5 };
export const MONO: Style = { face: 'mono', size: 8 };
