import { AMAZON_ALL_ORDERS } from '../amazon/all-orders';
import { AMAZON_NEW_ORDERS, AMAZON_UNSHIPPED } from '../amazon/open-orders';
import type { TableKind } from '../table/table-kind';

/** Every kind of delimited file, each in its own file; adding one is adding it here. */
export const TABLE_KINDS: readonly TableKind[] = [AMAZON_ALL_ORDERS, AMAZON_UNSHIPPED, AMAZON_NEW_ORDERS];
