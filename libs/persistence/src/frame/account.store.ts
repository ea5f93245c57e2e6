import type { Account, AccountSettings, AccountStore } from '@weerwoord/ports';
import type { AccountId } from '@weerwoord/kernel';
import type { Tx } from '../tx';

type AccountLine = Omit<Account, 'organisationId'> & { readonly organisation_id: Account['organisationId'] };
const COLUMNS = 'organisation_id, id, name, channel, site, zone, settings';
const toAccount = ({ organisation_id: organisationId, ...line }: AccountLine): Account => ({ ...line, organisationId });

export function accountStore(tx: Tx): AccountStore {
  const one = async (where: string, value: string): Promise<Account | null> => {
    const line = await tx.row<AccountLine>(`select ${COLUMNS} from account where ${where} = $1`, [value]);
    return line && toAccount(line);
  };
  return {
    async add({ id, name, channel, site, zone, settings }: Account, at: Date) {
      const added = await tx.run(
        'insert into account (organisation_id, id, name, channel, site, zone, settings, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing',
        [tx.organisation, id, name, channel, site, zone, JSON.stringify(settings), at],
      );
      return added === 1;
    },
    byId: (id: AccountId) => one('id', id),
    byName: (name: string) => one('name', name),
    async all() {
      return (await tx.rows<AccountLine>(`select ${COLUMNS} from account order by name`)).map(toAccount);
    },
    async saveSettings(id: AccountId, settings: AccountSettings) {
      await tx.run('update account set settings = $2 where id = $1', [id, JSON.stringify(settings)]);
    },
  };
}
