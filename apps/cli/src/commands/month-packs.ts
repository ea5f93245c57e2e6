import { createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { beginMonthSet, lookAtSet, openSet, runSet } from '@weerwoord/pipeline';
import type { MonthAsked, OpenSet } from '@weerwoord/pipeline';
import { MONTH_BELONGS } from '@weerwoord/ports';
import { ensureOrganisation, ensureOwner, settleClaims } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Command, Options } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { accountNamed } from '../named';
import { asTyped } from '../typed-path';

const LANGUAGES = ['en', 'nl', 'de'] as const;

/** Many packs in one file, for a month. What was broken off goes on where it was left: the making in the database, the file beside where it will be. */
export const monthPacksCommand: Command = {
  name: 'packs',
  usage: 'packs --month YYYY-MM [--account <name>] [--belongs decided|filed|either] [--language en|nl|de] --out F.zip',
  about: 'Put the packs of a month into one ZIP with an index, sealing those that are missing. Broken off, the same command goes on.',
  options: { month: 'value', account: 'value', belongs: 'value', language: 'value', out: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const [month, out] = [required(options, 'month'), asTyped(required(options, 'out'))];
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new WrongUsage('--month is a month as in 2026-10');
    const belongs = choice(options, 'belongs', MONTH_BELONGS, 'decided');
    const language = choice(options, 'language', LANGUAGES, 'en');
    const organisation = await ensureOrganisation(product);
    await settleClaims(product, organisation.id);
    await ensureOwner(product);
    const named = optional(options, 'account');
    const account = named === undefined ? null : (await accountNamed(product, named)).account.id;
    const { setId, wentOn } = await setFor(product, organisation, { month, account, belongs }, language, out);
    const how = await runSet(product.packSets, {
      organisation: organisation.id,
      setId,
      tell: () => progress(product, organisation.id, setId),
      onFault: (error) => say(String(error)),
    });
    const set = await lookAtSet(product.desk, { organisation: organisation.id, setId });
    const file = await openSet(product.packSets, { organisation: organisation.id, setId });
    if (!set || !file)
      throw new Refused(
        'not-possible-now',
        how === 'not-ours' ? 'Another process is making these packs. Wait for it, or try again in two minutes.' : 'The packs were called off.',
      );
    if (set.done === 0)
      throw new Refused(
        'not-possible-now',
        `None of the ${set.total} claims has an order yet, so there is nothing to show. Import the orders first.`,
      );
    const continued = await download(file, out);
    return {
      json: {
        set: setId,
        file: out,
        hash: file.hash,
        bytes: file.bytes,
        packs: set.done,
        made: set.made,
        refused: set.refused,
        refusals: set.refusals,
        continued: continued || wentOn,
      },
      lines: [
        ...(wentOn ? ['Went on with what was begun before.'] : []),
        ...(continued ? ['Went on with the file that was broken off.'] : []),
        `${out}: ${set.done} packs (${set.made} sealed now), ${file.bytes.toLocaleString('en')} bytes`,
        ...(set.refused > 0
          ? [
              `${set.refused} claims have no pack: ${set.refusals
                .slice(0, 10)
                .map(({ externalOrderId, why }) => `${externalOrderId ?? 'no order'} (${why})`)
                .join(', ')}`,
            ]
          : []),
        `Set ${file.hash}`,
      ],
    };
  },
};

function choice<Value extends string>(options: Options, name: string, of: readonly Value[], without: Value): Value {
  const said = optional(options, name);
  const found = of.find((value) => value === said);
  if (said !== undefined && found === undefined) throw new WrongUsage(`--${name} is one of ${of.join(', ')}`);
  return found ?? without;
}

/** The set that is being made for the same question, or whose file was broken off here; else a new one, because claims may have come since. */
async function setFor(
  product: Product,
  { id: organisation, name, zone }: { readonly id: OrganisationId; readonly name: string; readonly zone: string },
  asked: MonthAsked & { readonly account: AccountId | null },
  language: (typeof LANGUAGES)[number],
  out: string,
) {
  const before = await product.desk.units(organisation, ({ packSets }) => packSets.alike({ what: 'month', ...asked, zone }, 'cli'));
  const known = before === null ? null : await lookAtSet(product.desk, { organisation, setId: before });
  const part = known?.hash ? await sizeOf(partOf(out, known.hash)) : null;
  if (before !== null && (known?.state === 'making' || part !== null)) return { setId: before, wentOn: known?.state === 'making' };
  const set = await beginMonthSet(product.desk, { organisation, actor: 'cli', byName: name, language, ...asked });
  if (!set.ok) throw new Refused('not-found', `No claim was ${asked.belongs === 'either' ? 'filed or decided' : asked.belongs} in ${asked.month}.`);
  return { setId: set.value.setId, wentOn: false };
}

const partOf = (out: string, hash: string): string => `${out}.${hash.slice(0, 12)}.part`;
const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );

/** @returns whether it went on from a file that was broken off; parts of other sets are taken away */
async function download(file: OpenSet, out: string): Promise<boolean> {
  const part = partOf(out, file.hash);
  for (const name of await readdir(dirname(out)))
    if (name.startsWith(`${basename(out)}.`) && name.endsWith('.part') && name !== basename(part)) await rm(join(dirname(out), name));
  const size = (await sizeOf(part)) ?? 0;
  const from = size <= file.bytes ? size : 0;
  await pipeline(Readable.from(file.read(from, file.bytes), { objectMode: false }), createWriteStream(part, { flags: from > 0 ? 'a' : 'w' }));
  await rename(part, out);
  return from > 0;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
/** To stderr: stdout is the answer. Every tenth, so that a log of a thousand stays readable. */
async function progress(product: Product, organisation: OrganisationId, setId: string): Promise<void> {
  const set = await lookAtSet(product.desk, { organisation, setId });
  const settled = (set?.done ?? 0) + (set?.refused ?? 0);
  if (set && (settled % 10 === 0 || settled === set.total)) say(`${settled} of ${set.total}`);
}
