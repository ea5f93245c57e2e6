import type { Recipe } from '../draft/recipe';
import * as say from '../draft/statements';

/** To a buyer who wants to cancel: what has happened to the order by now; whether to cancel a person decides. */
export const CANCELLATION_LETTER: Recipe = [
  say.greeting,
  say.yourRefundMade,
  say.yourParcelHandedOver,
  say.yourTrackingNumber,
  'decide-refund',
  'required-gaps',
  say.signOff,
];
