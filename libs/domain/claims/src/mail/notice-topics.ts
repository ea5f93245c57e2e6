import type { BuyerTopic } from '@weerwoord/orders';
import { amazonHost } from './amazon-claim-mail';
import type { Mail } from './mail';
import { addressOf, headerOf } from './mail';

/** What Amazon's own mails say a buyer asked for, by their header; their other types ask nothing of the seller (amazon §6.6). */
const ASKED: Readonly<Record<string, readonly BuyerTopic[]>> = { RETURN_REQUEST: ['wants-return'], BRC_SELLER_NOTIFICATION: ['wants-cancel'] };

/** What a buyer asked for through the marketplace, when this mail tells it; nothing for any other mail. */
export const noticeTopicsOf = (mail: Mail): readonly BuyerTopic[] =>
  amazonHost(addressOf(mail.from)) === null ? [] : (ASKED[headerOf(mail, 'X-Space-Notification-Type')] ?? []);
