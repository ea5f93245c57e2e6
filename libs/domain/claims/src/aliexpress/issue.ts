import type { Money } from '@weerwoord/kernel';

/** What a proposal of buyer, seller or platform asks for (aliexpress.md §7, `solution_api_dto`). */
export type Solution = {
  /** Text: ids are larger than a number can hold. */
  readonly id: string | null;
  readonly owner: 'buyer' | 'seller' | 'platform';
  readonly type: SolutionType | null;
  /** AliExpress’s own word: `wait_seller_accept`, `reached`, `buyer_refused` … */
  readonly status: string;
  /** In the local currency of the buyer. */
  readonly refund: Money | null;
  /** Who pays for sending the goods back: to be shown before anybody agrees. */
  readonly freightBearer: 'seller' | 'buyer' | 'platform' | null;
  readonly createdAt: Date | null;
  readonly modifiedAt: Date | null;
  readonly reachedAt: Date | null;
  /** `negotiation_consensus`, `platform_arbitrate`, `seller_reponse_timeout` (their spelling). */
  readonly reachedType: string | null;
};
export type SolutionType = 'refund' | 'return_and_refund';

/** One step of the dispute's own record (`api_issue_process_dto`). */
export type IssueStep = {
  /** `initiate`, `buyer_modify_solution`, `platform_give_solution` … */
  readonly action: string;
  readonly by: string | null;
  readonly content: string | null;
  readonly at: Date | null;
  /** There is a video; the file itself cannot be fetched (aliexpress.md §5). */
  readonly hasBuyerVideo: boolean;
};

/** A dispute as AliExpress tells it, times as instants, amounts as money. Holds no name: the buyer's login stays with the connector. */
export type Issue = {
  readonly id: string | null;
  /** Number of the **child** order: one per line (aliexpress.md §7). */
  readonly orderId: string | null;
  readonly parentOrderId: string | null;
  /** `processing`, `canceled_issue`, `finish`. */
  readonly status: string;
  readonly reason: string | null;
  readonly createdAt: Date | null;
  readonly afterSaleWarranty: boolean;
  /** Number of the parcel coming back; null while the buyer has entered none. */
  readonly returnNumber: string | null;
  /** Most that can be refunded, in dollars and in the buyer's currency. */
  readonly max: Money | null;
  readonly maxLocal: Money | null;
  readonly solutions: readonly Solution[];
  readonly steps: readonly IssueStep[];
};

const changed = ({ modifiedAt, createdAt }: Solution): number => (modifiedAt ?? createdAt)?.getTime() ?? -Infinity;

/** The newest proposal of one side; of two equally new ones the later in the list. */
export const newestOf = ({ solutions }: Pick<Issue, 'solutions'>, owner: Solution['owner']): Solution | null =>
  solutions
    .filter((solution) => solution.owner === owner)
    .reduce<Solution | null>((newest, next) => (newest === null || changed(next) >= changed(newest) ? next : newest), null);

/** The proposal both agreed on, or that was executed; null while there is none. */
export const reachedOf = ({ solutions }: Pick<Issue, 'solutions'>): Solution | null =>
  solutions.filter(({ status, reachedType }) => status === 'reached' || status === 'perform' || reachedType !== null).at(-1) ?? null;
