import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { OrganisationId } from '../ids';
import type { Anchor, ChainedAct } from './act-text';
import { actText, anchorText, BEFORE_THE_FIRST } from './act-text';
import { actClass, actsOfClass, ACTS } from './acts';
import type { ChainHead, ChainLink } from './check-chain';
import { ChainCheck } from './check-chain';

const organisation = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const [own, foreign] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const idOf = ({ publicKey }: typeof own): string =>
  createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
    .digest('hex');

/** A chain of so many acts; from act `other` on it tells another story. */
function chainOf(length: number, other = length + 1): (ChainedAct & { hash: string })[] {
  const acts: (ChainedAct & { hash: string })[] = [];
  let prev = BEFORE_THE_FIRST;
  for (let seq = 1; seq <= length; seq += 1) {
    const act = {
      seq,
      id: `act-${String(seq)}`,
      at: new Date(1_795_000_000_000 + seq),
      actor: 'cli',
      what: 'draft.saved',
      subjectKind: 'claim',
      subjectId: 'c',
      payload: { version: seq, other: seq >= other },
      prev,
    };
    prev = sha256(actText(organisation, act));
    acts.push({ ...act, hash: prev });
  }
  return acts;
}
const link = (act: ChainedAct & { hash: string }): ChainLink => ({ seq: act.seq, prev: act.prev, hash: act.hash, text: actText(organisation, act) });
function anchored(acts: readonly (ChainedAct & { hash: string })[], seq: number, by = own): Anchor {
  const anchor = { seq, hash: acts[seq - 1]?.hash ?? '', at: new Date(1_795_100_000_000), keyId: idOf(by) };
  return { ...anchor, signature: sign(null, Buffer.from(anchorText(organisation, anchor)), by.privateKey) };
}
function check(acts: readonly ChainLink[], anchors: readonly Anchor[] = [], head: ChainHead | null = null, from?: ChainHead) {
  const signatureFits = (anchor: Anchor, text: string) =>
    anchor.keyId === idOf(own) ? verify(null, Buffer.from(text), own.publicKey, anchor.signature) : null;
  const chain = new ChainCheck(organisation, { sha256, signatureFits }, anchors, from);
  for (const act of acts) chain.take(act);
  return chain.end(head);
}
const told = (findings: readonly { problem: string; seq: number; to: number }[]): string[] =>
  findings.map(({ problem, seq, to }) => `${problem} ${String(seq)}${to === seq ? '' : `-${String(to)}`}`);
const headOf = (acts: readonly { seq: number; hash: string }[]): ChainHead => ({
  seq: acts.at(-1)?.seq ?? 0,
  hash: acts.at(-1)?.hash ?? BEFORE_THE_FIRST,
});

const whole = chainOf(10);
const links = whole.map(link);
const anchors = [anchored(whole, 4), anchored(whole, 8)];
const with5 = (change: Partial<ChainedAct>): ChainLink[] => whole.map((act) => link(act.seq === 5 ? { ...act, ...change } : act));
const rewritten = chainOf(10, 6).map(link);

