export { fileDoor } from './door/file-door';
export { whyNotRead } from './door/file-problems';
export { dayOrderOfPattern, mappedFileFor } from './mapped/mapped-kind';
export { readPasted } from './mail/pasted';
export { shopifyOrdersIn } from './shop/shopify-order-list';
export type { ShopifyOrder } from './shop/shopify-order-list';
export { wooOrderOf } from './shop/woo-order';
export type { WooOrder } from './shop/woo-order';
export type { WooParcel } from './shop/woo-parcels';
