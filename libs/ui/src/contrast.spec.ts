import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = Readonly<Record<string, string>>;
const css = readFileSync(join(__dirname, 'styles/tokens.css'), 'utf8').replace(/\/\*.*?\*\//gs, '');

/** Variables of the blocks whose selector contains `mark`. */
function tokens(mark: RegExp): Theme {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = '']) => mark.test(selector));
  return Object.fromEntries(
    blocks.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()])),
  );
}
const THEMES = { light: tokens(/scheme='light'/), dark: tokens(/scheme='dark'/) } as const;

function rgb(colour: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) throw new Error(`not a plain colour: ${colour}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as [number, number, number];
}
/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const on = (grounds: readonly string[], inks: readonly string[]) => grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const));
const TEXT = [
  ...on(['--bg', '--surface', '--inset', '--hover', '--selected'], ['--text', '--text-2', '--text-3']),
  ...on(['--bg', '--surface', '--inset', '--hover', '--selected'], ['--link']),
  ...on(['--surface', '--inset', '--hover', '--selected'], ['--safe-fg', '--watch-fg', '--breach-fg', '--unknown-fg', '--excl-fg']),
  ...(['safe', 'watch', 'breach', 'unknown'] as const).map((status) => [`--${status}-fg`, `--${status}-bg`] as const),
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-strong'],
  ['--accent-strong', '--accent-soft'],
  ['--cite', '--cite-bg'],
  ['--gap-fg', '--gap-bg'],
  ['--text', '--gap-bg'],
  ['--text', '--breach-bg'],
  ['--text-2', '--breach-bg'],
  ['--c-axis', '--surface'],
  ['--c-ours', '--surface'],
  ['--c-theirs', '--surface'],
  ['--lane-buyer', '--surface'],
  ['--lane-us', '--surface'],
  ['--lane-carrier', '--surface'],
  ['--lane-market', '--surface'],
] as readonly (readonly [string, string])[];
const MARKS = on(
  ['--surface'],
  [
    '--safe',
    '--watch',
    '--breach',
    '--unknown',
    '--excl',
    '--control',
    '--accent',
    '--gap-fg',
    '--cite',
    '--c-ours',
    '--c-theirs',
    '--c-worst',
    '--c-limit',
    '--c-known',
    '--c-won',
    '--c-lost',
    '--c-open',
    '--c-other',
    '--c-flag',
  ],
);

const pairs = (list: readonly (readonly [string, string])[]) =>
  (Object.keys(THEMES) as (keyof typeof THEMES)[]).flatMap((theme) => list.map(([ink, ground]) => [theme, ink, ground] as const));
const ratio = (theme: keyof typeof THEMES, ink: string, ground: string) => contrast(THEMES[theme][ink] ?? '', THEMES[theme][ground] ?? '');

test('the measure itself: black on white is 21, white on white is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
});

it.each(pairs(TEXT))('%s: words in %s on %s reach 4.5:1', (theme, ink, ground) => {
  expect(ratio(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
});

it.each(pairs(MARKS))('%s: marks in %s on %s reach 3:1', (theme, ink, ground) => {
  expect(ratio(theme, ink, ground)).toBeGreaterThanOrEqual(3);
});

test('dark replaces every colour of light, so that none shines through by mistake', () => {
  const colours = Object.keys(THEMES.light).filter((name) => /^(#|rgba)/.test(THEMES.light[name] ?? ''));
  expect(Object.keys(THEMES.dark)).toEqual(expect.arrayContaining(colours));
});
