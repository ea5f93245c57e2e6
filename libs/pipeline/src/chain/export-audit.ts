import type { Day, OrganisationId } from '@weerwoord/kernel';
import { EMPTY_CHAIN } from '@weerwoord/kernel';
import type { ActInChain, ExportedAudit } from '@weerwoord/ports';
import type { AuditTools } from './chain-tools';

const AT_ONCE = 5_000;

/**
 * Takes up what an audit export holds: the acts of those days (of the organisation's zone, both included) in one piece of the chain, the anchors and the public keys.
 * That it was exported is an act itself and the last one in it, unless the days end before today.
 */
export async function exportAudit(
  { units, sealer, clock }: Pick<AuditTools, 'units' | 'sealer' | 'clock'>,
  { organisation, actor, from, to }: { readonly organisation: OrganisationId; readonly actor: string; readonly from?: Day; readonly to?: Day },
): Promise<ExportedAudit> {
  const at = clock.now();
  await sealer.key(organisation); // made now, so that it is among those the file carries
  const keys = await sealer.keys(organisation);
  await units(organisation, ({ acts }) =>
    acts.record([
      { at, actor, what: 'audit.exported', subjectKind: 'audit', subjectId: organisation, payload: { from: from ?? null, to: to ?? null } },
    ]),
  );
  const { head, anchors, piece, before } = await units(organisation, async ({ chain, people }) => {
    const zone = (await people.organisation())?.zone ?? 'UTC';
    const end = await chain.head();
    const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }), zone };
    const bounds = from === undefined && to === undefined ? { first: 1, last: end.seq } : await chain.bounds(days);
    const first = bounds?.first ?? end.seq + 1;
    const [former] = first > 1 ? await chain.links(first - 2, 1) : [];
    return {
      head: end,
      anchors: await chain.anchors(),
      piece: { first, last: Math.min(bounds?.last ?? end.seq, end.seq) },
      before: former ? { seq: former.seq, hash: former.hash } : EMPTY_CHAIN,
    };
  });
  async function* acts(): AsyncGenerator<readonly ActInChain[]> {
    for (let after = piece.first - 1; after < piece.last;) {
      const links = await units(organisation, ({ chain }) => chain.links(after, AT_ONCE, piece.last));
      const last = links.at(-1);
      if (!last) return;
      yield links;
      after = last.seq;
    }
  }
  return {
    organisation,
    at,
    before,
    acts: acts(),
    anchors: anchors.filter(({ seq }) => seq <= head.seq),
    keys,
    sign: (bytes) => sealer.sign(organisation, bytes),
  };
}
