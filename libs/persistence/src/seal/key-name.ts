/** What of an organisation's name can stand in a key's name: small letters and digits, at most 24, `shop` when nothing is left. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 24)
      .replace(/-+$/, '') || 'shop'
  );
}

/** `<slug>-<year>-<n>` with the first n nobody has. The year is that of UTC. */
export function nextKeyName(organisation: string, at: Date, taken: readonly string[]): string {
  const stem = `${slugOf(organisation)}-${at.getUTCFullYear()}`;
  for (let n = 1; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
}
