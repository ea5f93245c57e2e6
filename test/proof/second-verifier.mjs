/**
 * A checker of packs written from the format document (libs/domain/packs/README.md) and nothing else: no import of ours, section letters as there.
 *
 *   node test/proof/second-verifier.mjs <file.zip> [--hash H] [--key fingerprint]
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { crc32 } from 'node:zlib';

const DIRECTORY = 'ZIP directory';
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const shaHex = (...parts) => sha(...parts).toString('hex');
const unique = (names) => [...new Set(names)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
const isPlain = (path) => path.length <= 200 && path.split('/').every((part) => /^[A-Za-z0-9_.-]+$/.test(part) && /[^.]/.test(part));
const RESERVED = new Set(['manifest.json', 'manifest.sig', 'public-key.pem', 'SHA256SUMS', 'ERASED.json', 'ERASED.sig']);

class Stop extends Error {
  constructor(problem, files, names) {
    super(problem);
    this.found = {
      ok: false,
      hash: null,
      format: null,
      files,
      problem,
      changed: [],
      missing: [],
      extra: [],
      erased: [],
      signature: { state: 'none', keyId: null, keyName: null, known: null },
      ...names,
    };
  }
}

/** A. The ZIP. */
function directory(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', zip.length - 22, 'latin1');
  if (zip.length < 22 || end < 0 || end < zip.length - 65557)
    throw new Stop(zip.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ? 'zip-broken' : 'not-a-zip', 0, { changed: [DIRECTORY] });
  const [count, length, offset] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  const broken = (files) => new Stop('zip-broken', files, { changed: [DIRECTORY] });
  if (count === 0xffff || length === 0xffffffff || offset === 0xffffffff) throw new Stop('zip64', 0, { changed: [DIRECTORY] });
  if (offset + length > end || length > 64 << 20) throw broken(0);
  const records = [];
  let at = offset;
  while (records.length < count) {
    if (at + 46 > offset + length || zip.readUInt32LE(at) !== 0x02014b50) throw broken(0);
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    if (at + 46 + name + extra + comment > offset + length) throw broken(0);
    records.push({
      name: zip.toString('latin1', at + 46, at + 46 + name).replace(/[^\x20-\x7e]/g, '?'),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      stored: zip.readUInt32LE(at + 20),
      whole: zip.readUInt32LE(at + 24),
      kind: (zip.readUInt32LE(at + 38) >>> 16) & 0xf000,
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  if (at !== offset + length) throw broken(0);
  const refuse = (problem, test) => {
    const names = unique(records.filter(test).map(({ name }) => name));
    if (names.length > 0) throw new Stop(problem, count, { changed: names });
  };
  refuse('zip64', (r) => r.stored === 0xffffffff || r.whole === 0xffffffff || r.offset === 0xffffffff);
  if (records.reduce((sum, r) => sum + r.stored, 0) > zip.length) throw broken(count);
  refuse('zip-encrypted', (r) => (r.flags & 0x2041) !== 0);
  refuse('zip-link', (r) => r.kind !== 0 && r.kind !== 0x4000 && r.kind !== 0x8000);
  refuse('zip-path', (r) => !isPlain(r.name.endsWith('/') ? r.name.slice(0, -1) : r.name));
  refuse('zip-repacked', (r) => r.method !== 0 || r.name.endsWith('/'));
  const names = records.map(({ name }) => name);
  const twice = unique(names.filter((name, place) => names.indexOf(name) < place));
  if (twice.length > 0) throw new Stop('zip-doubled', count, { extra: twice });
  return { records, end, comment: zip.toString('latin1', end + 22, end + 22 + zip.readUInt16LE(end + 20)) };
}

/** B. The files. */
function filesOf(zip, { records, end }) {
  return new Map(
    records.map((record) => {
      let data = null;
      if (record.offset + 30 <= zip.length && zip.readUInt32LE(record.offset) === 0x04034b50) {
        const start = record.offset + 30 + zip.readUInt16LE(record.offset + 26) + zip.readUInt16LE(record.offset + 28);
        if (start + record.stored <= end) data = zip.subarray(start, start + record.stored);
      }
      const isDamaged = data === null || crc32(data) !== record.crc || record.stored !== record.whole;
      const most = RESERVED.has(record.name) ? (/\.(sig|pem)$/.test(record.name) ? 4096 : 64 << 20) : Infinity;
      const bytes = data ?? Buffer.alloc(0);
      return [record.name, { bytes, hash: shaHex(bytes), isDamaged, isReadable: bytes.length <= most }];
    }),
  );
}

/** Sections 2 and 3: what a value may be, by the words of the document. */
const is = {
  text: (v) => typeof v === 'string' && v.isWellFormed(),
  hash: (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v),
  count: (v) => Number.isInteger(v) && v >= 0 && v <= 2 ** 53 - 1 && !Object.is(v, -0),
  flag: (v) => v === true || v === false,
  instant: (v) =>
    typeof v === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(v) && Number.isFinite(Date.parse(v)) && new Date(v).toISOString() === v,
  path: (v) => typeof v === 'string' && isPlain(v) && !RESERVED.has(v),
  word:
    (...words) =>
    (v) =>
      words.includes(v),
  orNull: (test) => (v) => v === null || test(v),
  list: (test) => (v) => Array.isArray(v) && v.every((item) => test(item)),
  object: (shape) => (v) =>
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    JSON.stringify(Object.keys(v)) === JSON.stringify(Object.keys(shape)) &&
    Object.keys(shape).every((key) => shape[key](v[key])),
};
const FILE_1 = {
  path: is.path,
  bytes: is.count,
  sha256: is.hash,
  role: is.word('pack', 'answer', 'exhibit', 'readme', 'verifier'),
  exhibit: is.orNull(is.count),
  source: is.orNull(is.text),
  row: is.orNull(is.count),
  receivedAt: is.orNull(is.instant),
  header: is.orNull(is.text),
};
const KEY = is.object({ algorithm: is.word('Ed25519'), id: is.hash, name: is.text, publicKey: is.hash });
const HEAD = {
  organisation: is.text,
  account: is.text,
  order: is.text,
  claim: is.object({ id: is.text, kind: is.text, reason: is.text }),
  sealedAt: is.instant,
  sealedBy: is.text,
};
const MANIFESTS = new Map([
  ['weerwoord-pack/1', is.object({ format: is.text, ...HEAD, files: is.list(is.object(FILE_1)), evidenceRoot: is.hash, root: is.hash })],
  [
    'weerwoord-pack/2',
    is.object({
      format: is.text,
      ...HEAD,
      rules: is.orNull(is.text),
      inputs: is.orNull(is.hash),
      chain: is.orNull(is.object({ seq: is.count, hash: is.hash })),
      key: KEY,
      files: is.list(is.object({ ...FILE_1, personal: is.flag, proves: is.list(is.text) })),
      evidenceRoot: is.hash,
      root: is.hash,
    }),
  ],
]);
const NOTICE = is.object({
  format: is.word('weerwoord-pack-erased/1'),
  pack: is.hash,
  erasedAt: is.instant,
  why: is.word('clock', 'buyer-asked', 'marketplace-notice', 'person'),
  paths: is.list(is.text),
  key: KEY,
});
const isRising = (paths) => paths.every((path, place) => place === 0 || Buffer.compare(Buffer.from(paths[place - 1]), Buffer.from(path)) < 0);

function parsed(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: JSON.parse(text), text };
  } catch {
    return null;
  }
}
const isAsWritten = ({ value, text }) => {
  try {
    return `${JSON.stringify(value, null, 2)}\n` === text;
  } catch {
    return false; // nested deeper than can be written
  }
};

/** C. The manifest. */
function manifestIn(files) {
  const file = files.get('manifest.json');
  if (!file) throw new Stop('no-manifest', files.size, { missing: ['manifest.json'] });
  const stop = (problem) => new Stop(problem, files.size, { changed: ['manifest.json'], hash: file.hash });
  const json = file.isReadable ? parsed(file.bytes) : null;
  if (!json) throw stop('manifest-unreadable');
  const format = typeof json.value === 'object' && json.value !== null && !Array.isArray(json.value) ? json.value.format : undefined;
  if (typeof format !== 'string' || !format.startsWith('weerwoord-pack/')) throw stop('foreign-manifest');
  if (!MANIFESTS.has(format)) throw stop('unknown-format');
  if (!isAsWritten(json) || !MANIFESTS.get(format)(json.value) || !isRising(json.value.files.map(({ path }) => path)))
    throw stop('manifest-unreadable');
  return json.value;
}

/** Sections 4 and 5. */
const sumLine = ({ path, sha256 }) => `${sha256}  ${path}\n`;
const sumLines = (files) =>
  [...files]
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    .map(sumLine)
    .join('');
const largestBelow = (n) => 2 ** Math.floor(Math.log2(n - 1));
function treeHash(leaves) {
  if (leaves.length === 0) return sha('');
  if (leaves.length === 1) return leaves[0];
  const k = largestBelow(leaves.length);
  return sha(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}
const leafOf = (file) => sha(Buffer.of(0), sumLine(file));
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const pemOf = (key) =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.concat([SPKI, Buffer.from(key.publicKey, 'hex')]).toString('base64')}\n-----END PUBLIC KEY-----\n`;
const fits = (key) => shaHex(Buffer.from(key.publicKey, 'hex')) === key.id;
function isSigned(key, line, bytes, signature) {
  try {
    return signature.length === 64 && verify(null, Buffer.concat([Buffer.from(line), bytes]), createPublicKey(pemOf(key)), signature);
  } catch {
    return false;
  }
}

/** Section 4: does the proof hold? */
export function secondProof({ path, sha256, place, of, hashes }, root) {
  if (place < 0 || place >= of) return false;
  const ways = [];
  for (let [n, p] = [of, place]; n > 1;) {
    const k = largestBelow(n);
    ways.push(p < k ? 'left' : 'right');
    [n, p] = p < k ? [k, p] : [n - k, p - k];
  }
  if (ways.length !== hashes.length) return false;
  let own = leafOf({ path, sha256 });
  ways.reverse();
  hashes.forEach((hex, step) => {
    const hash = Buffer.from(hex, 'hex');
    own = ways[step] === 'left' ? sha(Buffer.of(1), own, hash) : sha(Buffer.of(1), hash, own);
  });
  return own.toString('hex') === root;
}

/** @returns the findings of section 8 */
export function secondVerifier(zip, { hash: told = null, keys = [], demandKey = false } = {}) {
  try {
    return judged(zip, told, keys, demandKey);
  } catch (stop) {
    if (stop instanceof Stop) return stop.found;
    throw stop;
  }
}

function judged(zip, told, keys, demandKey) {
  const opened = directory(zip);
  const files = filesOf(zip, opened);
  const manifest = manifestIn(files);
  const { format, key = null } = manifest;
  const manifestFile = files.get('manifest.json');
  const { hash } = manifestFile;
  const comment = `${format} sha256:${hash}`;
  const changed = new Set([...files].filter(([, { isDamaged }]) => isDamaged).map(([name]) => name));
  const signatureFile = files.get('manifest.sig');

  // D
  const signature = { state: 'none', keyId: null, keyName: null, known: null };
  if (key) {
    [signature.keyId, signature.keyName, signature.known] = [key.id, key.name, keys.length === 0 ? null : keys.includes(key.id)];
    if (signatureFile)
      signature.state = fits(key) && isSigned(key, 'weerwoord-pack/2 manifest\n', manifestFile.bytes, signatureFile.bytes) ? 'good' : 'bad';
  }
  const isGood = signature.state === 'good';

  // E
  const sumsFile = files.get('SHA256SUMS');
  const sums = new Map();
  if (sumsFile?.isReadable && Buffer.from(sumsFile.bytes.toString('utf8')).equals(sumsFile.bytes))
    for (const line of sumsFile.bytes.toString('utf8').split('\n')) {
      const found = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
      if (found) sums.set(found[2], found[1]);
    }
  if (!isGood && sums.get('manifest.json') !== hash && opened.comment !== comment) changed.add('manifest.json');
  else if (opened.comment !== comment) changed.add(DIRECTORY);
  for (const { path, sha256, bytes } of manifest.files) {
    const file = files.get(path);
    if (file && file.hash === sha256 && file.bytes.length !== bytes) changed.add('manifest.json');
    if (file && file.hash !== sha256) changed.add(!isGood && sums.get(path) === file.hash ? 'manifest.json' : path);
  }
  const root = format === 'weerwoord-pack/2' ? treeHash(manifest.files.map(leafOf)).toString('hex') : shaHex(sumLines(manifest.files));
  const evidenceRoot = shaHex(sumLines(manifest.files.filter(({ role }) => role === 'answer' || role === 'exhibit')));
  if (manifest.root !== root || manifest.evidenceRoot !== evidenceRoot || (key && !fits(key))) changed.add('manifest.json');
  const paper = files.get('00-pack.pdf');
  if (paper && !paper.bytes.includes(`evidence-root:${manifest.evidenceRoot}`)) changed.add('00-pack.pdf');
  if (signature.state === 'bad' && (!changed.has('manifest.json') || sums.get('manifest.sig') !== signatureFile.hash)) changed.add('manifest.sig');
  if (!changed.has('manifest.json')) {
    const lines = [...manifest.files, { path: 'manifest.json', sha256: hash }];
    if (key) {
      const pem = files.get('public-key.pem');
      if (pem && pem.bytes.toString('latin1') !== pemOf(key)) changed.add('public-key.pem');
      lines.push(
        { path: 'public-key.pem', sha256: shaHex(pemOf(key)) },
        { path: 'manifest.sig', sha256: isGood ? signatureFile.hash : (sums.get('manifest.sig') ?? '') },
      );
    }
    if (sumsFile && !sumsFile.bytes.equals(Buffer.from(sumLines(lines)))) changed.add('SHA256SUMS');
  }

  // F
  let erased = [];
  let isRefused = false;
  const noticeFile = key ? files.get('ERASED.json') : undefined;
  if (noticeFile) {
    const json = noticeFile.isReadable ? parsed(noticeFile.bytes) : null;
    const notice = json && isAsWritten(json) && NOTICE(json.value) ? json.value : null;
    const personal = new Set(manifest.files.filter((file) => file.personal).map(({ path }) => path));
    const isFair =
      notice !== null &&
      notice.pack === hash &&
      notice.paths.length > 0 &&
      isRising(notice.paths) &&
      notice.paths.every((path) => personal.has(path) && !files.has(path)) &&
      (notice.key.id === key.id || keys.includes(notice.key.id)) &&
      fits(notice.key);
    const proof = files.get('ERASED.sig');
    const blamed = !isFair
      ? ['ERASED.json']
      : !proof
        ? []
        : isSigned(notice.key, 'weerwoord-pack/2 erased\n', noticeFile.bytes, proof.bytes)
          ? null
          : ['ERASED.json', 'ERASED.sig'];
    for (const name of blamed ?? []) changed.add(name);
    isRefused = blamed !== null;
    if (!isRefused) erased = notice.paths;
  }

  // G
  const expected = new Set([
    ...manifest.files.map(({ path }) => path),
    'manifest.json',
    'SHA256SUMS',
    ...(key ? ['manifest.sig', 'public-key.pem'] : []),
    ...(noticeFile ? ['ERASED.json', 'ERASED.sig'] : []),
  ]);
  const missing = unique([...expected].filter((path) => !files.has(path) && !erased.includes(path)));
  const extra = unique([...files.keys()].filter((path) => !expected.has(path)));

  // H
  const isGrave = missing.length > 0 || extra.length > 0 || [...changed].some((name) => name !== DIRECTORY && (name !== 'manifest.sig' || isGood));
  let problem = null;
  if (isRefused) problem = 'notice-refused';
  else if (isGrave) problem = 'files-changed';
  else if (signature.state === 'bad') problem = 'signature-bad';
  else if (changed.size > 0) problem = 'zip-changed';
  else if (demandKey && signature.known !== true) problem = 'other-key';
  else if (told !== null && told !== hash) problem = 'other-pack';

  // I
  if (problem !== 'notice-refused' && problem !== 'files-changed') {
    const differing = between(zip, files, manifest.sealedAt, comment);
    for (const name of differing) changed.add(name);
    if (differing.length > 0 && problem !== 'signature-bad') problem = 'zip-changed';
  }
  return { ok: problem === null, hash, format, files: files.size, problem, changed: unique(changed), missing, extra, erased, signature };
}

/** Section 6: names of what stands between the files and is not what it should be. */
function between(zip, files, sealedAt, comment) {
  const date = new Date(Math.max(Date.parse(sealedAt), Date.UTC(1980, 0, 1)));
  const differing = [];
  const expect = (at, bytes, name) => {
    if (!zip.subarray(at, at + bytes.length).equals(bytes)) differing.push(name);
    return at + bytes.length;
  };
  const number = (size, value) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(value % 256 ** size, 0, size);
    return bytes;
  };
  const time = number(2, date.getUTCHours() * 2048 + date.getUTCMinutes() * 32 + Math.floor(date.getUTCSeconds() / 2));
  const day = number(2, (date.getUTCFullYear() - 1980) * 512 + (date.getUTCMonth() + 1) * 32 + date.getUTCDate());
  const middle = (name, { bytes }) =>
    Buffer.concat([
      Buffer.from('140000080000', 'hex'),
      time,
      day,
      number(4, crc32(bytes)),
      number(4, bytes.length),
      number(4, bytes.length),
      number(2, name.length),
    ]);
  const inOrder = unique(files.keys());
  const offsets = new Map();
  let at = 0;
  for (const name of inOrder) {
    offsets.set(name, at);
    at =
      expect(at, Buffer.concat([Buffer.from('504b0304', 'hex'), middle(name, files.get(name)), number(2, 0), Buffer.from(name)]), name) +
      files.get(name).bytes.length;
  }
  const start = at;
  for (const name of inOrder)
    at = expect(
      at,
      Buffer.concat([
        Buffer.from('504b01023f03', 'hex'),
        middle(name, files.get(name)),
        Buffer.from('00000000000000000000a481', 'hex'),
        number(4, offsets.get(name)),
        Buffer.from(name),
      ]),
      name,
    );
  const count = number(2, inOrder.length);
  at = expect(
    at,
    Buffer.concat([
      Buffer.from('504b050600000000', 'hex'),
      count,
      count,
      number(4, at - start),
      number(4, start),
      number(2, comment.length),
      Buffer.from(comment),
    ]),
    DIRECTORY,
  );
  if (at !== zip.length) differing.push(DIRECTORY);
  return differing;
}

if (import.meta.url === `file://${argv[1]}`) {
  const option = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const key = option('--key');
  const found = secondVerifier(readFileSync(argv[2]), { hash: option('--hash') ?? null, keys: key ? [key] : [], demandKey: key !== undefined });
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  process.exitCode = found.ok ? 0 : 1;
}
