import { sign } from 'node:crypto';
import { signedBytes } from '@weerwoord/packs';
import { editedManifest, OTHER, OWN, sealedAgain, sha256 } from './pack-bases';
import type { Case, Verdict } from './pack-vectors';
import type { Bases } from './vector-bases';
import { listedOf, manifestOf, partOf } from './vector-bases';

const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The other signature of the same bytes that loose checkers take: S and the group's order added. */
function malleable(signature: Buffer): Buffer {
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + L;
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()]);
}

/** Packs whose manifest, sums and comment were all made anew: only reading strictly, the signature and the key tell. */
export function resealedPacks({ v2 }: Bases): Case[] {
  const manifest = manifestOf(v2);
  const text = partOf(v2, 'manifest.json');
  const files = listedOf(v2);
  const own = (bytes: Uint8Array) => sign(null, signedBytes('manifest', bytes), OWN.secret);
  const again = (bytes: Uint8Array): Buffer => sealedAgain(bytes, files);
  const unread = (name: string, bytes: Buffer, problem: NonNullable<Verdict['problem']> = 'manifest-unreadable'): Case => ({
    name: `manifest: ${name}`,
    base: 'v2',
    bytes: again(bytes),
    says: { problem, changed: ['manifest.json'], stops: 'unread' },
  });
  const edited = (name: string, edit: Parameters<typeof editedManifest>[1]): Case => unread(name, editedManifest(manifest, edit));
  const fileAt = (m: { files: Record<string, unknown>[] }, place: number) => m.files[place] ?? {};
  const reading: Case[] = [
    unread('another program’s', Buffer.from('{\n  "name": "an app",\n  "icons": []\n}\n'), 'foreign-manifest'),
    unread('a list', Buffer.from('[]\n'), 'foreign-manifest'),
    unread('a bare word', Buffer.from('"weerwoord-pack/2"\n'), 'foreign-manifest'),
    unread(
      'a later version',
      editedManifest(manifest, (m) => ({ ...m, format: 'weerwoord-pack/3' })),
      'unknown-format',
    ),
    unread('no JSON', Buffer.from('This is the manifest.\n')),
    unread('empty', Buffer.alloc(0)),
    unread('in one line', Buffer.from(JSON.stringify(manifest))),
    unread('without its last newline', text.subarray(0, -1)),
    unread('with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text])),
    unread('with bytes that are no UTF-8', Buffer.from(text.toString('latin1').replace('Sanne', 'Sann\xe9'), 'latin1')),
    unread('a key twice', Buffer.from(text.toString('utf8').replace('  "account"', '  "organisation": "Vlierdal Wonen",\n  "account"'))),
    unread('an escape where none is needed', Buffer.from(text.toString('utf8').replace('Vlierdal', '\\u0056lierdal'))),
    edited('a key too many', (m) => ({ ...m, more: 1 })),
    edited('a key too few', (m) => {
      delete m['rules'];
    }),
    edited('keys in another order', (m) => Object.fromEntries([...Object.entries(m).slice(1), ...Object.entries(m).slice(0, 1)])),
    edited('files in another order', (m) => {
      m.files.reverse();
    }),
    edited('a file twice', (m) => {
      m.files.splice(1, 0, fileAt(m, 0));
    }),
    edited('a path out of the folder', (m) => {
      fileAt(m, 0)['path'] = '../00-pack.pdf';
    }),
    edited('a path the pack keeps for itself', (m) => {
      fileAt(m, 2)['path'] = 'SHA256SUMS';
    }),
    edited('a day that does not exist', (m) => {
      m['sealedAt'] = '2026-02-30T07:05:13.000Z';
    }),
    edited('a size that is no number', (m) => {
      fileAt(m, 0)['bytes'] = '12';
    }),
    edited('a size below nothing', (m) => {
      fileAt(m, 0)['bytes'] = -1;
    }),
    edited('an unknown role', (m) => {
      fileAt(m, 0)['role'] = 'film';
    }),
    edited('a hash in capitals', (m) => {
      fileAt(m, 0)['sha256'] = String(fileAt(m, 0)['sha256']).toUpperCase();
    }),
    edited('a half of a pair of surrogates', (m) => {
      m['sealedBy'] = 'S\ud800';
    }),
  ];
  const wrong = (name: string, edit: Parameters<typeof editedManifest>[1], changed: readonly string[], more: Partial<Verdict> = {}): Case => ({
    name: `signed, but ${name}`,
    base: 'v2',
    bytes: again(editedManifest(manifest, edit)),
    says: { problem: 'files-changed', changed, ...more },
  });
  const contents: Case[] = [
    wrong(
      'the root is another',
      (m) => {
        m['root'] = sha256('x');
      },
      ['manifest.json'],
    ),
    wrong(
      'the evidence root is another',
      (m) => {
        m['evidenceRoot'] = sha256('x');
      },
      ['00-pack.pdf', 'manifest.json'],
    ),
    wrong(
      'a size is another',
      (m) => {
        fileAt(m, 0)['bytes'] = 3;
      },
      ['manifest.json'],
    ),
    { name: 'signed, but the PDF speaks of other evidence', base: 'v2', ...otherPdf(v2) },
  ];
  const signed = (name: string, signature: (bytes: Uint8Array) => Uint8Array, bytes: Uint8Array = text): Case => ({
    name: `signature: ${name}`,
    base: 'v2',
    bytes: sealedAgain(bytes, files, signature),
    says: { problem: 'signature-bad', changed: ['manifest.sig'], signature: 'bad' },
  });
  const signatures: Case[] = [
    signed('by another key', (bytes) => sign(null, signedBytes('manifest', bytes), OTHER.secret)),
    signed('without the line in front', (bytes) => sign(null, bytes, OWN.secret)),
    signed('that of a notice', (bytes) => sign(null, signedBytes('erased', bytes), OWN.secret)),
    signed('a byte short', (bytes) => own(bytes).subarray(0, 63)),
    signed('a byte long', (bytes) => Buffer.concat([own(bytes), Buffer.alloc(1)])),
    signed('zeros', () => Buffer.alloc(64)),
    signed('empty', () => Buffer.alloc(0)),
    signed('with the order of the group added', (bytes) => malleable(own(bytes))),
    signed(
      'of the manifest before somebody changed it and made everything else anew',
      () => own(text),
      editedManifest(manifest, (m) => ({ ...m, organisation: 'Somebody Else' })),
    ),
    {
      name: 'signature: its own bytes changed',
      base: 'v2',
      bytes: inFile(v2, 'manifest.sig', 9),
      says: { problem: 'signature-bad', changed: ['manifest.sig'], signature: 'bad' },
    },
    {
      name: 'manifest: its own bytes changed',
      base: 'v2',
      bytes: inFile(v2, 'manifest.json', 60),
      says: { problem: 'files-changed', changed: ['manifest.json'], signature: 'bad' },
    },
    wrongFingerprint(v2),
  ];
  return [...reading, ...contents, ...signatures];
}

/** The lowest bit of one byte of a file, which stays a letter, exchanged in place. */
function inFile(zip: Buffer, path: string, place: number): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.indexOf(partOf(zip, path)) + place;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function otherPdf(v2: Buffer): Pick<Case, 'bytes' | 'says'> {
  const bytes = Buffer.from(
    partOf(v2, '00-pack.pdf')
      .toString('latin1')
      .replace(/evidence-root:[0-9a-f]{64}/, `evidence-root:${sha256('x')}`),
    'latin1',
  );
  const files = listedOf(v2).map((file) => (file.path === '00-pack.pdf' ? { path: file.path, bytes } : file));
  const listed = manifestOf(v2).files.map(({ path, sha256: hash }) => ({ path, sha256: path === '00-pack.pdf' ? sha256(bytes) : hash }));
  const text = editedManifest(manifestOf(v2), (m) => {
    const first = m.files[0];
    if (first) first['sha256'] = sha256(bytes);
    m['root'] = rootOf(listed);
  });
  return { bytes: sealedAgain(text, files), says: { problem: 'files-changed', changed: ['00-pack.pdf'] } };
}

/** RFC 6962, as short as it can be said: beside the core's own, so that one slip in it shows. */
function rootOf(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const hash = (leaves: readonly Buffer[]): Buffer => {
    if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0);
    const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
    return Buffer.from(sha256(Buffer.concat([Buffer.from([1]), hash(leaves.slice(0, half)), hash(leaves.slice(half))])), 'hex');
  };
  return hash(files.map(({ path, sha256: of }) => Buffer.from(sha256(`\0${of}  ${path}\n`), 'hex'))).toString('hex');
}

/** A key under the fingerprint of another: its signature counts for nothing. */
function wrongFingerprint(v2: Buffer): Case {
  const manifest = manifestOf(v2);
  const bytes = editedManifest(manifest, (m) => ({ ...m, key: { ...manifest.key, publicKey: OTHER.hex } }));
  return {
    name: 'signed by another key under the fingerprint of ours',
    base: 'v2',
    bytes: sealedAgain(bytes, listedOf(v2), (text) => sign(null, signedBytes('manifest', text), OTHER.secret), OTHER),
    says: { problem: 'files-changed', changed: ['manifest.json'], signature: 'bad' },
  };
}
