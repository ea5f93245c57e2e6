import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAudit, writeAudit } from '@weerwoord/documents';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { deskUnits, inOrganisation, localKeys, openVault, postgresSealer, withinReach } from '@weerwoord/persistence';
import type { TestDatabase } from '@weerwoord/persistence/testing';
import { aDatabase, describeWithPostgres } from '@weerwoord/persistence/testing';
import type { AuditTools } from '@weerwoord/pipeline';
import { anchorChain, anchorDue, checkChain, checkWith, exportAudit } from '@weerwoord/pipeline';
import { timeStamperAt } from '@weerwoord/wiring';
import type { TestAuthority } from '@weerwoord/wiring/testing';
import { anAuthority } from '@weerwoord/wiring/testing';

const organisation = '00000000-0000-8000-8000-0000000000c1' as OrganisationId;
const told = (findings: readonly { problem: string; seq: number; to: number }[]): string[] =>
  findings.map(({ problem, seq, to }) => `${problem} ${String(seq)}${to === seq ? '' : `-${String(to)}`}`);

describeWithPostgres('the chain of acts', () => {
  let database: TestDatabase;
  let authority: TestAuthority;
  let folder: string;
  let now = new Date('2026-11-20T21:00:00Z');
  let tools: AuditTools;

  const act = (n: number) => ({
    at: now,
    actor: 'cli',
    what: 'draft.saved' as const,
    subjectKind: 'claim',
    subjectId: 'c',
    payload: { n, when: now, none: undefined, ratio: 0.1 + 0.2, nested: { b: [1e21], a: 'é"\\' } },
  });
  const record = (...of: number[]) => tools.units(organisation, ({ acts }) => acts.record(of.map(act)));
  const check = async (kept = {}) => checkChain(tools, { organisation, ...kept });
  const query = (sql: string): Promise<unknown> => database.dataSource.query(sql);

  beforeAll(async () => {
    [database, authority, folder] = await Promise.all([
      aDatabase(),
      anAuthority(new Date('2026-11-21T02:00:00Z')),
      mkdtemp(join(tmpdir(), 'chain-')),
    ]);
    const { dataSource } = database;
    const clock = { now: () => now };
    tools = {
      units: deskUnits(dataSource),
      sealer: postgresSealer(dataSource, await openVault(dataSource, localKeys(randomBytes(32))), clock),
      stamper: timeStamperAt({ url: authority.url, ca: authority.ca, patienceMs: 300 }),
      clock,
    };
    await tools.units(organisation, ({ people }) => people.addOrganisation({ id: organisation, name: 'Vlierdal', zone: 'UTC' }, now));
  });
  afterAll(async () => {
    await Promise.all([database.drop(), authority.close(), rm(folder, { recursive: true })]);
  });

  it('writers at once, also one who sees some accounts only, make one chain without gaps', async () => {
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => record(n, n + 100)));
    await withinReach({ accounts: [organisation as string as AccountId], masked: true }, () => record(7));
    expect(await check()).toMatchObject({ acts: 17, findings: [], intactUpTo: 17, head: { seq: 17 } });
  });

  it('acts of a unit that fails are not in it, and its own acts are seen before they are written', async () => {
    await expect(
      tools.units(organisation, async ({ acts }) => {
        await acts.record([{ ...act(1), subjectId: 'lost' }]);
        expect(await acts.about('claim', 'lost')).toHaveLength(1);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await tools.units(organisation, ({ acts }) => acts.about('claim', 'lost'))).toEqual([]);
    expect((await check()).acts).toBe(17);
  });

  it.each([
    "update act set payload = '{}'",
    'update act set chain_seq = chain_seq + 100',
    'delete from act',
    'delete from chain_head',
    'delete from chain_anchor',
    "update chain_anchor set hash = ''",
  ])('the app has no right to: %s', async (sql) =>
    expect(inOrganisation(database.dataSource, organisation, (tx) => tx.run(sql))).rejects.toThrow(/permission denied/),
  );

  it('its head is signed once a day, only when it moved, and stamped; an authority that fails is asked again later', async () => {
    const due = () => tools.units(organisation, (stores) => anchorDue(stores, now, true));
    authority.manner = 'other-nonce';
    expect(await due()).toBe(true);
    expect(await anchorChain(tools, { organisation })).toBe(true);
    const [first] = await tools.units(organisation, ({ chain }) => chain.anchors());
    expect(first).toMatchObject({ seq: 17, token: null, stampProblem: 'other-nonce', stampTries: 1 });
    expect(await due()).toBe(false);
    authority.manner = 'honest';
    now = new Date('2026-11-20T21:16:00Z');
    expect(await due()).toBe(true);
    await anchorChain(tools, { organisation });
    expect(await tools.units(organisation, ({ chain }) => chain.anchors())).toMatchObject([
      { seq: 17, stampProblem: null, stampedBy: 'Test Stamps 1' },
    ]);
    now = new Date('2026-11-21T02:00:00Z');
    expect(await due()).toBe(false);
    await record(18, 19, 20);
    expect(await due()).toBe(true);
    await Promise.all([anchorChain(tools, { organisation }), anchorChain(tools, { organisation })]);
    expect(await check()).toMatchObject({ findings: [], anchors: 2, anchoredUpTo: 20, stamps: { held: 2, broken: [] } });
    await record(21, 22);
  });

  it('an audit export is checked by anybody, also a piece of it, and every byte of it counts', async () => {
    const file = join(folder, 'a.zip');
    await writeAudit(file, await exportAudit(tools, { organisation, actor: 'cli' }));
    expect(await checkAudit(file, checkWith)).toMatchObject({
      ok: true,
      problems: [],
      from: 1,
      chain: { acts: 23, findings: [], anchors: 2, anchoredUpTo: 20 },
    });
    const piece = join(folder, 'p.zip');
    await writeAudit(piece, await exportAudit(tools, { organisation, actor: 'cli', from: '2026-11-21', to: '2026-11-21' }));
    expect(await checkAudit(piece, checkWith)).toMatchObject({ ok: true, from: 18, chain: { acts: 7, intactUpTo: 24 } });
    await writeFile(join(folder, 'n.zip'), Buffer.from('504b0506000000000000000000000000000000000000', 'hex'));
    expect(await checkAudit(join(folder, 'n.zip'), checkWith)).toBeNull();
    const foreign = generateKeyPairSync('ed25519');
    const audit = await exportAudit(tools, { organisation, actor: 'cli' });
    const key = {
      id: createHash('sha256').update('x').digest('hex'),
      name: 'x',
      publicKey: foreign.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
      since: now,
      retiredAt: null,
    };
    await writeAudit(file, { ...audit, sign: async (bytes) => ({ key, signature: (await audit.sign(bytes)).signature }) });
    expect((await checkAudit(file, checkWith))?.problems).toEqual([{ problem: 'unknown-key', path: 'signature.json', line: null }]);
    await writeAudit(file, {
      ...audit,
      acts: (async function* () {
        yield (await tools.units(organisation, ({ chain }) => chain.links(0, 30))).map((one) =>
          one.seq === 9 ? { ...one, actor: 'person:other' } : one,
        );
      })(),
    });
    expect(told((await checkAudit(file, checkWith))?.chain?.findings ?? [])).toEqual(['changed 9']);
  });

  it.each<[string, string, string[]]>([
    ['a changed payload', 'update act set payload = payload || \'{"n": 99}\' where chain_seq = 5', ['changed 5']],
    ['a changed time', "update act set at = at + interval '1 ms' where chain_seq = 5", ['changed 5']],
    [
      'two swapped',
      'update act set chain_seq = case chain_seq when 5 then 906 else 905 end where chain_seq in (5, 6); update act set chain_seq = chain_seq - 900 where chain_seq > 900',
      ['changed 5', 'changed 6', 'unlinked 7'],
    ],
    ['one removed in the middle', 'delete from act where chain_seq = 5', ['missing 5']],
    ['the tail cut', 'delete from act where chain_seq > 22', ['head-differs 23-25']],
    [
      'the tail cut with its head, below an anchor',
      'delete from act where chain_seq > 18; update chain_head set seq = 18, hash = (select hash from act where chain_seq = 18)',
      ['cut 19-20'],
    ],
    ['the head put back', 'update chain_head set seq = 24, hash = prev_hash from act where chain_seq = 25', ['head-differs 25']],
    ['the head rewritten', "update chain_head set hash = sha256('x')", ['head-differs 25']],
    ['an anchor rewritten', "update chain_anchor set hash = sha256('x') where seq = 17", ['anchor-broken 17']],
    ['an anchor of another key', `update chain_anchor set key_id = '${'a'.repeat(64)}' where seq = 17`, ['anchor-foreign-key 17']],
  ])('in the database, %s is found and named', async (_what, sql, findings) => {
    await query('create table kept_act as table act; create table kept_head as table chain_head; create table kept_anchor as table chain_anchor');
    try {
      for (const one of sql.split('; ')) await query(one);
      expect(told((await check()).findings)).toEqual(findings);
    } finally {
      await query(
        'truncate act; alter table act alter column seq set generated by default; insert into act select * from kept_act; truncate chain_anchor; insert into chain_anchor select * from kept_anchor; truncate chain_head; insert into chain_head select * from kept_head; drop table kept_act, kept_head, kept_anchor',
      );
    }
    expect((await check()).findings).toEqual([]);
  });

  it('what was cut together with its anchors is found by anchors kept elsewhere', async () => {
    const kept = await tools.units(organisation, ({ chain }) => chain.anchors());
    await query(
      'delete from act where chain_seq > 16; delete from chain_anchor; update chain_head set seq = 16, hash = (select hash from act where chain_seq = 16)',
    );
    expect(told((await check()).findings)).toEqual([]);
    expect(told((await check({ kept })).findings)).toEqual(['cut 17-20']);
  });
});
