export { decidingPoints } from './deciding-points';
export type { DecidingPoint, Exhibit, PackPlan } from './pack-plan';
export { paperSizeOf } from './paper-size';
export { planPack } from './plan-pack';
export type { PackInput } from './plan-pack';
export { setStretches } from './set/set-layout';
export { readSetManifest, SET_FILE_ROLES, SET_FORMAT, setManifestBytes, setSignedBytes } from './set/set-manifest';
export type { SetFileRole, SetManifest, SetManifestFile } from './set/set-manifest';
export { filesBeside, sealedSet, setComment } from './set/set-seal';
export { setPaths } from './set/set-paths';
export type { NamedPack } from './set/set-paths';
export { outcomeOf, SET_OUTCOMES, totalsOf } from './set/set-totals';
export type { SetOutcome, SetSum, SetTotals, Totalled } from './set/set-totals';
export { utf8, fromUtf8, hexOf, fromHex, byPath } from './format/bytes';
export { exactText } from './format/exact-shape';
export { ERASED_1, ERASURE_REASONS, noticeBytes, readNotice } from './format/erasure-notice';
export type { ErasureNotice, ErasureReason } from './format/erasure-notice';
export { proofFor, proofHolds, sumLine, treeRoot } from './format/hash-tree';
export type { FileProof, TreeFile } from './format/hash-tree';
export { digestOf } from './format/pack-crypto';
export type { PackCrypto } from './format/pack-crypto';
export {
  ANSWER_PATH,
  isPlainPath,
  KEY_PATH,
  MANIFEST_PATH,
  manifestBytes,
  NOTICE_PATH,
  NOTICE_SIGNATURE_PATH,
  PACK_1,
  PACK_2,
  PDF_PATH,
  README_PATH,
  readManifest,
  RESERVED,
  SIGNATURE_PATH,
  SUMS_PATH,
  VERIFIER_PATH,
} from './format/pack-manifest';
export type { FileRole, ManifestFile, PackFormat, PackManifest, ReadManifest, WrittenKey } from './format/pack-manifest';
export { keyOfPem, publicKeyPem, signedBytes } from './format/pack-signature';
export { evidenceRootOf, rootOfSums, sumsBytes } from './format/sums';
export { MOST_BYTES, MOST_ENTRIES, stretchesOf, zipComment } from './format/zip-layout';
export type { StoredEntry } from './format/zip-layout';
export { PACK_PROBLEMS, ZIP_DIRECTORY } from './verify/findings';
export type { Expected, PackProblem, PackVerification, SignatureFinding } from './verify/findings';
export { readFile } from './verify/found-file';
export type { FoundFile } from './verify/found-file';
export { judgeFiles } from './verify/judge-files';
export { ownCrypto } from './verify/own-crypto';
export { checkPack } from './verify/verify-pack';
export { isOfMany } from './verify/set-findings';
export type { SetVerification } from './verify/set-findings';
export { judgeSet } from './verify/judge-set';
export { beginsAsSet, checkSealed, heldSource, isPackOfSet } from './verify/verify-set';
export type { ByteSource } from './verify/zip-directory';
