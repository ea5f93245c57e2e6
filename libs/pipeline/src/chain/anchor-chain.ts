import type { OrganisationId } from '@weerwoord/kernel';
import { anchorText } from '@weerwoord/kernel';
import type { FrameStores, KeptAnchor } from '@weerwoord/ports';
import type { AuditTools } from './chain-tools';

const DAY_MS = 86_400_000;
/** After a failure, then twice as long each time, six hours at most. */
const FIRST_REST_MS = 15 * 60_000;
const LONGEST_REST_MS = 6 * 3_600_000;
/** Anchors older than a week are not stamped any more: the newer ones say the same of what they saw. */
const STAMPED_WITHIN_MS = 7 * DAY_MS;

const dayOfUtc = (at: Date): number => Math.floor(at.getTime() / DAY_MS);
const waitsForStamp = ({ token, at, stampTries, stampTriedAt }: KeptAnchor, now: Date): boolean => {
  if (token !== null || now.getTime() - at.getTime() > STAMPED_WITHIN_MS) return false;
  const rest = stampTries === 0 ? 0 : Math.min(FIRST_REST_MS * 2 ** (stampTries - 1), LONGEST_REST_MS);
  return stampTriedAt === null || stampTriedAt.getTime() + rest <= now.getTime();
};

/** Is there something to sign (no anchor on this day, UTC, and acts since the last one), or to have stamped? */
export async function anchorDue({ chain }: Pick<FrameStores, 'chain'>, now: Date, isStampSet: boolean): Promise<boolean> {
  const [head, anchors] = [await chain.head(), await chain.anchors()];
  return toSign(head.seq, anchors, now) || (isStampSet && anchors.some((anchor) => waitsForStamp(anchor, now)));
}
function toSign(seq: number, anchors: readonly KeptAnchor[], now: Date): boolean {
  const last = anchors.reduce<KeptAnchor | null>((newest, one) => (newest === null || one.at > newest.at ? one : newest), null);
  return seq > 0 && (last === null || (seq > last.seq && dayOfUtc(last.at) < dayOfUtc(now)));
}

/**
 * Signs the chain's head, once a day (UTC) when it moved, and asks the authority for the stamps that are lacking. An authority that is away stops nothing: the
 * signed anchor stands, and the stamp is asked for again later. Safe to run at any moment and twice at once.
 *
 * @returns whether anything was done
 */
export async function anchorChain(
  { units, sealer, stamper, clock }: AuditTools,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<boolean> {
  const now = clock.now();
  const seen = await units(organisation, async ({ chain }) => ({ head: await chain.head(), anchors: await chain.anchors() }));
  let anchors: readonly KeptAnchor[] = seen.anchors;
  let done = false;
  if (toSign(seen.head.seq, anchors, now)) {
    const key = await sealer.key(organisation);
    const unsigned = { ...seen.head, at: now, keyId: key.id };
    const { signature, key: by } = await sealer.sign(organisation, Buffer.from(anchorText(organisation, unsigned), 'utf8'));
    // Renewed between the two: the text names the other key, and the next run signs with the new one.
    if (by.id !== key.id) return false;
    anchors = await units(organisation, async ({ chain }) => {
      done = await chain.addAnchor({ ...unsigned, signature });
      return chain.anchors();
    });
  }
  if (!stamper.isSet) return done;
  for (const anchor of anchors.filter((one) => waitsForStamp(one, now))) {
    const stamp = await stamper.stamp(Buffer.from(anchorText(organisation, anchor), 'utf8'));
    await units(organisation, ({ chain }) =>
      chain.noteStamp(anchor, { at: now, ...(stamp.ok ? { stamp: stamp.value } : { problem: stamp.problem }) }),
    );
    done = true;
  }
  return done;
}
