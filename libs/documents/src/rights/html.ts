/** Text from outside never becomes markup. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#101923;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.25rem;border-top:1px solid #cdd5dd;padding-top:1.5rem;margin-top:2.5rem}h3{font-size:1rem;margin:1.5rem 0 .5rem}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem;margin:0}dt{color:#4d5b6e}dd{margin:0;overflow-wrap:anywhere}ul{padding-left:1.2rem}li{margin:.4rem 0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f8fa;padding:.75rem;font:.85rem/1.45 ui-monospace,monospace}.quiet{color:#4d5b6e;font-size:.9rem}
@media (prefers-color-scheme:dark){body{background:#101923;color:#e8edf2}dt,.quiet{color:#a9b6c4}pre{background:#1a2633}h2{border-color:#33424f}}@media print{pre{background:none;border:1px solid #cdd5dd}}`;

/** A whole page without a script, a picture or an address: opened from a disk it asks nobody anything. */
export const page = (language: string, title: string, body: string): string =>
  `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${STYLE}</style></head>\n<body>\n${body}\n</body>\n</html>\n`;

export const pairs = (rows: readonly (readonly [string, string | null])[]): string => {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== '');
  return shown.length === 0 ? '' : `<dl>${shown.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
};
/** @param items markup already */
export const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
