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
export const QUIET = '#4d5b6e';
export const RULE = '#cdd5dd';
export const RULE_STRONG = '#98a5b3';
export const BAND = '#dde4ea';
export const HATCH = '#b6c1cc';
export const HATCH_GROUND = '#f6f8fa';

/** A4 in points, and where its text may stand; the footer lies below `bottom`; pages after the first begin at `next`. */
export const PAPER = { width: 595.28, height: 841.89, left: 45, right: 550.28, top: 39, next: 72, bottom: 776, footer: 788 } as const;
export const TEXT_WIDTH = PAPER.right - PAPER.left;

export const BODY: Style = { face: 'sans', size: 9 };
export const BODY_STRONG: Style = { face: 'strong', size: 9 };
export const BODY_QUIET: Style = { face: 'sans', size: 9, color: QUIET };
export const SMALL: Style = { face: 'sans', size: 8.25 };
export const SMALL_QUIET: Style = { face: 'sans', size: 8.25, color: QUIET };
export const HEADING: Style = { face: 'strong', size: 10.5 };
export const MONO: Style = { face: 'mono', size: 8 };
