import type { MoneyShape } from '@weerwoord/contracts';
import type { Money } from '@weerwoord/kernel';
import type { z } from 'zod';

type Shape = z.infer<typeof MoneyShape>;

export const viewMoney = (minor: number | null, currency: string | null): Shape | null =>
  minor === null || currency === null ? null : { minor, currency };
export const moneyOrNull = (money: Money | null): Shape | null => (money === null ? null : { minor: money.minor, currency: money.currency });
