import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';
import { verdictsBy } from '@weerwoord/pipeline';
import type { Product } from '@weerwoord/wiring';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import type { Options } from '../command';
import { accountNamed } from '../named';
import { table } from '../table';
import { dayGiven } from './metrics';

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
  weights,
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
  ...(weights ? { weights } : {}),
  setAside,
  rule,
  rulesVersion,
  fact: deciding.fact,
  at: deciding.at,
  figures: deciding.figures,
  marks,
});

/** The verdicts as they stand, or judged anew for another day or by the rules of one. */
async function verdictsAsked(product: Product, organisation: OrganisationId, orderId: OrderId, options: Options): Promise<readonly VerdictRow[]> {
  const [asOf, policyDay] = [dayGiven(options, 'as-of'), dayGiven(options, 'policy-day')];
  if (asOf === undefined && policyDay === undefined) return product.readers.metrics.verdictsOf(organisation, orderId);
  return (await verdictsBy(product.intake, { organisation, orderId, asOf, policyDay })) ?? [];
}

/** Verdicts read at a time when an account's are all asked for. */
const PER_PAGE = 5_000;

export const verdictsCommand: Command = {
  name: 'verdicts',
  usage: 'verdicts --account N [--order NUMBER [--as-of 2026-11-20] [--policy-day 2026-11-20]]',
  about:
    'How orders are judged: verdict, rule row, its version, and the fact that decided; one order also as of another day, or by the rules of one.',
  options: { account: 'value', order: 'value', 'as-of': 'value', 'policy-day': 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const { organisation, account } = await accountNamed(product, required(options, 'account'));
    const number = optional(options, 'order');
    const told: Told[] = [];
    if (number !== undefined) {
      const id = await product.readers.orders.byExternalId(organisation, account.id, number);
      if (id === null) throw new Refused('not-found', `"${account.name}" has no order ${number}.`);
      told.push(...(await verdictsAsked(product, organisation, id, options)).map((row) => ({ ...row, externalId: number })));
    } else if (options['as-of'] !== undefined || options['policy-day'] !== undefined) {
      throw new WrongUsage('--as-of and --policy-day judge one order: name it with --order');
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
