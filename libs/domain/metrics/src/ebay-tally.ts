/** A defect as a list of them gives it: which transaction, which buyer (null: not known), what happened. */
export type NamedDefect = { readonly transaction: string; readonly buyer: string | null; readonly kind: 'cancellation' | 'case' | 'unknown' };
export type DefectTally = {
  /** Distinct transactions with at least one defect. */
  readonly defective: number;
  /** Distinct buyers behind them; a transaction whose buyer is not known counts as one of its own, so never too few. */
  readonly uniqueBuyers: number;
  /** False while some buyer is not known: the screen says that defects stand in. */
  readonly buyersKnown: boolean;
  /** Distinct transactions with a case closed against the seller. */
  readonly cases: number;
  /** Kinds we do not know are listed and not counted (ruling R-E15). */
  readonly unknown: readonly NamedDefect[];
};

/** @source ebay.md §3.2, §3.3 (the TDR allowance counts unique buyers, the others transactions) */
export function tallyDefects(defects: readonly NamedDefect[]): DefectTally {
  const known = defects.filter(({ kind }) => kind !== 'unknown');
  const buyers = uniqueBuyers(known.map(({ transaction, buyer }) => ({ of: transaction, buyer })));
  return {
    defective: new Set(known.map(({ transaction }) => transaction)).size,
    ...buyers,
    cases: new Set(known.filter(({ kind }) => kind === 'case').map(({ transaction }) => transaction)).size,
    unknown: defects.filter(({ kind }) => kind === 'unknown'),
  };
}

/**
 * How many buyers stand behind orders or transactions with a defect.
 * @param hits one per order or transaction with its buyer's key (`OrderFacts.buyerKey`); null or absent: not known
 */
export function uniqueBuyers(hits: readonly { readonly of: string; readonly buyer?: string | null }[]): {
  readonly uniqueBuyers: number;
  readonly buyersKnown: boolean;
} {
  const known = new Set(hits.flatMap(({ buyer }) => (buyer ? [buyer] : [])));
  const strangers = new Set(hits.flatMap(({ of, buyer }) => (buyer ? [] : [of])));
  return { uniqueBuyers: known.size + strangers.size, buyersKnown: strangers.size === 0 };
}
