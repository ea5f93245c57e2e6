/**
 * A text with many mistakes in it, each behind a switch of its own: `(__mistake(12) ? (a <= b) : (a < b))`. With every switch off it does what
 * it always did, so that one copy serves all mistakes and nothing is compiled twice.
 *
 * @param {string} text
 * @param {readonly { id: number, wholly: import('./mutants-of.mjs').Whole }[]} mistakes all of this text
 */
export function planted(text, mistakes) {
  const places = new Map();
  for (const mistake of mistakes) {
    const { start, end } = mistake.wholly;
    const place = places.get(`${start}-${end}`) ?? { start, end, mistakes: [] };
    place.mistakes.push(mistake);
    places.set(`${start}-${end}`, place);
  }
  // The outer place before those inside it.
  return written(
    text,
    0,
    text.length,
    [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

function written(text, from, to, places) {
  let [out, at] = ['', from];
  for (let next = 0; next < places.length;) {
    const { start, end, mistakes } = places[next];
    const after = places.findIndex((place, index) => index > next && place.start >= end);
    const inside = places.slice(next + 1, after === -1 ? undefined : after);
    const wrong = mistakes.map(({ id, wholly }) => `__mistake(${id}) ? (${wholly.text}) : `).join('');
    const choice = `${wrong}(${written(text, start, end, inside)})`;
    out += text.slice(at, start) + (mistakes[0].wholly.isName ? `[${choice}]` : `(${choice})`);
    at = end;
    next += 1 + inside.length;
  }
  return out + text.slice(at, to);
}
