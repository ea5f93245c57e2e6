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
  const profile = wanted ?? profiles.find((known) => mappingOf(known, plain.header) !== null) ?? null;
  const mapping = profile && mappingOf(profile, plain.header);
  if (profile && (mapping || file.kindWanted === 'mapped')) {
    const recognition = wanted ? plain : await door.recognise(incoming, { ...context, profile });
    return {
      kind: 'mapped',
      source: `mapped:${sha256(canonicalText(mapping ?? profile))
        .toString('hex')
        .slice(0, 16)}`,
      profile,
      recognition,
    };
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

const columnKey = (name: string): string => name.trim().toLowerCase();

/** The part of a profile whose columns are all in the header; the one that asks for most of them when several fit. */
function mappingOf(profile: MappingProfile, header: readonly string[]): MappingProfile['files'][number] | null {
  const there = new Set(header.map(columnKey));
  const fits = profile.files.filter(({ whenColumns }) => whenColumns.length > 0 && whenColumns.every((column) => there.has(columnKey(column))));
  return fits.reduce<MappingProfile['files'][number] | null>(
    (best, file) => (best === null || file.whenColumns.length > best.whenColumns.length ? file : best),
    null,
  );
}

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
