import { createHash } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import { actText, ChainCheck } from '@weerwoord/kernel';
import { aDatabase, describeWithPostgres } from '../../testing';
import { frameStores, unitOfWork } from '../frame/frame.stores';
import { Chain1795237260000 } from '../migrations/1795237260000-chain';

const at = new Date('2026-11-20T21:00:00.123Z');
const organisations = ['00000000-0000-8000-8000-000000000001', '00000000-0000-8000-8000-000000000002'] as OrganisationId[];

describeWithPostgres('acts from before the chain', () => {
  it('are chained in the order they were written, per organisation; newer ones go on from there', async () => {
    const database = await aDatabase();
    const units = unitOfWork(database.dataSource, frameStores);
    const record = (id: OrganisationId, n: number) =>
      units(id, ({ acts }) =>
        acts.record([{ at, actor: 'cli', what: 'account.added', subjectKind: 'account', subjectId: String(n), payload: { n, text: 'é' } }]),
      );
    try {
      for (const id of organisations) await units(id, ({ people }) => people.addOrganisation({ id, name: 'Shop', zone: 'UTC' }, at));
      for (let n = 0; n < 6; n += 1) await record(organisations[n % 2] as OrganisationId, n);
      const runner = database.dataSource.createQueryRunner();
      const migration = new Chain1795237260000();
      await migration.down(runner);
      await migration.up(runner);
      await runner.release();
      for (const [place, id] of organisations.entries()) {
        await record(id, 99);
        const { links, head } = await units(id, async ({ chain }) => ({ links: await chain.links(0, 10), head: await chain.head() }));
        expect(links.map(({ subjectId }) => Number(subjectId))).toEqual([place, place + 2, place + 4, 99]);
        const check = new ChainCheck(id, { sha256: (text) => createHash('sha256').update(text).digest('hex'), signatureFits: () => null }, []);
        for (const link of links) check.take({ ...link, text: actText(id, link) });
        expect(check.end(head)).toMatchObject({ acts: 4, findings: [] });
      }
    } finally {
      await database.drop();
    }
  });
});
