import type { VerdictRow } from '@weerwoord/metrics';
import type { Command } from '../command';
import { optional, Refused, required } from '../command';
import { accountNamed } from '../named';
import { table } from '../table';

type Told = VerdictRow & { readonly externalId: string };

const plain = ({
  externalId,
  metric,
  part,
  day,
  outcome,
  counted,
  hit,
  worstCounted,
  worstHit,
  setAside,
  rule,
  rulesVersion,
  deciding,
  marks,
}: Told) => ({
  order: externalId,
  metric,
  part,
  day,
  outcome,
  counted,
  hit,
  worstCounted,
  worstHit,
  setAside,
  rule,
  rulesVersion,
  fact: deciding.fact,
  at: deciding.at,
  figures: deciding.figures,
  marks,
});

/** Verdicts read at a time when an account's are all asked for. */
const PER_PAGE = 5_000;

export const verdictsCommand: Command = {
  name: 'verdicts',
  usage: 'verdicts --account N [--order NUMBER]',
  about: 'How orders are judged: verdict, rule row, its version, and the fact that decided.',
  options: { account: 'value', order: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const { organisation, account } = await accountNamed(product, required(options, 'account'));
    const number = optional(options, 'order');
    const told: Told[] = [];
    if (number !== undefined) {
      const id = await product.readers.orders.byExternalId(organisation, account.id, number);
      if (id === null) throw new Refused('not-found', `"${account.name}" has no order ${number}.`);
      told.push(...(await product.readers.metrics.verdictsOf(organisation, id)).map((row) => ({ ...row, externalId: number })));
    } else {
      for (let cursor: string | null = null; ;) {
        const page: { readonly items: readonly Told[]; readonly next: string | null } = await product.readers.metrics.verdicts(
          account,
          cursor,
          PER_PAGE,
        );
        told.push(...page.items);
        if ((cursor = page.next) === null) break;
      }
    }
    const rows = told.map((v) => [
      v.externalId,
      v.metric,
      v.part || '–',
      v.day,
      v.outcome,
      v.rule,
      v.rulesVersion,
      `${v.deciding.fact}${v.deciding.at ? ` ${v.deciding.at.toISOString()}` : ''}`,
    ]);
    return {
      json: { account: account.name, verdicts: told.map(plain) },
      lines: table(['Order', 'Figure', 'Part', 'Day', 'Verdict', 'Rule', 'Version', 'Decided by'], rows),
    };
  },
};
