import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Integer, Null, OctetString } from 'asn1js';
import { failed, ok } from '@weerwoord/kernel';
import type { TimeStamper } from '@weerwoord/ports';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';
import type { Settings } from '../settings';
import { certificatesOf, readToken } from './read-token';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const PATIENCE_MS = 15_000;
/** A token with a chain of certificates has some kilobytes. */
const MOST_BYTES = 1_000_000;

/** A positive number of 64 bits: the first byte neither zero nor above 127, so that every authority writes it back with the same bytes. */
function newNonce(): Buffer {
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}

function requestFor(bytes: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const imprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() }),
    hashedMessage: new OctetString({ valueHex: new Uint8Array(createHash('sha256').update(bytes).digest()).buffer }),
  });
  const request = new TimeStampReq({
    version: 1,
    messageImprint: imprint,
    nonce: new Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** The body of the answer; null when nobody answers in time, or answers something else than a time stamp. */
async function asked(url: string, body: Uint8Array<ArrayBuffer>, patienceMs: number): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > MOST_BYTES ? null : bytes;
  } catch {
    return null;
  }
}

/**
 * Time stamps of the authority at `url` (RFC 3161 over HTTP).
 *
 * @param url absent: none is asked, what is kept can still be checked
 * @param ca roots in PEM that a token's certificate must lead to; absent: any certificate that is for time stamps will do, and its name is told
 * @throws when `ca` holds a certificate that is none
 */
export function timeStamperAt({
  url,
  ca = '',
  patienceMs = PATIENCE_MS,
}: {
  readonly url?: string | undefined;
  readonly ca?: string;
  readonly patienceMs?: number;
}): TimeStamper {
  const roots = certificatesOf(ca);
  return {
    isSet: url !== undefined,
    async stamp(bytes) {
      if (url === undefined) return failed('silent');
      const nonce = newNonce();
      const body = await asked(url, requestFor(bytes, nonce), patienceMs);
      if (!body) return failed('silent');
      let token: Uint8Array;
      try {
        const answer = TimeStampResp.fromBER(new Uint8Array(body).buffer);
        if (answer.status.status !== PKIStatus.granted && answer.status.status !== PKIStatus.grantedWithMods) return failed('refused');
        if (!answer.timeStampToken) return failed('unreadable');
        token = new Uint8Array(answer.timeStampToken.toSchema().toBER());
      } catch {
        return failed('unreadable');
      }
      const read = await readToken(token, bytes, { nonce, roots });
      return read.ok ? ok({ token, ...read.value }) : read;
    },
    check: (token, bytes) => readToken(token, bytes, { roots }),
  };
}

/** The authority of the settings. @throws when the file of its roots cannot be read, or holds none: stamps nobody can check would be worth nothing */
export async function timeStamperOf({
  WEERWOORD_TSA_URL: url,
  WEERWOORD_TSA_CA: file,
}: Pick<Settings, 'WEERWOORD_TSA_URL' | 'WEERWOORD_TSA_CA'>): Promise<TimeStamper> {
  if (file === undefined) return timeStamperAt({ url });
  const ca = await readFile(file, 'utf8').catch(() => '');
  if (!ca.includes('BEGIN CERTIFICATE')) throw new Error(`WEERWOORD_TSA_CA: ${file} holds no certificate in PEM`);
  return timeStamperAt({ url, ca });
}
