import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import type { OrganisationId } from '@weerwoord/kernel';
import { exportBuyer, findBuyer, noteRequest, receiptOf, runErasure, startErasure } from '@weerwoord/pipeline';
import type { BuyerOrder } from '@weerwoord/pipeline';
import type { BuyerLanguage } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import type { Command, Options } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { accountNamed } from '../named';
import { table } from '../table';
import { asTyped } from '../typed-path';

const LANGUAGES: readonly BuyerLanguage[] = ['en', 'nl', 'de'];
const ABOUT_STDIN = '`--email -` reads the address from standard input, so that it stands in no history of the shell and no list of processes.';

/** The address as typed, or from standard input: what stands on a command line is read by everybody on the machine. */
async function emailOf(options: Options): Promise<string> {
  const given = required(options, 'email');
  const email = (given === '-' ? await text(process.stdin) : given).trim();
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new WrongUsage('--email is no e-mail address');
  return email;
}

/** Orders whose e-mail address is equal; a command puts nobody together by anything less. */
async function ordersOf(
  product: Product,
  options: Options,
): Promise<{ readonly organisation: OrganisationId; readonly email: string; readonly orders: readonly BuyerOrder[] }> {
  const { organisation, account } = await accountNamed(product, required(options, 'account'));
  const email = await emailOf(options);
  const found = await findBuyer(product.rights, { organisation, actor: 'cli', typed: { email } });
  const orders = found.orders.filter(({ accountId, why }) => accountId === account.id && (why.includes('email') || why.includes('same-email')));
  if (orders.length === 0) throw new Refused('not-found', 'Nothing is kept under this e-mail address in this account.');
  return { organisation, email, orders };
}

function languageOf(options: Options): BuyerLanguage {
  const language = optional(options, 'language') ?? 'en';
  const known = LANGUAGES.find((one) => one === language);
  if (!known) throw new WrongUsage(`--language is one of ${LANGUAGES.join(', ')}`);
  return known;
}

async function noted(
  product: Product,
  kind: 'export' | 'erase',
  options: Options,
  { organisation, email, orders }: Awaited<ReturnType<typeof ordersOf>>,
): Promise<string> {
  const made = await noteRequest(product.rights, {
    organisation,
    actor: 'cli',
    kind,
    askedAt: product.clock.now(),
    language: languageOf(options),
    typed: { email },
    orders: orders.map(({ id, why }) => ({ orderId: id, why })),
  });
  if (!made.ok) throw new Refused(made.problem, 'The request could not be noted.');
  return made.value.requestId;
}

export const personalExport: Command = {
  name: 'personal export',
  usage: `personal export --account A --email E|- --out F.zip [--language ${LANGUAGES.join('|')}]`,
  about: `Everything kept about a buyer as a ZIP to hand over (GDPR 15, 20). ${ABOUT_STDIN}`,
  options: { account: 'value', email: 'value', out: 'value', language: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const out = asTyped(required(options, 'out'));
    const language = languageOf(options);
    const found = await ordersOf(product, options);
    const requestId = await noted(product, 'export', options, found);
    const made = await exportBuyer(product.rights, { organisation: found.organisation, actor: 'cli', requestId, language });
    if (!made.ok) throw new Refused(made.problem, 'The copy could not be made.');
    await pipeline(made.value.pieces, createWriteStream(out, { mode: 0o600 }));
    const receipt = await receiptOf(product.rights, { organisation: found.organisation, requestId });
    return {
      json: { request: made.value.number, file: out, orders: found.orders.length, sha256: receipt?.fileHash ?? null },
      lines: [
        `${out}: ${String(found.orders.length)} orders, request ${String(made.value.number)}. Hand it over and delete it: nothing of it is kept here.`,
      ],
    };
  },
};

export const personalForget: Command = {
  name: 'personal forget',
  usage: 'personal forget --account A --email E|- [--yes]',
  about: `What of a buyer would be erased, and what holds stop (GDPR 17); with --yes it is done, and cannot be brought back. ${ABOUT_STDIN}`,
  options: { account: 'value', email: 'value', yes: 'flag', language: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const found = await ordersOf(product, options);
    const { organisation, orders } = found;
    const going = orders.filter(({ erased, holds }) => erased === null && holds.length === 0);
    const held = orders.filter(({ holds }) => holds.length > 0);
    if (options['yes'] !== true) {
      const rows = orders.map(({ externalId, erased, holds }) => [
        externalId,
        erased ? 'gone already' : holds.length > 0 ? `held: ${holds.map(({ basis }) => basis).join(', ')}` : 'would be erased',
      ]);
      return {
        json: {
          dryRun: true,
          wouldErase: going.map(({ externalId }) => externalId),
          held: held.map(({ externalId, holds }) => ({ order: externalId, basis: holds.map(({ basis }) => basis) })),
        },
        lines: [...table(['Order', 'What would happen'], rows), '', 'Nothing was done. Say --yes to do it; nothing brings it back.'],
      };
    }
    const requestId = await noted(product, 'erase', options, found);
    const started = await startErasure(product.rights, { organisation, actor: 'cli', requestId });
    if (!started.ok) throw new Refused(started.problem, 'The request could not be started.');
    await runErasure(product.rights, { organisation, requestId });
    const receipt = await receiptOf(product.rights, { organisation, requestId });
    if (!receipt) throw new Refused('not-found', 'The request is not there any more.');
    return {
      json: { request: receipt.number, orders: receipt.orders, erased: receipt.erased, held: receipt.held },
      lines: product.rights.paper.receiptText(receipt, languageOf(options)).trimEnd().split('\n'),
    };
  },
};
