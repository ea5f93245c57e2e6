import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { readFile } from '@weerwoord/pipeline';
import type { MappingProfile } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller } from './a-seller';

const mapping = (dates: string): MappingProfile => ({
  name: 'own',
  files: [{ whenColumns: ['order', 'placed'], columns: { order: 'order.id', placed: 'order.placedAt' }, zone: 'UTC', dates, decimal: '.' }],
});
const FILE = 'order,placed\nA-1,03/04/2026\nA-2,05/06/2026\n';

describeWithPostgres('a mapping that was wrong', () => {
  const sellers: Seller[] = [];
  const seller = async (dates: string): Promise<Seller> => {
    const made = await aSeller({ channel: 'generic', site: '', settings: { profiles: [mapping(dates)] } });
    sellers.push(made);
    return made;
  };
  afterAll(() => Promise.all(sellers.map((one) => one.leave())));

  it('and is mended: the same file read by the new mapping takes back what the old one said', async () => {
    const [wrong, right] = [await seller('M/D/YYYY'), await seller('D/M/YYYY')];
    await right.drop('orders.csv', FILE);
    await wrong.drop('orders.csv', FILE);
    expect(await wrong.hash()).not.toBe(await right.hash());
    await wrong.tools.units(wrong.organisation, ({ accounts }) => accounts.saveSettings(wrong.account.id, { profiles: [mapping('D/M/YYYY')] }));
    const account = { ...wrong.account, settings: { profiles: [mapping('D/M/YYYY')] } };
    const { totals } = await wrong.drop('orders.csv', FILE, { account });
    expect(totals).toEqual({ rows: 2, accepted: 2, merged: 0, rejected: 0 });
    expect(await wrong.hash()).toBe(await right.hash());
    expect(await wrong.inside((tx) => tx.row('select count(*) as n from source_record'))).toEqual({ n: 4 });
  });

  it('a file that was read as the wrong thing is read again as the right one: what it said first is taken back', async () => {
    const [twice, once] = [await seller('iso'), await seller('iso')];
    const wrong: MappingProfile = {
      name: 'wrong',
      files: [{ whenColumns: ['nr', 'when'], columns: { when: 'order.id', nr: 'line.title' }, zone: 'UTC', dates: 'iso', decimal: '.' }],
    };
    const right: MappingProfile = {
      name: 'right',
      files: [{ whenColumns: ['nr', 'when'], columns: { nr: 'order.id', when: 'order.placedAt' }, zone: 'UTC', dates: 'iso', decimal: '.' }],
    };
    const text = 'nr,when\nA-1,2026-10-01\nA-2,2026-10-02\n';
    for (const { tools, organisation, account } of [twice, once])
      await tools.units(organisation, ({ accounts }) => accounts.saveSettings(account.id, { profiles: [wrong, right] }));
    const account = { ...twice.account, settings: { profiles: [wrong, right] } };
    await once.drop('f.csv', text, { account: { ...once.account, settings: account.settings }, profile: 'right' });
    const { files } = await twice.drop('f.csv', text, { account, profile: 'wrong' });
    expect(await twice.inside((tx) => tx.rows('select external_id from orders order by 1'))).toEqual([
      { external_id: '2026-10-01' },
      { external_id: '2026-10-02' },
    ]);
    const fileId = files[0]?.file.id ?? '';
    await twice.tools.units(twice.organisation, ({ imports }) => imports.readAgain(fileId, { kind: 'mapped', profile: 'right' }));
    const again = await readFile(twice.tools, { organisation: twice.organisation, fileId });
    expect(again?.totals).toEqual({ rows: 2, accepted: 2, merged: 0, rejected: 0 });
    expect(await twice.hash()).toBe(await once.hash());
    expect(await twice.inside((tx) => tx.row('select orders from account_state'))).toEqual({ orders: 2 });
  });

  it('a file nobody mapped asks for it and holds nothing back', async () => {
    const made = await seller('iso');
    const { files } = await made.drop('other.csv', 'foo,bar\n1,2\n');
    expect(files[0]?.file).toMatchObject({ state: 'needs-mapping', kind: null, totals: { rows: 0 } });
    expect(files[0]?.problems.map(({ code }) => code)).toEqual(['unknown-kind']);
  });

  it('a profile the account does not have is refused by name', async () => {
    const made = await seller('iso');
    const { files } = await made.drop('orders.csv', FILE, { profile: 'nope' });
    expect(files[0]?.problems.map(({ code }) => code)).toEqual(['unknown-profile']);
    expect(files[0]?.file.state).toBe('failed');
  });
});
