import type { Day, Site } from '@weerwoord/kernel';
import type { Confidence, PolicyRow } from '@weerwoord/policies';
import { amazonMarketplace, ebaySite, policyFor } from '@weerwoord/policies';
import type { ClaimKind } from '../claim';
import { CHANNEL_OF_KIND } from '../kind-table';
import type { FormStage } from './form-stage';

/** Row that holds the page where this is answered; null for a complaint that is still between customer and shop: that is answered by mail. */
function pageRow(kind: ClaimKind, stage: FormStage, atShopify: boolean): string | null {
  if (kind === 'SHOP_COMPLAINT') return stage === 'digidispuut' ? 'shop.page.digidispuut' : stage === 'mediation' ? 'shop.page.webwinkelkeur' : null;
  if (kind === 'STRIPE_DISPUTE') return atShopify ? 'shop.page.shopify' : 'shop.page.stripe';
  return PAGES[kind];
}
const PAGES: Readonly<Record<Exclude<ClaimKind, 'SHOP_COMPLAINT' | 'STRIPE_DISPUTE'>, string>> = {
  A_TO_Z: 'amazon.page.a-to-z',
  CHARGEBACK: 'amazon.page.chargeback',
  SAFE_T: 'amazon.page.safe-t',
  EBAY_INR: 'ebay.page.request',
  EBAY_CASE: 'ebay.page.request',
  EBAY_RETURN: 'ebay.page.return',
  EBAY_CANCELLATION: 'ebay.page.cancellation',
  PAYMENT_DISPUTE: 'ebay.page.payment-dispute',
  ALIEXPRESS_DISPUTE: 'aliexpress.page.dispute',
  PAYPAL_DISPUTE: 'shop.page.paypal',
};

const EBAY_HOSTS: Readonly<Record<string, string>> = { US: 'ebay.com', GB: 'ebay.co.uk', AU: 'ebay.com.au' };
/** Only hosts of sites we know: a site that came out of a file never becomes an address. */
function hostOf(kind: ClaimKind, site: Site): string | null {
  if (CHANNEL_OF_KIND[kind] === 'amazon') return amazonMarketplace(site)?.site ?? null;
  const country = ebaySite(site)?.country;
  return country === undefined ? null : (EBAY_HOSTS[country] ?? `ebay.${country.toLowerCase()}`);
}

/**
 * Where a person gives this answer by hand, and how sure the address is: most are not published.
 *
 * @returns null where there is no page, or it stands on a host of the site and the site is not one we know
 */
export function answerPage(
  kind: ClaimKind,
  stage: FormStage,
  site: Site,
  day: Day,
  overrides: readonly PolicyRow[] = [],
): { readonly url: string; readonly confidence: Confidence } | null {
  const channel = CHANNEL_OF_KIND[kind];
  const atShopify = policyFor('shop.form.card-disputes', channel, site, day, overrides)?.value === 'shopify';
  const id = pageRow(kind, stage, atShopify);
  const row = id === null ? null : policyFor(id, channel, site, day, overrides);
  if (typeof row?.value !== 'string') return null;
  const host = row.value.includes('{site}') ? hostOf(kind, site) : '';
  return host === null ? null : { url: row.value.replace('{site}', host), confidence: row.confidence };
}
