import type { PersonId } from '@weerwoord/kernel';
import { beginBulk, lookAtBulk, lookAtClaims } from '@weerwoord/pipeline';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import { aWorld, until } from '../testing/a-world';
import type { World } from '../testing/a-world';

describeWithPostgres('behind the list of claims', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ WEERWOORD_SWEEP_SECONDS: '1' });
  });
  afterEach(() => world.leave());
  const search = (q: string) => lookAtClaims(world.product.desk, { organisation: world.organisation, me: null as PersonId | null, view: 'all', q });

  it('a claim can be found by what its mail says and its order is about, without anybody asking for it; an act nobody queued is done', async () => {
    const worker = await world.hire();
    await world.drop('orders.txt', fixture('amazon/ok/all-orders-34-columns.txt').toString('utf8'));
    await world.drop('claim.eml', fixture('mail/ok/a-to-z-claim.eml'));
    const { claims } = await until(
      () => search('kaffeebecher guarantee'),
      ({ total }) => total === 1,
    );
    const asked = {
      organisation: world.organisation,
      what: 'pack',
      claimIds: claims.map(({ id }) => id as never),
      actor: 'cli',
      byName: 'Sanne',
    } as const;
    const bulkId = await beginBulk(world.product.desk, asked);
    const act = await until(
      () => lookAtBulk(world.product.desk, { organisation: world.organisation, bulkId }),
      (found) => found?.waiting === 0,
    );
    expect(act).toMatchObject({ done: 1, refused: 0 });
    await worker.stop();
  });
});
