import type { OrganisationId } from '@weerwoord/kernel';
import { fileSubject } from '@weerwoord/pipeline';
import type { Product, SealedProblem } from '@weerwoord/wiring';

/** What is sealed of a problem: the row as it came, the value that is wrong, and the sentence that quotes it. */
export type OpenedProblem = { readonly raw: string | null; readonly value: string | null; readonly reason: string | null };

/** Of a row whose key has been destroyed. */
export const GONE: OpenedProblem = { raw: null, value: null, reason: null };

/** Opens what is sealed of rejected rows, in the order given; all empty where the key has been destroyed. */
export async function openProblems(
  { vault }: Pick<Product, 'vault'>,
  organisation: OrganisationId,
  lines: readonly Pick<SealedProblem, 'fileId' | 'sealed'>[],
): Promise<OpenedProblem[]> {
  const opened = await vault.open(
    organisation,
    lines.map(({ fileId, sealed }) => ({ subject: fileSubject(fileId), sealed })),
  );
  // Written by the intake step as JSON of just these three.
  return opened.map((bytes) => (bytes === null ? GONE : (JSON.parse(Buffer.from(bytes).toString('utf8')) as OpenedProblem)));
}

export async function openHeader(
  { vault }: Pick<Product, 'vault'>,
  organisation: OrganisationId,
  fileId: string,
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null) return null;
  const [bytes] = await vault.open(organisation, [{ subject: fileSubject(fileId), sealed }]);
  return bytes ? Buffer.from(bytes).toString('utf8') : null;
}
