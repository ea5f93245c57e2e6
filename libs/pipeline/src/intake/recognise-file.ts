import { canonicalText } from '@weerwoord/kernel';
import type {
  Account,
  FileDoor,
  FileKind,
  ImportFile,
  IncomingFile,
  KeptRecognition,
  MappingProfile,
  ReadContext,
  Recognition,
  RowProblem,
} from '@weerwoord/ports';
import { sha256 } from '../identity/id-for';

export type Recognised = {
  readonly kind: FileKind;
  readonly source: string;
  readonly profile: MappingProfile | null;
  readonly recognition: Recognition;
};
export type NotRecognised = { readonly kind: null; readonly recognition: Recognition; readonly needsMapping: boolean; readonly problem: RowProblem };

/** Below this the door itself is not sure: a person is asked. */
const SURE = 0.6;

/**
 * What a file is, in this order: what a person said, a mapping of the account whose columns are all there, what the door recognises by content.
 */
export async function recogniseFile(
  door: FileDoor,
  account: Account,
  file: Pick<ImportFile, 'kindWanted' | 'profileWanted'>,
  incoming: IncomingFile,
  receivedAt: Date,
): Promise<Recognised | NotRecognised> {
  const context = readContext(account, receivedAt, null);
  const profiles = account.settings.profiles ?? [];
  const wanted = file.profileWanted === null ? null : (profiles.find(({ name }) => name === file.profileWanted) ?? 'unknown');
  const plain = await door.recognise(incoming, wanted === 'unknown' ? context : { ...context, profile: wanted });
  if (wanted === 'unknown') return { kind: null, recognition: plain, needsMapping: false, problem: unknownProfile(file.profileWanted ?? '') };
  if (file.kindWanted !== null && file.kindWanted !== 'mapped')
    return { kind: file.kindWanted, source: file.kindWanted, profile: null, recognition: plain };
  for (const profile of wanted ? [wanted] : profiles) {
    // The door alone knows when a mapping fits: it reads the header by its own rules.
    const recognition = wanted ? plain : await door.recognise(incoming, { ...context, profile });
    if (recognition.kind !== 'mapped' && !(wanted && file.kindWanted === 'mapped')) continue;
    return { kind: 'mapped', source: sourceOf(profile, recognition), profile, recognition };
  }
  if (plain.kind !== null && plain.kind !== 'mapped' && plain.confidence >= SURE)
    return { kind: plain.kind, source: plain.kind, profile: null, recognition: plain };
  return { kind: null, recognition: plain, needsMapping: plain.looksLike === 'csv', problem: notRecognised(plain) };
}

export const readContext = ({ channel, site, zone }: Account, receivedAt: Date, profile: MappingProfile | null): ReadContext => ({
  channel,
  site,
  zone,
  receivedAt,
  profile,
});

/** What is kept of a recognition: no cells, they are somebody's data. */
export const keptRecognition = ({
  confidence,
  encoding,
  delimiter,
  columnsMatched,
  columnsTotal,
  looksLike,
  alternatives,
}: Recognition): KeptRecognition => ({ confidence, encoding, delimiter, columnsMatched, columnsTotal, looksLike, alternatives });

/** A mapping's fingerprint: that of the part of the profile that reads this header, so that adding another file to a profile changes nothing for this one. */
function sourceOf(profile: MappingProfile, { header }: Recognition): string {
  const there = new Set(header.map(columnKey));
  const fits = profile.files.filter(({ whenColumns }) => whenColumns.length > 0 && whenColumns.every((column) => there.has(columnKey(column))));
  const mapping = fits.reduce<MappingProfile['files'][number] | null>(
    (best, file) => (best === null || file.whenColumns.length > best.whenColumns.length ? file : best),
    null,
  );
  return `mapped:${sha256(canonicalText(mapping ?? profile))
    .toString('hex')
    .slice(0, 16)}`;
}

/** Case, blanks and signs do not make another column. */
const columnKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const ofFile = (code: string, reason: string, remedy: string): RowProblem => ({ row: null, field: null, value: null, code, reason, remedy });
const unknownProfile = (name: string): RowProblem =>
  ofFile(
    'unknown-profile',
    `This account has no mapping profile "${name}".`,
    'Choose one of its profiles, or save one under this name on the mapping screen.',
  );

const LOOKS: Readonly<Record<string, RowProblem>> = {
  image: ofFile(
    'is-an-image',
    'This is a picture, not a list of rows.',
    'Export the list itself as CSV or text; keep the picture as an exhibit of the claim.',
  ),
  pdf: ofFile('is-a-pdf', 'This is a PDF, not a list of rows.', 'Download the report as CSV, tab-separated text or JSON.'),
  empty: ofFile('empty', 'This file is empty.', 'Download or export it again.'),
  csv: ofFile('unknown-kind', 'This table is of no kind we know.', 'Choose its kind, or say on the mapping screen which column holds what.'),
};
const notRecognised = ({ looksLike }: Recognition): RowProblem =>
  LOOKS[looksLike] ??
  ofFile(
    'unknown-kind',
    'This file is of no kind we know.',
    'Export it from the marketplace as CSV, tab-separated text or JSON, or choose its kind.',
  );
