import { readFile } from 'node:fs/promises';
import type { OrganisationId } from '@weerwoord/kernel';
import { importFiles } from '@weerwoord/pipeline';
import type { ImportReport } from '@weerwoord/pipeline';
import { FILE_KINDS } from '@weerwoord/ports';
import type { FileKind, ImportFile, RowProblem, RowTotals } from '@weerwoord/ports';
import { readProfile, settleClaims } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { accountNamed } from '../named';
import type { Named } from '../named';
import { table } from '../table';
import { asTyped } from '../typed-path';

const isKind = (word: string): word is FileKind => (FILE_KINDS as readonly string[]).includes(word);

export const importCommand: Command = {
  name: 'import',
  usage: 'import <path…> --account N [--kind K] [--profile P]',
  about: 'Read files, folders or ZIPs through the front door. --profile is the name of a saved mapping or a JSON file, which is then saved.',
  options: { account: 'value', kind: 'value', profile: 'value' },
  needs: 'product',
  async run(product, paths, options) {
    if (paths.length === 0) throw new WrongUsage('name at least one file, folder or ZIP');
    const kind = optional(options, 'kind');
    if (kind !== undefined && !isKind(kind)) throw new WrongUsage(`--kind is one of ${FILE_KINDS.join(', ')}, not "${kind}"`);
    const named = await accountNamed(product, required(options, 'account'));
    const profile = await profileNamed(product, named, optional(options, 'profile'));
    const report = await importFiles(product.intake, {
      account: named.account,
      actor: 'cli',
      files: paths.map((path) => ({ path, spool: asTyped(path) })),
      ...(kind && { kind }),
      ...(profile && { profile }),
      onProgress: progressTo(process.stderr),
    });
    await settleClaims(product, named.organisation);
    const elsewhere = await refusedElsewhere(product, named.organisation, report);
    const files = report.files.map(({ file, problems }) => ({
      path: file.path,
      kind: file.kind,
      state: file.state,
      ...file.totals,
      problems: elsewhere.get(file.id) ?? problems,
    }));
    const refused = files.length === 0 || files.every((file) => file.accepted + file.merged === 0 && file.problems.length > 0);
    return { json: { files, totals: report.totals }, lines: files.length === 0 ? ['There is no file in it.'] : told(files), refused };
  },
};

/** What a worker beside us refused of files it was first to take: it tells nobody, so its problems are read back. */
async function refusedElsewhere(
  product: Product,
  organisation: OrganisationId,
  { batchId, files }: ImportReport,
): Promise<ReadonlyMap<string, readonly RowProblem[]>> {
  if (!files.some(({ file, problems }) => file.totals.rejected > 0 && problems.length === 0)) return new Map();
  const rejected = await product.readers.imports.rejected(organisation, batchId);
  return new Map(
    rejected.map(({ file, rows }) => [
      file.id,
      rows.flatMap(({ problems }) =>
        problems.map(({ row, field, value, code, remedy, reason }): RowProblem => ({ row, field, value, code, reason: reason ?? '', remedy })),
      ),
    ]),
  );
}

type Told = { readonly path: string; readonly kind: string | null; readonly problems: readonly RowProblem[] } & RowTotals;

/** Problems a person wants to see in a terminal; all of them are in `--json` and on the import page. */
const SHOWN = 20;

function told(files: readonly Told[]): string[] {
  const rows = files.map((file) => [file.path, file.kind ?? 'unknown', ...[file.rows, file.accepted, file.merged, file.rejected].map(String)]);
  const problems = files.flatMap((file) => [
    ...file.problems
      .slice(0, SHOWN)
      .map(
        (problem) =>
          `${file.path}${problem.row === null ? '' : `, row ${problem.row}`}${problem.field ? `, ${problem.field}` : ''}: ${problem.reason} ${problem.remedy}`,
      ),
    ...(file.problems.length > SHOWN ? [`${file.path}: ${file.problems.length - SHOWN} more; add --json to see them all.`] : []),
  ]);
  return [...table(['File', 'Kind', 'Rows', 'Accepted', 'Merged', 'Rejected'], rows), ...problems];
}

/** A line on the terminal every 10,000 rows; silent when nobody watches. */
function progressTo(terminal: NodeJS.WriteStream): (file: ImportFile) => void {
  const said = new Map<string, number>();
  return ({ id, path, totals: { rows } }) => {
    if (!terminal.isTTY || rows - (said.get(id) ?? 0) < 10_000) return;
    said.set(id, rows);
    terminal.write(`${path}: ${rows.toLocaleString('en')} rows read\n`);
  };
}

/** The name of the mapping to read with; a file's mapping is saved at the account first, so that the next import needs only its name. */
async function profileNamed(product: Product, { organisation, account }: Named, named: string | undefined): Promise<string | undefined> {
  if (named === undefined) return undefined;
  const saved = account.settings.profiles?.find((one) => one.name === named);
  if (saved) return saved.name;
  const text = await readFile(asTyped(named), 'utf8').catch(() => null);
  if (text === null) throw new Refused('not-found', `There is no saved mapping "${named}" at "${account.name}", and no file of that name.`);
  const profile = readProfile(text);
  if (!profile.ok) throw new Refused('bad-input', `${named} is not a mapping: ${profile.problem}`);
  const others = (account.settings.profiles ?? []).filter((one) => one.name !== profile.value.name);
  await product.units(organisation, ({ accounts }) =>
    accounts.saveSettings(account.id, { ...account.settings, profiles: [...others, profile.value] }),
  );
  return profile.value.name;
}
