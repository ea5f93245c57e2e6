import type { DraftPlan, FactProof } from '@weerwoord/claims';

/** What a person decided for this letter: an amount offered, and until when. It is said of us, so no item has to show it. */
export function decidedIn({ paragraphs }: Pick<DraftPlan, 'paragraphs'>): NonNullable<FactProof['decided']> {
  const offer = paragraphs.find(({ says }) => says === 'counter-offer')?.figures;
  if (!offer) return {};
  const { amountMinor, currency, until } = offer;
  return {
    ...(typeof amountMinor === 'number' && typeof currency === 'string' ? { amounts: [{ minor: amountMinor, currency }] } : {}),
    ...(typeof until === 'string' ? { instants: [new Date(until)] } : {}),
  };
}
