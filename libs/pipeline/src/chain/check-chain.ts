import type { Anchor, ChainChecked, OrganisationId } from '@weerwoord/kernel';
import { actText, anchorText, ChainCheck } from '@weerwoord/kernel';
import type { StampProblem } from '@weerwoord/ports';
import type { AuditTools } from './chain-tools';
import { checkWith } from './chain-tools';

const AT_ONCE = 5_000;

/** What became of the anchors' time stamps. */
export type StampsChecked = {
  readonly held: number;
  readonly broken: readonly { readonly seq: number; readonly problem: StampProblem }[];
  readonly lastAt: Date | null;
  readonly lastBy: string | null;
};
export type CheckedChain = ChainChecked & { readonly stamps: StampsChecked };

/**
 * Goes along an organisation's whole chain as it stands in the database: every act's hash, every link, the head, every anchor with its signature and time stamp.
 * Acts that come in meanwhile are not looked at. Memory does not grow with the chain.
 *
 * @param kept anchors that were kept elsewhere, held against the chain beside those in the database
 */
export async function checkChain(
  { units, sealer, stamper }: Pick<AuditTools, 'units' | 'sealer' | 'stamper'>,
  {
    organisation,
    kept = [],
    told,
  }: { readonly organisation: OrganisationId; readonly kept?: readonly Anchor[]; readonly told?: (done: number, of: number) => Promise<void> | void },
): Promise<CheckedChain> {
  const keys = await sealer.keys(organisation);
  const { head, anchors } = await units(organisation, async ({ chain }) => ({ anchors: await chain.anchors(), head: await chain.head() }));
  const check = new ChainCheck(organisation, checkWith(keys.map(({ publicKey }) => publicKey)), [...anchors, ...kept]);
  for (let after = 0; after < head.seq;) {
    const links = await units(organisation, ({ chain }) => chain.links(after, AT_ONCE, head.seq));
    for (const link of links) check.take({ seq: link.seq, prev: link.prev, hash: link.hash, text: actText(organisation, link) });
    const last = links.at(-1);
    if (!last) break;
    after = last.seq;
    await told?.(after, head.seq);
  }
  // A head that was put back hides what stands behind it. An act that is seen was written together with its head, so the head read after it is as new.
  const { next, newHead } = await units(organisation, async ({ chain }) => ({
    next: (await chain.links(head.seq, 1))[0],
    newHead: await chain.head(),
  }));
  if (next && (next.prev !== head.hash || newHead.seq < next.seq))
    check.take({ seq: next.seq, prev: next.prev, hash: next.hash, text: actText(organisation, next) });
  const stamps: { seq: number; problem: StampProblem }[] = [];
  let [held, lastAt, lastBy]: [number, Date | null, string | null] = [0, null, null];
  for (const anchor of anchors) {
    if (!anchor.token) continue;
    const read = await stamper.check(anchor.token, Buffer.from(anchorText(organisation, anchor), 'utf8'));
    if (!read.ok) stamps.push({ seq: anchor.seq, problem: read.problem });
    else [held, lastAt, lastBy] = [held + 1, read.value.at, read.value.by];
  }
  return { ...check.end(head), stamps: { held, broken: stamps, lastAt, lastBy } };
}
