import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { PreventionReader } from '@weerwoord/ports';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { deskUnits } from '../index';
import { inOrganisation } from '../in-organisation';
import { preventionReader } from './prevention.reader';

const organisation = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const [account, other] = ['00000000-0000-8000-8000-00000000000a', '00000000-0000-8000-8000-00000000000b'] as [AccountId, AccountId];
const NOW = new Date('2026-11-20T12:00:00Z');
const asked = { accountId: account, from: '2026-06-01', late: 'amazon.lsr', leastOrders: 1 };

describeWithPostgres('what products, carriers, countries and sites were hit by', () => {
  let database: TestDatabase;
  let reader: PreventionReader;
  const sql = (text: string, values: readonly unknown[] = []) => inOrganisation(database.dataSource, organisation, (tx) => tx.run(text, values));
  const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  /** An order: its number, product, carrier, country, and what hit it. */
  const order = async (
    n: number,
    sku: string | null,
    carrier: string | null,
    country: string,
    over: { placed?: string; late?: boolean | null; status?: string; whose?: AccountId } = {},
  ) => {
    const { placed = '2026-10-01T08:00:00Z', late = false, status = 'shipped', whose = account } = over;
    const facts = { lines: [{ sku }], parcels: carrier === null ? [] : [{ carrier }] };
    await sql(
      `insert into orders (organisation_id, id, account_id, external_id, site, status, placed_at, ship_to_country, facts, facts_hash) values ($1, $2, $3, $4, 'amazon.de', $5, $6, $7, $8, '\\x01')`,
      [organisation, id(n), whose, `302-${n}`, status, placed, country, JSON.stringify(facts)],
    );
    if (late !== null)
      await sql(
        `insert into verdict (organisation_id, account_id, order_id, metric, part, day, counted, hit, worst_counted, worst_hit, marks, outcome, rule, rules_version, fact, figures)
         values ($1, $2, $3, 'amazon.lsr', 'MFN', '2026-10-02', true, $4, true, $4, '[]', 'x', '7.2/6', 'v', 'x', '{}')`,
        [organisation, whose, id(n), late],
      );
  };
  const claim = (n: number, reason: string, kind = 'A_TO_Z') =>
    sql(
      `insert into claim (organisation_id, id, account_id, kind, external_order_id, order_id, site, reason, filed_at, started_at, safe_deadline, hard_deadline, clock_basis, clock_rule, holidays_known, work, marketplace_state, funded_by)
       values ($1, $2, $3, $4, $5, $6, 'amazon.de', $7, $8, $8, $8, $8, 'rule', 'x', true, 'open', 'ACTION_REQUIRED', 'UNKNOWN')`,
      [organisation, id(1000 + n), account, kind, `302-${n}`, id(n), reason, NOW],
    );
  beforeEach(async () => {
    database = await aDatabase();
    reader = preventionReader(database.dataSource);
    await deskUnits(database.dataSource)(organisation, async ({ people, accounts }) => {
      await people.addOrganisation({ id: organisation, name: 'Shop', zone: 'Europe/Amsterdam' }, NOW);
      for (const [key, name] of [
        [account, 'de'],
        [other, 'nl'],
      ] as const)
        await accounts.add(
          { id: key, organisationId: organisation, name, channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin', settings: {} },
          NOW,
        );
    });
  });
  afterEach(() => database.drop());
  const of = async (trait: string, value: string) =>
    Object.fromEntries(
      (await reader.counts(organisation, asked)).counts
        .filter((one) => one.trait === trait && one.value === value)
        .map(({ measure, share }) => [measure, `${share.numerator}/${share.denominator}`]),
    );

  it('counts each trait and the whole in one pass, each measure over its own base', async () => {
    await order(1, 'LAMP', 'DHL', 'DE', { late: true });
    await order(2, 'LAMP', 'DHL', 'NL', { late: null });
    await order(3, 'BED', null, 'DE');
    await claim(1, 'INR_DELIVERED');
    await claim(2, 'SNAD');
    expect(await of('product', 'LAMP')).toEqual({ claims: '2/2', 'not-received': '1/2', 'not-as-described': '1/2', late: '1/1' });
    expect(await of('product', 'BED')).toEqual({ claims: '0/1', 'not-received': '0/1', 'not-as-described': '0/1', late: '0/1' });
    expect(await of('country', 'DE')).toEqual({ claims: '1/2', 'not-received': '1/2', 'not-as-described': '0/2', late: '1/2' });
    expect(await of('carrier', 'DHL')).toMatchObject({ claims: '2/2' });
    const { whole, counts } = await reader.counts(organisation, asked);
    expect(whole).toEqual({
      claims: { numerator: 2, denominator: 3 },
      'not-received': { numerator: 1, denominator: 3 },
      'not-as-described': { numerator: 1, denominator: 3 },
      late: { numerator: 1, denominator: 2 },
    });
    expect(counts.some(({ trait, value }) => trait === 'carrier' && value === '')).toBe(false);
  });
  it.each([
    ['an order of before the days that are compared', () => order(1, 'X', null, 'DE', { placed: '2026-05-31T23:59:59Z' }), {}],
    ['the first moment of them', () => order(1, 'X', null, 'DE', { placed: '2026-06-01T00:00:00Z' }), { claims: '0/1' }],
    ['one that is not the seller’s yet', () => order(1, 'X', null, 'DE', { status: 'pending' }), {}],
    ['another account’s', () => order(1, 'X', null, 'DE', { whose: other }), {}],
  ] as const)('%s', async (_edge, make, expected) => {
    await make();
    expect(await of('product', 'X')).toMatchObject(expected);
    expect(Object.keys(await of('product', 'X')).length > 0).toBe(Object.keys(expected).length > 0);
  });
  it('a wish to cancel and a change of mind are no claims against the seller; two claims on one order are one order', async () => {
    for (const n of [1, 2, 3]) await order(n, 'X', null, 'DE');
    await claim(1, 'OTHER', 'EBAY_CANCELLATION');
    await claim(2, 'REMORSE');
    await claim(3, 'INR_DELIVERED');
    await sql(`update claim set order_id = $1 where order_id = $2 and reason = 'REMORSE'`, [id(3), id(2)]);
    expect(await of('product', 'X')).toMatchObject({ claims: '1/3', 'not-received': '1/3' });
  });
  it('names the orders behind a count, newest first', async () => {
    await order(1, 'X', null, 'DE', { late: true, placed: '2026-10-01T08:00:00Z' });
    await order(2, 'X', null, 'DE', { late: true, placed: '2026-10-05T08:00:00Z' });
    await order(3, 'X', null, 'DE');
    await claim(3, 'SNAD');
    const behind = (measure: 'late' | 'claims' | 'not-received' | 'not-as-described') =>
      reader.behind(organisation, { ...asked, trait: 'product', value: 'X', measure, limit: 9 });
    expect((await behind('late')).map(({ externalId }) => externalId)).toEqual(['302-2', '302-1']);
    expect(await behind('not-as-described')).toEqual([{ orderId: id(3), externalId: '302-3', claimId: id(1003) }]);
    expect(await behind('not-received')).toEqual([]);
    expect((await behind('claims')).length).toBe(1);
  });
});
