import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { importFiles } from '@weerwoord/pipeline';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const CLAIM = 'We received an A-to-z Guarantee claim of EUR 84.90 on the order 302-0000001-0000001. Please respond within 3 calendar days.\n';
const DATED = `From: Amazon <atoz-guarantee-no-reply@amazon.de>\nSent: Wednesday, November 18, 2026 2:12 PM\nTo: shop@seller.example\nSubject: Claim\n\n${CLAIM}`;

describeWithPostgres('a mail pasted without its date', () => {
  const sellers: Seller[] = [];
  const receivedAt = async (text: string, received?: Date): Promise<string[]> => {
    const seller = await aSeller();
    sellers.push(seller);
    await importFiles(seller.tools, {
      account: seller.account,
      actor: 'cli',
      files: [{ spool: await seller.put('claim.txt', text) }],
      ...(received ? { received } : {}),
    });
    const lines = await seller.inside((tx) =>
      tx.rows<{ at: string }>(`select notice ->> 'receivedAt' as at from order_statement where notice is not null`),
    );
    return lines.map(({ at }) => at);
  };
  afterAll(() => Promise.all(sellers.map((seller) => seller.leave())));

  it('is as old as its import', async () => expect(await receivedAt(CLAIM)).toEqual([NOW.toISOString()]));
  it('is as old as the person says', async () =>
    expect(await receivedAt(CLAIM, new Date('2026-11-19T08:00:00Z'))).toEqual(['2026-11-19T08:00:00.000Z']));
  it('but its own date, where it has one, is never overruled', async () =>
    expect(await receivedAt(DATED, new Date('2026-11-19T08:00:00Z'))).toEqual(['2026-11-18T13:12:00.000Z']));
});
