import type { Statement } from './draft-sources';
import * as say from './statements';

/** A place in the letter: a statement, or one of the gaps. */
export type Step = Statement | 'strong-gap' | 'required-gaps' | 'decide-refund' | 'decide-return-offer';
export type Recipe = readonly Step[];

/** Parts that many letters share. */
export const MESSAGES: Recipe = [say.buyerAskedWeAnswered];
export const DISPATCH: Recipe = [say.handedOver, say.trackingOnOrder];
