import type { PackProblem } from '@weerwoord/packs';

const PROBLEMS: Readonly<Record<PackProblem, string>> = {
  'not-a-zip': 'This is not a ZIP file.',
  'zip-broken': 'The ZIP is cut off or damaged. Ask for it again.',
  zip64: 'The ZIP has a form a pack never has (ZIP64).',
  'zip-encrypted': 'Files in the ZIP are locked with a password; a pack never is.',
  'zip-link': 'The ZIP holds links in place of files; a pack never does. Do not unpack it.',
  'zip-path': 'The ZIP holds names that lead out of its folder. Do not unpack it.',
  'zip-repacked': 'The files were packed again by another program. Ask for the ZIP as the seller made it, or unpack it and check the folder.',
  'zip-doubled': 'The ZIP holds two files of one name.',
  'no-manifest': 'There is no manifest in it: this is not one of our packs, or it was taken out.',
  'manifest-unreadable': 'Its manifest is not what a pack holds.',
  'foreign-manifest': 'Its manifest.json belongs to another program: this is not one of our packs.',
  'unknown-format': 'This pack is of a newer version than this program knows. Check it with a newer one.',
  'notice-refused': 'It says that parts were erased, but that notice cannot be trusted. If the seller confirms its key, name that with --key.',
  'files-changed': 'Files in it are not what was sealed.',
  'signature-bad': 'The signature does not fit: the manifest was changed after it was sealed.',
  'zip-changed': 'The files are what was sealed, the ZIP around them is not.',
  'other-key': 'It is whole, but not sealed with the key you named.',
  'other-pack': 'It is whole, but another pack than the one whose hash you named.',
};

/** Where a file of many packs is spoken of and the words for one pack would mislead. */
const OF_MANY: Partial<Readonly<Record<PackProblem, string>>> = {
  'unknown-format': 'This file of packs is of a newer version than this program knows. Check it with a newer one.',
  'manifest-unreadable': 'Its manifest is not what a file of packs holds.',
  'no-manifest': 'There is no manifest in it: it was taken out.',
  'other-pack': 'It is whole, but another file than the one whose hash you named.',
};

/** The problem in words, with what to do. */
export const problemOf = (problem: PackProblem | null): string => (problem ? PROBLEMS[problem] : 'It does not verify.');
export const problemOfMany = (problem: PackProblem | null): string => (problem && OF_MANY[problem]) ?? problemOf(problem);
