import { letterWriter, packMaker } from '@weerwoord/documents';
import { deskUnits, ordersReader, postgresSealer } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { openClaims, refreshClaims } from '@weerwoord/pipeline';
import { allOrdersReport, chanceOf, claimFiled, emlOf, saleOn, amazonOrderId, dhlNumber } from '@weerwoord/worlds';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const shop = {
  zone: 'Europe/Berlin',
  country: 'DE',
  perDay: 0,
  days: 0,
  lateShare: 0,
  marketplaceShare: 0,
  carrier: 'DHL',
  orderId: amazonOrderId,
  trackingNumber: dhlNumber,
} as const;
const sale = saleOn(shop, '2026-11-05', NOW, chanceOf(3));
const orders = allOrdersReport([sale], 'Amazon.de');
const mail = emlOf(claimFiled(sale, new Date('2026-11-19T09:00:00Z'), 'the buyer states that the package was not received.'));

describeWithPostgres('claims in the fingerprint of the state', () => {
  const sellers: Seller[] = [];
  const afterImporting = async (...files: readonly (readonly [name: string, text: string])[]): Promise<Seller> => {
    const seller = await aSeller();
    sellers.push(seller);
    const { dataSource, organisation, tools } = seller;
    const desk = {
      units: deskUnits(dataSource),
      orders: ordersReader(dataSource, tools.vault),
      vault: tools.vault,
      clock: tools.clock,
      letters: letterWriter,
      packs: packMaker,
      sealer: postgresSealer(dataSource, tools.vault, tools.clock),
    };
    for (const [name, text] of files) {
      await seller.drop(name, text);
      await openClaims(desk, { organisation });
      await refreshClaims(desk, { organisation });
    }
    return seller;
  };
  afterAll(() => Promise.all(sellers.map((seller) => seller.leave())));

  it('are part of it, and the same whether the mail or the order came first', async () => {
    const [first, last, never] = [
      await afterImporting(['o.txt', orders], ['m.eml', mail]),
      await afterImporting(['m.eml', mail], ['o.txt', orders]),
      await afterImporting(['o.txt', orders]),
    ];
    expect(await first.inside((tx) => tx.row('select count(*) as n from claim where order_id is not null'))).toEqual({ n: 1 });
    expect(await last.hash()).toBe(await first.hash());
    expect(await never.hash()).not.toBe(await first.hash());
  });
});
