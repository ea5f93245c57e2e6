import { createRequire } from 'node:module';

/** The three faces of a pack. All are SIL OFL 1.1 and embedded as subsets; files come from the fonts' npm packages. */
export type Face = 'sans' | 'strong' | 'mono';

const FILES: Readonly<Record<Face, string>> = {
  sans: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  strong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  mono: '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
};

const require = createRequire(import.meta.url);

/** Where a face's TTF stands. TTF on purpose: WOFF costs pdfkit 28 times the time. */
export const fontFile = (face: Face): string => require.resolve(FILES[face]);

/** Shown for a character no embedded face can draw (both faces have it). */
export const UNDRAWN = '\u25a1';
