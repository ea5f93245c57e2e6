import type { Channel } from '@weerwoord/kernel';

export type WorldAccount = { readonly name: string; readonly channel: Channel; readonly site: string; readonly zone: string };
/** A file or mail as the seller would drop it. `profile` names the mapping of a file no marketplace made. */
export type WorldFile = { readonly account: string; readonly path: string; readonly content: string; readonly profile?: string };
/** What a seller types in, because no mail tells it. */
export type WorldForm = {
  readonly account: string;
  readonly kind: string;
  readonly orderId: string;
  readonly reason: string;
  readonly cents: number;
  readonly currency: string;
  readonly receivedAt: Date;
};
/** What a person at the desk has done with a claim by now. `send`: approved it and sent it. */
export type WorldPlay = {
  readonly account: string;
  readonly orderId: string;
  readonly kind: string;
  readonly does: 'assign' | 'ask-approval' | 'send';
  readonly at: Date;
};
export type World = {
  readonly organisation: string;
  readonly accounts: readonly WorldAccount[];
  readonly files: readonly WorldFile[];
  readonly forms: readonly WorldForm[];
  readonly plays: readonly WorldPlay[];
};

/** Name of the mapping the shipping tool's export needs; the reader's side owns the mapping itself. */
export const SHIPPING_TOOL_PROFILE = 'shipping-tool';
/** The same for the order list of a marketplace without a format of its own here. */
export const ORDER_LIST_PROFILE = 'order-list';
