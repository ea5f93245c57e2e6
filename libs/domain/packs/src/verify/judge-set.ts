import { fromHex, sameBytes, utf8 } from '../format/bytes';
import { treeRoot } from '../format/hash-tree';
import type { PackCrypto } from '../format/pack-crypto';
import { keyFits, KEY_PATH, MANIFEST_PATH, SIGNATURE_PATH, SUMS_PATH } from '../format/pack-manifest';
import { publicKeyPem } from '../format/pack-signature';
import { sumsBytes } from '../format/sums';
import type { SetManifest, SetManifestFile } from '../set/set-manifest';
import { readSetManifest, SET_FORMAT, setSignedBytes } from '../set/set-manifest';
import { setComment } from '../set/set-seal';
import type { Expected, PackVerification, SignatureFinding } from './findings';
import { ZIP_DIRECTORY } from './findings';
import type { FoundFile } from './found-file';
import { readSums } from './judge-files';
import { problemFound } from './problem-found';
import type { SetVerification } from './set-findings';
import { setStopped, within } from './set-findings';

/** What was found, as files of a ZIP or of a folder (`comment` null), and each pack as it was found by itself. */
export type FoundSet = {
  readonly files: readonly FoundFile[];
  readonly packs: ReadonlyMap<string, PackVerification>;
  readonly comment: string | null;
};

type Names = Record<'changed' | 'missing' | 'extra', Set<string>>;

/** Compares a file of many packs with what was sealed, by the same witnesses as a pack: those that agree outvote the odd one. */
export function judgeSet(crypto: PackCrypto, { files, packs, comment }: FoundSet, expected: Expected): SetVerification {
  const found = new Map(files.map((file) => [file.path, file]));
  const written = found.get(MANIFEST_PATH);
  if (!written) return setStopped(SET_FORMAT, 'no-manifest', files.length, { missing: [MANIFEST_PATH] });
  const hash = written.sha256;
  const manifest = written.content && readSetManifest(written.content);
  if (!manifest || !written.content)
    return setStopped(SET_FORMAT, written.content && isNewer(written.content) ? 'unknown-format' : 'manifest-unreadable', files.length, {
      hash,
      changed: [MANIFEST_PATH],
    });

  const signature = signatureOf(crypto, manifest, written.content, found.get(SIGNATURE_PATH), expected);
  const wanted = new Set([...manifest.files.map(({ path }) => path), MANIFEST_PATH, SIGNATURE_PATH, KEY_PATH, SUMS_PATH]);
  const names: Names = {
    changed: new Set(files.filter(({ damaged, path }) => damaged && !packs.has(path)).map(({ path }) => path)),
    missing: new Set([...wanted].filter((path) => !found.has(path))),
    extra: new Set([...found.keys()].filter((path) => !wanted.has(path))),
  };
  judgeWitnesses(crypto, manifest, { found, hash, comment, signature }, names.changed);
  const replaced = judgePacks(manifest, found, packs, names);

  const [changed, missing, extra] = [sorted(names.changed), sorted(names.missing), sorted(names.extra)];
  const problem = problemFound({ hash, changed, missing, extra, signature }, expected);
  const { organisation, sealedBy, month, account, sealedAt } = manifest;
  const listed = manifest.files.filter(({ role }) => role === 'pack');
  return {
    ok: problem === null,
    format: SET_FORMAT,
    hash,
    files: files.length,
    packs: listed.filter(({ path, sha256 }) => found.get(path)?.sha256 === sha256 && packs.get(path)?.ok).length,
    changed,
    missing,
    extra,
    replaced,
    erased: listed.filter((file) => file.erased).map(({ path }) => path),
    signature,
    keys: otherKeys(manifest, packs),
    sealedAt,
    about: { organisation, sealedBy, month, account },
    problem,
  };
}

/** A version this program does not know is told as that, and not as damage. */
const isNewer = (manifest: Uint8Array): boolean =>
  /^\{\n {2}"format": "weerwoord-packs\/(?!1")\d+"/.test(String.fromCharCode(...manifest.subarray(0, 60)));
const sorted = (names: ReadonlySet<string>): string[] => [...names].sort();

