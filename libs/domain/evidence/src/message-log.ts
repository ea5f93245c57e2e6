import type { BuyerMessage, OrderFacts } from '@weerwoord/orders';

/** What one of our own messages did, read from its words or marked by a person; the words themselves stay in the vault. */
export const MESSAGE_TOPICS = ['delivery-details', 'asked-to-check-nearby', 'tracking-number', 'return-offered'] as const;
export type MessageTopic = (typeof MESSAGE_TOPICS)[number];

/** The thread of one order in figures. */
export type MessageLog = {
  /** What buyer and seller wrote, oldest first. */
  readonly thread: readonly BuyerMessage[];
  readonly count: number;
  readonly firstFromBuyer: BuyerMessage | null;
  /** Our first message after the buyer's first. */
  readonly firstReply: BuyerMessage | null;
  readonly replyMinutes: number | null;
  /** Nothing from the buyer after our last message; null while one side has not written. */
  readonly buyerSilentSince: Date | null;
  readonly deliveryDetailsSentAt: Date | null;
  readonly askedToCheckNearby: boolean;
};

/** @param topics what our messages did, by message key */
export function messageLogOf(facts: Pick<OrderFacts, 'messages'>, topics: Readonly<Record<string, readonly MessageTopic[]>> = {}): MessageLog {
  // What the marketplace itself mails about an order is no conversation.
  const thread = facts.messages.filter((m) => m.from !== 'marketplace').sort((a, b) => a.at.getTime() - b.at.getTime());
  const firstFromBuyer = thread.find((m) => m.from === 'buyer') ?? null;
  const ours = thread.filter((m) => m.from === 'seller');
  const firstReply = firstFromBuyer ? (ours.find((m) => m.at >= firstFromBuyer.at) ?? null) : null;
  const lastReply = firstReply ? ours.at(-1) : undefined;
  const lastFromBuyer = thread.filter((m) => m.from === 'buyer').at(-1);
  const did = (topic: MessageTopic): BuyerMessage | undefined => ours.find((m) => topics[m.key]?.includes(topic));
  return {
    thread,
    count: thread.length,
    firstFromBuyer,
    firstReply,
    replyMinutes: firstFromBuyer && firstReply ? Math.floor((firstReply.at.getTime() - firstFromBuyer.at.getTime()) / 60_000) : null,
    buyerSilentSince: lastReply && lastFromBuyer && lastFromBuyer.at <= lastReply.at ? lastReply.at : null,
    deliveryDetailsSentAt: did('delivery-details')?.at ?? null,
    askedToCheckNearby: did('asked-to-check-nearby') !== undefined,
  };
}
