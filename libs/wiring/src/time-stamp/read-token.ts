import { createHash } from 'node:crypto';
import { failed, ok } from '@weerwoord/kernel';
import type { Result } from '@weerwoord/kernel';
import type { Stamp, StampProblem } from '@weerwoord/ports';
import { Certificate, ContentInfo, ExtKeyUsage, SignedData, TSTInfo } from 'pkijs';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const FOR_TIME_STAMPS = '1.3.6.1.5.5.7.3.8';
const COMMON_NAME = '2.5.4.3';

/** A view of its own, as pkijs wants it: the bytes of a Buffer may lie in a larger one. */
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

/** Certificates of a PEM text, in its order. @throws when one of them is none */
export function certificatesOf(pem: string): Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)];
  return blocks.map(([, text = '']) => Certificate.fromBER(own(Buffer.from(text.replace(/\s+/g, ''), 'base64'))));
}

/** Who signed: the common name of the certificate, else the first name there is. */
function nameOf({ subject }: Certificate): string {
  const named = subject.typesAndValues.find(({ type }) => type === COMMON_NAME) ?? subject.typesAndValues[0];
  const block = named?.value.valueBlock as { readonly value?: unknown } | undefined;
  return typeof block?.value === 'string' ? block.value.slice(0, 120) : '';
}

/** A certificate that is not for time stamps says nothing about time (RFC 3161, 2.3). */
function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const usage: unknown = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(FOR_TIME_STAMPS);
}

/**
 * Does the token (a CMS `SignedData` over a `TSTInfo`) hold for these bytes? Checked are the imprint, the nonce when one was sent, the signature over the content, that
 * the signer's certificate is for time stamps and, when roots are given, that it leads to one of them and was good at the stamped time.
 *
 * Not checked: whether the certificate was revoked.
 */
export async function readToken(
  token: Uint8Array,
  bytes: Uint8Array,
  { nonce, roots }: { readonly nonce?: Uint8Array; readonly roots: readonly Certificate[] },
): Promise<Result<Omit<Stamp, 'token'>, StampProblem>> {
  let signed: SignedData;
  let info: TSTInfo;
  try {
    const content = ContentInfo.fromBER(own(token));
    if (content.contentType !== SIGNED_DATA) return failed('unreadable');
    signed = new SignedData({ schema: content.content });
    const inner = signed.encapContentInfo.eContent;
    if (signed.encapContentInfo.eContentType !== TST_INFO || !inner) return failed('unreadable');
    info = TSTInfo.fromBER(inner.getValue());
  } catch {
    return failed('unreadable');
  }
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const digest = createHash('sha256').update(bytes).digest();
  if (hashAlgorithm.algorithmId !== SHA_256 || !isSame(hashedMessage.valueBlock.valueHexView, digest)) return failed('other-imprint');
  if (nonce && !(info.nonce && isSame(info.nonce.valueBlock.valueHexView, nonce))) return failed('other-nonce');
  const answer = await signed
    .verify({ signer: 0, data: own(bytes), trustedCerts: [...roots], checkChain: roots.length > 0, extendedMode: true })
    .catch(
      (error: unknown) =>
        error as {
          readonly signerCertificateVerified?: boolean;
          readonly signatureVerified?: boolean | null;
          readonly signerCertificate?: Certificate | null;
        },
    );
  if (answer.signerCertificateVerified === false) return failed('foreign-certificate');
  const by = answer.signerCertificate;
  if (answer.signatureVerified !== true || !by) return failed('bad-signature');
  if (!isForTimeStamps(by)) return failed('foreign-certificate');
  return ok({ at: info.genTime, by: nameOf(by) });
}
