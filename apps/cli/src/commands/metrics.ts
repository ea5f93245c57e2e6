import { AsOfDay } from '@weerwoord/contracts';
import { dayOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import type { AccountReading } from '@weerwoord/ports';
import type { Command } from '../command';
import { optional, required, WrongUsage } from '../command';
import type { Options } from '../command';
import { accountNamed } from '../named';
import { percent, table } from '../table';

/** One figure for scripts: shares unrounded, days inclusive in the zone named. `asKnown` is what was known on the as-of day. */
const plain = ({
  metric,
  part,
  window,
  confirmed,
  worst,
  asKnown,
  setAside,
  setAsideBy,
  rate,
  limit,
  status,
  policies,
  definition,
}: AccountReading) => ({
  metric,
  part,
  window: window.key,
  from: window.from,
  to: window.to,
  zone: window.zone,
  ...confirmed,
  rate,
  asKnown,
  worst,
  setAside,
  setAsideBy: setAsideBy ?? [],
  limit,
  sense: definition.sense,
  status,
  policies: policies.map(({ id, site, value, unit, validFrom, source, readOn, confidence }) => ({
    id,
    site,
    value,
    unit,
    validFrom,
    source,
    readOn,
    confidence,
  })),
});

/** The day an option names; undefined when it is not given. */
export function dayGiven(options: Options, name: 'as-of' | 'policy-day'): Day | undefined {
  const given = optional(options, name);
  if (given !== undefined && !AsOfDay.safeParse(given).success)
    throw new WrongUsage(`--${name} "${given}" is not a day from 1990 on, such as 2026-11-20`);
  return given;
}

export const metricsCommand: Command = {
  name: 'metrics',
  usage: 'metrics --account N [--as-of 2026-11-20] [--policy-day 2026-11-20] [--by seller]',
  about: 'Every figure of an account on a day: confirmed, worst case, as known on the day, against the limit of that day (or of another).',
  options: { account: 'value', 'as-of': 'value', 'policy-day': 'value', by: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const by = optional(options, 'by');
    if (by !== undefined && by !== 'seller') throw new WrongUsage(`--by knows "seller", not "${by}"`);
    const { account } = await accountNamed(product, required(options, 'account'));
    const asOf = dayGiven(options, 'as-of') ?? dayOf(product.clock.now(), account.zone); // the account's own day; each window then says its zone
    const policyDay = dayGiven(options, 'policy-day') ?? asOf;
    const { metrics } = product.readers;
    const readings = await metrics.withReasons(account, await metrics.readings(account, asOf, by === 'seller' ? 'seller' : 'account', policyDay));
    const figures = readings.map(plain);
    const rows = figures.map((f) => [
      f.metric,
      f.part || '–',
      f.window,
      f.window === 'all' ? 'all there are' : `${f.from} – ${f.to}`,
      `${f.numerator} / ${f.denominator}`,
      percent(f.rate),
      percent(rateIn(f.worst)),
      percent(f.limit),
      f.status,
    ]);
    return {
      json: { account: account.name, asOf, policyDay, figures },
      lines: table(['Figure', 'Part', 'Window', 'Days', 'Hits / counted', 'Rate', 'Worst case', 'Limit', 'Status'], rows),
    };
  },
};

const rateIn = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): number | null =>
  denominator === 0 ? null : numerator / denominator;