function signatureOf(
  crypto: PackCrypto,
  { key }: SetManifest,
  text: Uint8Array,
  signature: FoundFile | undefined,
  { keys }: Expected,
): SignatureFinding {
  const told = { keyId: key.id, keyName: key.name, known: keys === undefined || keys.length === 0 ? null : keys.includes(key.id) };
  if (!signature) return { state: 'none', ...told };
  const good = keyFits(crypto, key) && signature.content !== null && crypto.ed25519(fromHex(key.publicKey), setSignedBytes(text), signature.content);
  return { state: good ? 'good' : 'bad', ...told };
}

type Witnesses = {
  readonly found: ReadonlyMap<string, FoundFile>;
  readonly hash: string;
  readonly comment: string | null;
  readonly signature: SignatureFinding;
};

/** Manifest, signature, key and sums: which of them is the odd one out? */
function judgeWitnesses(crypto: PackCrypto, manifest: SetManifest, { found, hash, comment, signature }: Witnesses, changed: Set<string>): void {
  const sumsFile = found.get(SUMS_PATH);
  const sums = readSums(sumsFile?.content ?? null);
  const isSigned = signature.state === 'good';
  const sumsAgree = sums.get(MANIFEST_PATH) === hash;
  const commentAgrees = comment === null ? sumsAgree : comment === setComment(hash);
  if (!isSigned && !sumsAgree && !commentAgrees) changed.add(MANIFEST_PATH);
  else if (comment !== null && !commentAgrees) changed.add(ZIP_DIRECTORY);
  const odd = ({ path, sha256, bytes }: SetManifestFile): boolean => {
    const file = found.get(path);
    return file !== undefined && (file.sha256 === sha256 ? file.bytes !== bytes : !isSigned && file.sha256 === sums.get(path));
  };
  if (manifest.files.some(odd) || manifest.root !== treeRoot(crypto, manifest.files) || !keyFits(crypto, manifest.key)) changed.add(MANIFEST_PATH);
  // Of a changed manifest the report names the manifest, not what follows from it.
  if (changed.has(MANIFEST_PATH)) return;
  if (signature.state === 'bad') changed.add(SIGNATURE_PATH);
  const pem = found.get(KEY_PATH);
  if (pem && !(pem.content && sameBytes(pem.content, utf8(publicKeyPem(manifest.key.publicKey))))) changed.add(KEY_PATH);
  if (sumsFile && !(sumsFile.content && sameBytes(sumsFile.content, sumsBytes([...manifest.files, { path: MANIFEST_PATH, sha256: hash }]))))
    changed.add(SUMS_PATH);
}

/** Each listed file against its sum; of a changed pack the files in it, where it can say which. @returns packs that were exchanged for other whole ones */
function judgePacks(manifest: SetManifest, found: ReadonlyMap<string, FoundFile>, packs: FoundSet['packs'], names: Names): string[] {
  const replaced: string[] = [];
  for (const { path, sha256, pack, erased } of manifest.files) {
    const [file, own] = [found.get(path), packs.get(path)];
    if (!file) continue;
    const isSame = file.sha256 === sha256 && !file.damaged;
    if (own && !own.ok) {
      const inside = [...own.changed, ...own.missing, ...own.extra];
      if (inside.length === 0) names.changed.add(path);
      for (const kind of ['changed', 'missing', 'extra'] as const) for (const name of own[kind]) names[kind].add(within(path, name));
    } else if (!isSame || (own && (own.hash !== pack || (own.erasure !== null) !== erased))) {
      if (names.changed.has(MANIFEST_PATH)) continue;
      names.changed.add(path);
      if (own && file.sha256 !== sha256) replaced.push(path);
    }
  }
  return replaced;
}

function otherKeys({ key }: SetManifest, packs: FoundSet['packs']): SetVerification['keys'] {
  const keys = new Map<string, { keyId: string; keyName: string; packs: number; known: boolean | null }>();
  for (const {
    signature: { state, keyId, keyName, known },
  } of packs.values()) {
    if (state !== 'good' || keyId === null || keyId === key.id) continue;
    keys.set(keyId, { keyId, keyName: keyName ?? '', packs: (keys.get(keyId)?.packs ?? 0) + 1, known });
  }
  return [...keys.values()].sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
}
