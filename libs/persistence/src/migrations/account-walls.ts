import type { QueryRunner } from 'typeorm';

/**
 * A second wall, between the accounts of one organisation: who may look at some accounts only works as the role `weerwoord_limited`, and sees the rows
 * of those accounts. The policies are for that role alone, so that for everybody else a query is planned as if they were not there.
 *
 * Tables of the organisation as a whole and of its people have none: who may read those is the business of rights.
 */
const OF_THE_ORGANISATION = ['membership', 'right_given'];

/**
 * Puts the wall around every table that has none yet and says which account, claim or order a row is of. Safe to run again; run after every
 * migration, so that a new table cannot be forgotten.
 */
export async function wallAccounts(runner: Pick<QueryRunner, 'query'>): Promise<void> {
  await runner.query(`
    do $$
    declare t record; condition text;
    begin
      if to_regprocedure('app_accounts()') is null then return; end if;
      for t in
        select c.relname as name,
          bool_or(a.attname = 'account_id') as by_account, bool_or(a.attname = 'claim_id') as by_claim, bool_or(a.attname = 'order_id') as by_order
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> all (array[${OF_THE_ORGANISATION.map((name) => `'${name}'`).join(', ')}])
          and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'accounts')
        group by c.relname
      loop
        condition := case
          when t.name = 'account' then 'id = any (array(select app_accounts()))'
          when t.by_account then 'account_id = any (array(select app_accounts()))'
          when t.by_claim then 'exists (select 1 from claim of where of.id = claim_id)'
          when t.by_order then 'exists (select 1 from orders of where of.id = order_id)'
        end;
        if condition is not null then
          execute format('create policy accounts on %I as restrictive to weerwoord_limited using (%s) with check (%s)', t.name, condition, condition);
        end if;
      end loop;
    end $$`);
}

/** Takes the walls between accounts down again. */
export async function unwallAccounts(runner: Pick<QueryRunner, 'query'>): Promise<void> {
  await runner.query(`
    do $$
    declare t record;
    begin
      for t in select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'accounts' loop
        execute format('drop policy accounts on %I', t.name);
      end loop;
    end $$`);
}
