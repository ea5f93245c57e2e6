import type { Formats } from '../formats';
import { joined, textOf } from '../told-figures';
import type { ToldFigures } from '../told-figures';
import { personal } from './personal';

/** Why personal data went: the clock with its days, or who asked; and by whom, where somebody here decided it. */
export function erasureTold(figures: ToldFigures, f: Formats): string {
  const [because, why, by, days] = [textOf(figures, 'because'), textOf(figures, 'why'), textOf(figures, 'by'), figures['days']];
  return joined(reason(because, why, typeof days === 'number' ? days : 0, f), by !== null && by !== '' ? `door ${by}` : null);
}

function reason(because: string | null, why: string | null, days: number, f: Formats): string {
  if (because === 'delivered' || because === 'undelivered' || because === 'received') return personal[`personal.why.${because}`]({ days }, f);
  return why === 'buyer-asked' || why === 'marketplace-notice' || why === 'person' ? personal[`personal.why.${why}`] : personal['personal.why.clock'];
}
