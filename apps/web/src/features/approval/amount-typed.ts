/** Decimals of a currency, as money is usually written in it. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount above zero as somebody types it, with a point or a comma; null for anything else. In minor units. */
export function minorOf(text: string, currency: string): number | null {
  const clean = text.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(clean)) return null;
  const minor = Math.round(Number(clean) * 10 ** decimalsOf(currency));
  return minor > 0 ? minor : null;
}

/** As it stands in a field: no grouping, no sign. */
export const plainAmount = ({ minor, currency }: { readonly minor: number; readonly currency: string }): string => {
  const decimals = decimalsOf(currency);
  return (minor / 10 ** decimals).toFixed(decimals).replace(/\.0+$/, '');
};
