import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, PrintableString } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
type Pair = Awaited<ReturnType<typeof newPair>>;
const newPair = () => webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** How the authority behaves. */
export type Manner =
  'honest' | 'other-nonce' | 'other-imprint' | 'foreign-certificate' | 'not-for-time-stamps' | 'broken-signature' | 'refuses' | 'silent' | 'garbage';
export type TestAuthority = { readonly url: string; readonly ca: string; manner: Manner; asked: number; close(): Promise<void> };

async function certificate(
  name: string,
  subject: Pair,
  issuer: { readonly name: string; readonly pair: Pair },
  purpose: string | null,
): Promise<Certificate> {
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new Integer({ value: name.length });
  const named = (value: string) => new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value }) });
  made.issuer.typesAndValues.push(named(issuer.name));
  made.subject.typesAndValues.push(named(name));
  made.notBefore.value = new Date('2020-01-01T00:00:00Z');
  made.notAfter.value = new Date('2040-01-01T00:00:00Z');
  const usage = purpose === null ? null : new ExtKeyUsage({ keyPurposes: [purpose] });
  const basic = new BasicConstraints({ cA: purpose === null });
  made.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER(), parsedValue: basic }),
    ...(usage ? [new Extension({ extnID: '2.5.29.37', critical: true, extnValue: usage.toSchema().toBER(), parsedValue: usage })] : []),
  ];
  await made.subjectPublicKeyInfo.importKey(subject.publicKey);
  await made.sign(issuer.pair.privateKey, 'SHA-256');
  return made;
}
const pemOf = (made: Certificate): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(made.toSchema(true).toBER()).toString('base64')}\n-----END CERTIFICATE-----\n`;

/** A time-stamp authority on this machine that really signs, for specs. It can be told to misbehave. */
export async function anAuthority(at: Date): Promise<TestAuthority> {
  const [root, signer, stranger] = [await newPair(), await newPair(), await newPair()];
  const ca = await certificate('Test Root', root, { name: 'Test Root', pair: root }, null);
  const good = await certificate('Test Stamps 1', signer, { name: 'Test Root', pair: root }, '1.3.6.1.5.5.7.3.8');
  const other = await certificate('Test Server', signer, { name: 'Test Root', pair: root }, '1.3.6.1.5.5.7.3.1');
  const foreign = await certificate('Foreign Stamps', stranger, { name: 'Foreign Root', pair: stranger }, '1.3.6.1.5.5.7.3.8');

  async function answerTo(body: Uint8Array, manner: Manner): Promise<Uint8Array> {
    if (manner === 'garbage') return Buffer.from('<html>sorry</html>');
    if (manner === 'refuses') return new Uint8Array(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }).toSchema().toBER());
    const asked = TimeStampReq.fromBER(bufferOf(body));
    const imprint = asked.messageImprint;
    const wrong = new MessageImprint({
      hashAlgorithm: imprint.hashAlgorithm,
      hashedMessage: new OctetString({ valueHex: new Uint8Array(32).buffer }),
    });
    const info = new TSTInfo({
      version: 1,
      policy: '1.3.6.1.4.1.13762.3',
      messageImprint: manner === 'other-imprint' ? wrong : imprint,
      serialNumber: new Integer({ value: 7 }),
      genTime: at,
      nonce: manner === 'other-nonce' ? new Integer({ value: 5 }) : (asked.nonce ?? new Integer({ value: 1 })),
    });
    const der = info.toSchema().toBER();
    const [by, pair] = manner === 'foreign-certificate' ? [foreign, stranger] : manner === 'not-for-time-stamps' ? [other, signer] : [good, signer];
    const digest = await webcrypto.subtle.digest('SHA-256', der);
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: TST_INFO, eContent: new OctetString({ valueHex: der }) }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer: by.issuer, serialNumber: by.serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({
            type: 0,
            attributes: [
              new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: TST_INFO })] }),
              new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
            ],
          }),
        }),
      ],
      certificates: [by],
    });
    await signed.sign(pair.privateKey, 0, 'SHA-256');
    const token = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
    const bytes = Buffer.from(new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken: token }).toSchema().toBER());
    // The last bytes of the answer are those of the signature.
    if (manner === 'broken-signature') bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    return bytes;
  }

  const state = { manner: 'honest' as Manner, asked: 0 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      state.asked += 1;
      if (state.manner === 'silent') return;
      void answerTo(Buffer.concat(parts), state.manner).then((bytes) =>
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bytes),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    ca: pemOf(ca),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
