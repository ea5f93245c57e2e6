import type { Adapters } from './adapter';
import { CLAIMS } from './amazon/claims';
import { DEFECT_RATE } from './amazon/defect-rate';
import { LATE_SHIPMENT } from './amazon/late-shipment';
import { SHIPPING } from './amazon/shipping';

/** The rules of amazon.md, in the words of its vectors. */
export const AMAZON_ADAPTERS: Adapters = { ...DEFECT_RATE, ...LATE_SHIPMENT, ...SHIPPING, ...CLAIMS };
