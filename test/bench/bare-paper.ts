import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);

/** What is drawn with: a call counts when the drawing itself makes it, not pdfkit on its own behalf. */
const DRAWING = [
  'addPage',
  'switchToPage',
  'font',
  'fontSize',
  'fillColor',
  'strokeColor',
  'text',
  'image',
  'rect',
  'roundedRect',
  'circle',
  'moveTo',
  'lineTo',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'dash',
  'undash',
  'stroke',
  'fill',
  'fillAndStroke',
  'save',
  'restore',
  'clip',
] as const;
export type Call = { readonly name: (typeof DRAWING)[number]; readonly values: readonly unknown[] };
type Method = (this: unknown, ...values: unknown[]) => unknown;
type Methods = Record<string, Method>;

const FILES: Readonly<Record<string, string>> = {
  sans: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  strong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  mono: '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
};

/** What a run of ours drew, call by call, and the fonts it drew with. */
export async function recorded<Made>(
  draw: () => Promise<Made>,
): Promise<{ readonly calls: readonly Call[]; readonly fonts: ReadonlyMap<string, unknown>; readonly made: Made }> {
  const methods = PDFDocument.prototype as unknown as Methods;
  const before = new Map<string, Method>();
  const calls: Call[] = [];
  const fonts = new Map<string, unknown>();
  let inside = 0;
  for (const name of [...DRAWING, 'registerFont'] as const) {
    const own = methods[name];
    if (!own) throw new Error(`pdfkit has no ${name}`);
    before.set(name, own);
    methods[name] = function (...values) {
      if (name === 'registerFont') fonts.set(String(values[0]), values[1]);
      else if (inside === 0) calls.push({ name, values });
      inside += 1;
      try {
        return own.apply(this, values);
      } finally {
        inside -= 1;
      }
    };
  }
  try {
    return { calls, fonts, made: await draw() };
  } finally {
    for (const [name, own] of before) methods[name] = own;
  }
}

/** The same calls into a document that is nothing but pdfkit. */
export async function replayed(calls: readonly Call[], { fonts }: { readonly fonts: 'files' | ReadonlyMap<string, unknown> }): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, font: '' });
  const bytes = buffer(doc);
  const all = fonts === 'files' ? Object.entries(FILES).map(([face, file]) => [face, require.resolve(file)] as const) : [...fonts];
  for (const [face, source] of all) doc.registerFont(face, source as string);
  const methods = doc as unknown as Methods;
  for (const { name, values } of calls) methods[name]?.apply(doc, values.map(fresh));
  doc.end();
  return bytes;
}

/** fontkit writes into the features it is given. */
const fresh = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'features' in value
    ? { ...value, features: { calt: false, liga: false, kern: true, ...('tnum' in (value.features as object) ? { tnum: true } : {}) } }
    : value;
