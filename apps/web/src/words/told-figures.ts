import type { Formats } from './formats';

/** Figures as the API sends them beside a message id: texts, counts, instants as ISO text. */
export type ToldFigures = Readonly<Record<string, unknown>>;

/** Carriers' own names, the same in every language. A carrier we do not know is shown as the seller's file wrote it. */
const CARRIERS: Readonly<Record<string, string>> = {
  ups: 'UPS',
  fedex: 'FedEx',
  usps: 'USPS',
  postnl: 'PostNL',
  dpd: 'DPD',
  gls: 'GLS',
  dhl_parcel_nl: 'DHL',
  dhl_paket_de: 'DHL',
  dhl_express: 'DHL Express',
  dhl_unified: 'DHL',
  dhl_ecommerce: 'DHL eCommerce',
  amazon_logistics: 'Amazon Logistics',
  royal_mail: 'Royal Mail',
  bpost: 'bpost',
  la_poste: 'La Poste',
  china_post: 'China Post',
  easypost: 'EasyPost',
  aftership: 'AfterShip',
  seventeentrack: '17TRACK',
  ship24: 'Ship24',
};

/** A text figure; null when it is not there, empty, or still a reference into a vault that has been closed for good. */
export function textOf(figures: ToldFigures, name: string): string | null {
  const value = figures[name];
  return typeof value === 'string' && value !== '' && !value.startsWith('vault:') ? value : null;
}

export const countOf = (figures: ToldFigures, name: string): number | null => {
  const value = figures[name];
  return typeof value === 'number' ? value : null;
};

/** `post_pl`, a post we have no key of its own for, as "Post PL". */
const postName = (key: string): string | null => (/^post_[a-z]{2}$/.test(key) ? `Post ${key.slice(5).toUpperCase()}` : null);

/** The carrier's own name, or as the file wrote it; null when nobody named one. */
export function carrierOf(figures: ToldFigures): string | null {
  const key = textOf(figures, 'carrier');
  return key === null ? null : (CARRIERS[key] ?? postName(key) ?? key);
}

/** The same of a carrier that stands alone; '' when nobody named one. */
export const carrierName = (carrier: string | null): string => (carrier === null ? '' : (carrierOf({ carrier }) ?? ''));

/** "50672 Köln" of a scan, as much of it as is known. */
export const placeOf = (figures: ToldFigures): string | null =>
  [textOf(figures, 'postcode'), textOf(figures, 'city')].filter((part) => part !== null).join(' ') || null;

/** "28 Oct 18:06", or only the day where the source gave no time; null without an instant. */
export function momentOf(figures: ToldFigures, name: string, format: Formats): string | null {
  const at = textOf(figures, name);
  if (at === null || Number.isNaN(Date.parse(at))) return null;
  return figures['dateOnly'] === true && name === 'at' ? format.day(at) : `${format.day(at)} ${format.time(at)}`;
}

export function dayOf(figures: ToldFigures, name: string, format: Formats): string | null {
  const at = textOf(figures, name);
  return at === null || Number.isNaN(Date.parse(at)) ? null : format.day(at);
}

/** €84.90 of the figures `<name>Minor` and `currency`; null when either is missing. */
export function moneyOf(figures: ToldFigures, name: string, format: Formats): string | null {
  const minor = countOf(figures, `${name}Minor`);
  const currency = textOf(figures, 'currency');
  return minor === null || currency === null ? null : format.money({ minor, currency });
}

/** What is known of the parts, with commas between. */
export const joined = (...parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(', ');
