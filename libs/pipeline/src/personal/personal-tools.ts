import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { Clock, DeskStores, EraseWhy, UnitOfWork, Vault } from '@weerwoord/ports';

/** What destroying and holding personal data is done with; the desk's tools are such. */
export type PersonalTools = { readonly units: UnitOfWork<DeskStores>; readonly vault: Vault; readonly clock: Clock };

export type EraseAsked = {
  readonly organisation: OrganisationId;
  readonly orderIds: readonly OrderId[];
  readonly why: EraseWhy;
  /** `person:<id>`, `cli` or `step:<name>`. */
  readonly actor: string;
};
export type Erasing = {
  /** Those whose data is gone now, also where it was gone before. */
  readonly erased: readonly OrderId[];
  /** `holdIds` empty: a claim came in that nobody has looked at yet, so that nothing may go. */
  readonly held: readonly { readonly orderId: OrderId; readonly holdIds: readonly string[] }[];
};
