import type { TimelineItem } from '@weerwoord/contracts';
import type { OrderId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { DeskStores, KeptAct } from '@weerwoord/ports';
import type { z } from 'zod';
import { nameOf } from '../make-pack';

/** Every time personal data of an order went, the first first: none while it is there. */
export const erasuresOf = async ({ acts }: Pick<DeskStores, 'acts'>, orderId: OrderId | null): Promise<KeptAct[]> =>
  orderId === null ? [] : (await acts.about('order', orderId)).filter(({ what }) => what === 'order.erased');

/** As a moment of the order's story: why, and who did it where a person decided. */
export const erasureInStory = ({ at, actor, payload }: KeptAct, names: ReadonlyMap<string, string>): z.infer<typeof TimelineItem> => ({
  at: isoText(at),
  dateOnly: false,
  lane: 'us',
  what: payload['again'] === true ? 'personal.erased-again' : 'personal.erased',
  figures: {
    why: typeof payload['why'] === 'string' ? payload['why'] : '',
    ...(typeof payload['because'] === 'string' && typeof payload['days'] === 'number' && { because: payload['because'], days: payload['days'] }),
    ...(actor.startsWith('person:') && { by: nameOf(actor, names) ?? '' }),
  },
  recordId: null,
  source: null,
  itemId: null,
});
