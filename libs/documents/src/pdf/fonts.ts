import { createRequire } from 'node:module';
import { HanFont } from './han-font';
import type { FontFace } from './font-face';
import { pairwise, parsedFont } from './font-face';

/** The faces of a pack. All are SIL OFL 1.1 and embedded as subsets; files come from the fonts' npm packages. */
export type Face = 'sans' | 'strong' | 'mono';
/** A face that stands in for another where that has no glyph: Chinese characters and Japanese kana. */
export type DrawnFace = Face | 'han' | 'hanStrong';

const FILES: Readonly<Record<Face, string>> = {
  sans: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  strong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  mono: '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
};
export const STANDS_IN: Readonly<Record<Face, DrawnFace>> = { sans: 'han', strong: 'hanStrong', mono: 'han' };

const require = createRequire(import.meta.url);

/** Where a face's TTF stands. TTF on purpose: fontkit cannot embed WOFF2 and reads WOFF 28 times slower. */
export const fontFile = (face: Face): string => require.resolve(FILES[face]);

const faces = new Map<DrawnFace, FontFace>();

/**
 * A face, read once in the life of the process: what is kept is the font's tables and the shapes of glyphs, never a text that was set in it.
 * Any pack may use it at any time and in any order and get the same bytes.
 */
export function faceOf(face: DrawnFace): FontFace {
  const known = faces.get(face);
  if (known) return known;
  const made = face === 'han' ? new HanFont(400) : face === 'hanStrong' ? new HanFont(600) : pairwise(parsedFont(fontFile(face)));
  faces.set(face, made);
  return made;
}

/** Shown for a character no embedded face can draw (all faces have it). */
export const UNDRAWN = '\u25a1';
