import { orderIdFor } from '@weerwoord/pipeline';
import { metricsReader } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import type { VerdictRow } from '@weerwoord/metrics';
import type { Seller } from './a-seller';
import { aSeller } from './a-seller';

const DAY = '2026-10-05';

describeWithPostgres('an allowance that counts buyers', () => {
  let seller: Seller;
  beforeAll(async () => {
    seller = await aSeller({ channel: 'ebay', site: 'EBAY_NL', settings: {} });
  });
  afterAll(() => seller.leave());

  /** A defective order of a buyer; of an order without a key nobody knows who bought it. */
  const defect = async (number: string, part: string, buyer: string | null): Promise<void> => {
    const { organisation, account } = seller;
    const orderId = orderIdFor(account, number);
    await seller.inside((tx) =>
      tx.run(
        `insert into orders (id, organisation_id, account_id, external_id, site, status, facts, facts_hash, buyer_key) values ($1, $2, $3, $4, '', 'open', '{}', '\\x00', $5)`,
        [orderId, organisation, account.id, number, buyer],
      ),
    );
    const written: VerdictRow = {
      orderId,
      metric: 'ebay.tdr',
      part,
      day: DAY,
      counted: true,
      hit: true,
      worstCounted: true,
      worstHit: true,
      marks: [{ day: DAY, hit: 1, worst: 1 }],
      outcome: 'defect',
      rule: '3.4/1',
      rulesVersion: 'v',
      setAside: null,
      deciding: { fact: 'none', at: null, figures: {} },
    };
    const cell = { metric: 'ebay.tdr', part, day: DAY, knownDay: DAY, counted: 1, hit: 1, worstCounted: 1, worstHit: 1, setAside: 0 };
    await seller.tools.units(organisation, ({ verdicts }) =>
      verdicts.save(account.id, { written: [written], removed: [], rollup: [cell], judged: [] }),
    );
  };
  const reading = async (part: string) =>
    (await metricsReader(seller.dataSource).readings(seller.account, '2026-11-20')).find(
      (found) => found.metric === 'ebay.tdr' && found.part === part && found.window.key === '12m',
    );

  it('five defects of one buyer hurt no more than one', async () => {
    for (const number of ['1', '2', '3', '4', '5']) await defect(number, 'PROGRAM_GLOBAL', 'k1');
    expect(await reading('PROGRAM_GLOBAL')).toMatchObject({
      confirmed: { numerator: 5, denominator: 5 },
      buyers: { count: 1, known: true },
      status: 'watch',
    });
  });
  it('where the buyers are not known every order is one, and it is said', async () => {
    for (const number of ['6', '7', '8', '9', '10']) await defect(number, 'PROGRAM_DE', null);
    expect(await reading('PROGRAM_DE')).toMatchObject({ buyers: { count: 5, known: false }, status: 'breach' });
  });
  it('without a hit nobody is counted', async () => {
    expect(Object.keys((await reading('')) ?? {})).not.toContain('buyers');
  });
});