describe('a chain of acts', () => {
  it('fits when nobody touched it', () => {
    expect(check(links, anchors, headOf(whole))).toEqual({
      acts: 10,
      head: headOf(whole),
      anchors: 2,
      findings: [],
      intactUpTo: 10,
      anchoredUpTo: 8,
    });
  });
  it('without any act fits too', () => expect(check([], [], { seq: 0, hash: BEFORE_THE_FIRST }).findings).toEqual([]));
  it('a piece of it fits to what stands before it', () => {
    expect(check(links.slice(4), anchors, headOf(whole), headOf(whole.slice(0, 4))).findings).toEqual([]);
    expect(told(check(links.slice(4), anchors, headOf(whole), { seq: 4, hash: 'f'.repeat(64) }).findings)).toEqual(['rewritten 4', 'unlinked 5']);
  });

  it.each<[string, readonly ChainLink[], string[]]>([
    ['a payload', with5({ payload: { version: 6, other: false } }), ['changed 5']],
    ['a time, by a millisecond', with5({ at: new Date(1_795_000_000_006) }), ['changed 5']],
    ['who did it', with5({ actor: 'person:x' }), ['changed 5']],
    ['what was done', with5({ what: 'draft.approved' }), ['changed 5']],
    ['its subject', with5({ subjectId: 'd' }), ['changed 5']],
    ['its id', with5({ id: 'act-6' }), ['changed 5']],
    ['the act before it', with5({ prev: 'f'.repeat(64) }), ['changed 5']],
    [
      'two swapped',
      links.map((one, place) => (place === 4 ? { ...(links[5] ?? one), seq: 5 } : place === 5 ? { ...(links[4] ?? one), seq: 6 } : one)),
      ['unlinked 5', 'unlinked 6', 'unlinked 7'],
    ],
    ['one removed in the middle', links.filter(({ seq }) => seq !== 5), ['missing 5']],
    ['three removed', links.filter(({ seq }) => seq < 5 || seq > 7), ['missing 5-7']],
    ['the first removed', links.slice(1), ['missing 1']],
    ['one inserted twice', links.flatMap((one) => (one.seq === 5 ? [one, one] : [one])), ['out-of-place 5']],
    [
      'one inserted and the rest moved',
      [
        ...links.slice(0, 5),
        ...links
          .slice(4)
          .map((one) => ({ ...one, seq: one.seq + 1, text: one.text.replace(`"seq":${String(one.seq)}`, `"seq":${String(one.seq + 1)}`) })),
      ],
      ['head-differs 11', 'changed 6', 'changed 7', 'changed 8', 'changed 9', 'changed 10', 'changed 11', 'rewritten 5-8'],
    ],
    ['the tail cut', links.slice(0, 9), ['head-differs 10']],
    ['the tail cut below an anchor', links.slice(0, 6), ['head-differs 7-10', 'cut 7-8']],
    ['re-chained from act 6 on', rewritten, ['head-differs 10', 'rewritten 5-8']],
  ])('tells of %s, by number', (_what, acts, findings) => {
    expect(told(check(acts, anchors, headOf(whole)).findings).sort()).toEqual([...findings].sort());
  });

  it('a cut tail whose head was rewritten too is found by the anchor', () => {
    const { findings, intactUpTo, anchoredUpTo } = check(links.slice(0, 6), anchors, headOf(whole.slice(0, 6)));
    expect(told(findings)).toEqual(['cut 7-8']);
    expect([intactUpTo, anchoredUpTo]).toEqual([6, 4]);
  });
  it('a chain re-chained with its head is found by the anchor, behind the last one that fits', () => {
    const { findings, intactUpTo } = check(rewritten, anchors, headOf(chainOf(10, 6)));
    expect(told(findings)).toEqual(['rewritten 5-8']);
    expect(intactUpTo).toBe(4);
  });
  it('what was re-chained after the last anchor is found by none: anchors are why', () =>
    expect(check(chainOf(10, 9).map(link), anchors, headOf(chainOf(10, 9))).findings).toEqual([]));
  it.each<[string, Anchor, string]>([
    [
      'of which a bit was turned',
      { ...anchored(whole, 4), signature: anchored(whole, 4).signature.map((byte, place) => (place === 7 ? byte ^ 1 : byte)) },
      'anchor-broken 4',
    ],
    ['put to another act', { ...anchored(whole, 4), seq: 5 }, 'anchor-broken 5'],
    ['dated back', { ...anchored(whole, 4), at: new Date(0) }, 'anchor-broken 4'],
    ['by a foreign key', anchored(whole, 4, foreign), 'anchor-foreign-key 4'],
  ])('tells of an anchor %s; the chain stays whole', (_what, anchor, finding) => {
    const answer = check(links, [anchor], headOf(whole));
    expect(told(answer.findings)).toEqual([finding]);
    expect([answer.intactUpTo, answer.anchoredUpTo]).toEqual([10, 0]);
  });
});

describe('the text of an act', () => {
  it('is this, to the byte: a stranger must be able to write it', () => {
    const act: ChainedAct = {
      seq: 1,
      id: '00000000-0000-8000-8000-00000000000a',
      at: new Date('2026-11-20T21:00:00Z'),
      actor: 'cli',
      what: 'account.added',
      subjectKind: 'account',
      subjectId: '7',
      payload: { zone: 'UTC', channel: 'amazon', n: 1.5 },
      prev: BEFORE_THE_FIRST,
    };
    const text = `{"actor":"cli","at":"2026-11-20T21:00:00.000Z","format":"weerwoord-act/1","id":"00000000-0000-8000-8000-00000000000a","organisation":"${organisation}","payload":{"channel":"amazon","n":1.5,"zone":"UTC"},"prev":"${BEFORE_THE_FIRST}","seq":1,"subjectId":"7","subjectKind":"account","what":"account.added"}`;
    expect(actText(organisation, act)).toBe(text);
    expect(sha256(text)).toBe('757f001ec86f492f93d3949f718051f4db3fd0bfc1adc586d4f0a33143abb596');
  });
});

describe('names of acts', () => {
  it('each has a class, and a class finds its names', () => {
    expect(actClass('pack.sealed')).toBe('export');
    expect(actClass('toString')).toBeNull();
    expect(actsOfClass('verdict')).toEqual(['verdicts.judged']);
    expect(Object.keys(ACTS).every((name) => /^[a-z-]+\.[a-z-]+$/.test(name))).toBe(true);
  });
});
