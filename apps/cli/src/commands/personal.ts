import { eraseOrders, keepClocks, lookAtHolds, lookAtPersonalSettings } from '@weerwoord/pipeline';
import { ensureOrganisation } from '@weerwoord/wiring';
import type { Command } from '../command';
import { Refused, required, WrongUsage } from '../command';
import { accountNamed } from '../named';
import { table } from '../table';

const WHYS = ['buyer-asked', 'marketplace-notice', 'person'] as const;

export const personalDue: Command = {
  name: 'personal due',
  usage: 'personal due',
  about: 'How many orders lose their personal data on each of the next thirty days, and after how long.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    await keepClocks(product.desk, { organisation });
    const { accounts, due } = await lookAtPersonalSettings(product.desk, { organisation });
    const days = accounts.map(({ account, rule }) => ({
      account: account.name,
      afterDelivery: rule.afterDelivery,
      undelivered: rule.undelivered,
      loose: rule.loose,
      automaticHolds: rule.autoHolds,
    }));
    return {
      json: { days, due },
      lines: [
        ...table(
          ['Account', 'After delivery', 'Not delivered', 'No order', 'Automatic holds'],
          days.map((one) => [
            one.account,
            `${one.afterDelivery} days`,
            `${one.undelivered} days`,
            `${one.loose} days`,
            one.automaticHolds ? 'yes' : 'no',
          ]),
        ),
        '',
        ...(due.length === 0
          ? ['Nothing is due in the next 30 days.']
          : table(
              ['Day', 'Orders', 'On hold'],
              due.map(({ day, due: orders, held }) => [day, String(orders), String(held)]),
            )),
      ],
    };
  },
};

export const personalErase: Command = {
  name: 'personal erase',
  usage: `personal erase --account N --order NUMBER --why ${WHYS.join('|')}`,
  about: 'Destroy the personal data of one order now; it cannot be brought back. What was proven stays.',
  options: { account: 'value', order: 'value', why: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const [number, why] = [required(options, 'order'), WHYS.find((one) => one === required(options, 'why'))];
    if (!why) throw new WrongUsage(`--why is one of ${WHYS.join(', ')}`);
    const { organisation, account } = await accountNamed(product, required(options, 'account'));
    const orderId = await product.readers.orders.byExternalId(organisation, account.id, number);
    if (orderId === null) throw new Refused('not-found', `There is no order "${number}" in ${account.name}.`);
    const { erased, held } = await eraseOrders(product.desk, { organisation, orderIds: [orderId], why, actor: 'cli' });
    const gone = erased.includes(orderId);
    return {
      json: { order: number, erased: gone, holds: held.flatMap(({ holdIds }) => holdIds) },
      lines: [
        gone
          ? `The personal data of order ${number} is destroyed.`
          : `Order ${number} is on hold: nothing was destroyed. See "personal holds", or wait until its new claim has been looked at.`,
      ],
      refused: !gone,
    };
  },
};

export const personalHolds: Command = {
  name: 'personal holds',
  usage: 'personal holds [--all]',
  about: 'Holds that keep personal data beyond its time: on what ground, by whom and until when. --all: also those that are over.',
  options: { all: 'flag' },
  needs: 'product',
  async run(product, _args, options) {
    const { id: organisation } = await ensureOrganisation(product);
    const names = await product.desk.units(organisation, ({ desk }) => desk.peopleNames());
    const by = (actor: string): string =>
      actor.startsWith('person:')
        ? (names.get(actor.slice('person:'.length)) ?? 'a former colleague')
        : actor === 'cli'
          ? 'command line'
          : 'automatic';
    const holds = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page = await lookAtHolds(product.desk, {
        organisation,
        asked: { state: options['all'] === true ? null : 'standing' },
        after,
        limit: 200,
      });
      holds.push(...page.rows);
      after = page.next;
    }
    const plain = holds.map((hold) => ({
      account: hold.account,
      order: hold.externalOrderId,
      of: hold.of,
      basis: hold.basis,
      by: by(hold.placedBy),
      placedAt: hold.placedAt.toISOString(),
      until: hold.until.toISOString(),
      standing: hold.standing,
    }));
    return {
      json: { holds: plain },
      lines:
        plain.length === 0
          ? ['There are no holds.']
          : table(
              ['Account', 'Order', 'Ground', 'Placed by', 'Until', 'Stands'],
              plain.map((one) => [one.account, one.order ?? '-', one.basis, one.by, one.until.slice(0, 10), one.standing ? 'yes' : 'no']),
            ),
    };
  },
};
