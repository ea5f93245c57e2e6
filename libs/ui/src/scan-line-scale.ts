export type Placed = { readonly id: string; readonly x: number; readonly text: string };

/** About how wide a letter of 11 px is. */
const LETTER = 6;
const GAP = 8;

/** Where an instant stands on a line as wide as all of them need. One instant alone stands in the middle. */
export function instantsBetween(instants: readonly string[], width: number, side: number): (at: string) => number {
  const times = instants.map((at) => Date.parse(at)).filter((time) => !Number.isNaN(time));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return (at) => {
    if (times.length === 0 || first === last) return width / 2;
    const share = (Date.parse(at) - first) / (last - first);
    return Math.round((side + Math.min(1, Math.max(0, share)) * (width - 2 * side)) * 10) / 10;
  };
}

/** The words that fit beside each other, from the left; at an edge a word leans inwards. The last one is always kept: it is the newest. */
export function placeLabels(labels: readonly Placed[], width: number): (Placed & { readonly anchor: 'start' | 'middle' | 'end' })[] {
  const wide = (text: string): number => text.length * LETTER;
  const spans = labels.map((label) => {
    const half = wide(label.text) / 2;
    const anchor = label.x - half < 0 ? ('start' as const) : label.x + half > width ? ('end' as const) : ('middle' as const);
    const from = anchor === 'start' ? label.x : anchor === 'end' ? label.x - 2 * half : label.x - half;
    return { ...label, anchor, from, to: from + 2 * half };
  });
  const last = spans.at(-1);
  const kept: typeof spans = [];
  for (const span of spans) {
    if (span === last) continue;
    const before = kept.at(-1);
    if ((before === undefined || span.from >= before.to + GAP) && last && span.to + GAP <= last.from) kept.push(span);
  }
  return [...kept, ...(last ? [last] : [])].map(({ id, x, text, anchor }) => ({ id, x, text, anchor }));
}
