import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { EraseWhy } from '@weerwoord/ports';
import type { DeskTools } from '../desk/desk-tools';

/** What destroying personal data is done with; the desk's tools are such. */
export type PersonalTools = Pick<DeskTools, 'units' | 'orders' | 'vault' | 'clock' | 'packs' | 'sealer'>;
/** What holds are placed and clocks are set with. */
export type HoldTools = Pick<DeskTools, 'units' | 'vault' | 'clock'>;

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
