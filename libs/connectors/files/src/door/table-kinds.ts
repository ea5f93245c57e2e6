import { AMAZON_ALL_ORDERS } from '../amazon/all-orders';
import { AMAZON_FEEDBACK } from '../amazon/feedback';
import { AMAZON_NEW_ORDERS, AMAZON_UNSHIPPED } from '../amazon/open-orders';
import { AMAZON_RETURNS } from '../amazon/returns';
import { EBAY_ORDERS } from '../ebay/ebay-orders';
import { SHOPIFY_ORDERS } from '../shop/shopify-orders';
import { WOOCOMMERCE_ORDERS } from '../shop/woocommerce-orders';
import type { TableKind } from '../table/table-kind';
import { TRACKING_CSV } from '../tracking/tracking-csv';

/** Every kind of delimited file, each in its own file; adding one is adding it here. */
export const TABLE_KINDS: readonly TableKind[] = [
  AMAZON_ALL_ORDERS,
  AMAZON_UNSHIPPED,
  AMAZON_NEW_ORDERS,
  AMAZON_RETURNS,
  AMAZON_FEEDBACK,
  EBAY_ORDERS,
  SHOPIFY_ORDERS,
  WOOCOMMERCE_ORDERS,
  TRACKING_CSV,
];
