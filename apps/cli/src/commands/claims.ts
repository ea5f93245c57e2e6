import { AsOfDay } from '@weerwoord/contracts';
import type { Money } from '@weerwoord/kernel';
import { minorDigits } from '@weerwoord/kernel';
import { importFiles } from '@weerwoord/pipeline';
import { ensureOrganisation, settleClaims } from '@weerwoord/wiring';
import { allClaims } from '../claim-named';
import type { ListedClaim } from '../claim-named';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { accountNamed } from '../named';
import { asTyped } from '../typed-path';
import { table } from '../table';

const amount = (money: Money | null): string =>
  money === null ? '–' : `${(money.minor / 10 ** minorDigits(money.currency)).toFixed(minorDigits(money.currency))} ${money.currency}`;
const rowOf = (claim: ListedClaim, place: number): string[] => [
  String(place + 1),
  claim.clock.safeDeadline,
  claim.kind,
  claim.reason,
  claim.account,
  claim.externalOrderId ?? '–',
  amount(claim.amount),
  claim.work,
  `${claim.evidencePresent}/${claim.evidenceWanted}`,
];

export const claimsCommand: Command = {
  name: 'claims',
  usage: 'claims',
  about: 'All claims, most urgent first by the safe deadline (UTC), closed ones last.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    const claims = await allClaims(product, organisation);
    return {
      json: { claims },
      lines: table(['#', 'Answer by', 'Kind', 'Reason', 'Account', 'Order', 'Amount', 'Work', 'Evidence'], claims.map(rowOf)),
    };
  },
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;
/** The instant a person typed; a clock that starts in the future would give time that is not there. */
function receivedOf(typed: string | undefined, now: Date): Date | null {
  if (typed === undefined) return null;
  const at = new Date(INSTANT.test(typed) && AsOfDay.safeParse(typed.slice(0, 10)).success ? typed : Number.NaN);
  if (Number.isNaN(at.getTime()))
    throw new WrongUsage('--received needs an instant with its offset: 2026-11-18T14:12:00+01:00 or 2026-11-18T13:12:00Z');
  if (at > now) throw new Refused('bad-input', '--received lies in the future.');
  return at;
}

/** What the reader may say about a mail it took in all the same. */
const DOUBTS: readonly string[] = ['not-the-marketplace', 'sender-unconfirmed', 'no-order-number'];

export const addClaimCommand: Command = {
  name: 'claims add',
  usage: 'claims add --mail <file.eml|.txt> --account N [--received <instant>]',
  about:
    'Take in a claim from a mail (as a file or pasted text), match it to its order and draft the answer. --received: when a text without a date came in (2026-11-18T14:12:00+01:00); its clock starts there.',
  options: { mail: 'value', account: 'value', received: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const mail = required(options, 'mail');
    const { organisation, account } = await accountNamed(product, required(options, 'account'));
    const received = receivedOf(optional(options, 'received'), product.clock.now());
    const before = new Map((await allClaims(product, organisation)).map((claim) => [claim.id, JSON.stringify(claim)]));
    const takeIn = (kind?: 'pasted-text') =>
      importFiles(product.intake, {
        account,
        actor: 'cli',
        files: [{ path: mail, spool: asTyped(mail) }],
        ...(kind ? { kind } : {}),
        ...(received ? { received } : {}),
      });
    const first = await takeIn();
    // Whoever says --mail means the words of one, however few they are.
    const isUnknown = first.files.some(({ problems: [found] }) => found?.code === 'unknown-kind');
    const { files } = isUnknown ? await takeIn('pasted-text') : first;
    const problems = files.flatMap((file) => file.problems);
    const known = files.every(({ file }) => file.totals.accepted === 0);
    if (files.length === 0 || files.every(({ file }) => file.totals.accepted + file.totals.merged === 0)) {
      throw new Refused('bad-input', problems[0] ? `${problems[0].reason} ${problems[0].remedy}` : `${mail} is not there.`);
    }
    await settleClaims(product, organisation);
    const claims = await allClaims(product, organisation);
    const touched = claims.filter((claim) => before.get(claim.id) !== JSON.stringify(claim));
    const doubts = problems.filter(({ code }) => DOUBTS.includes(code));
    if (touched.length === 0 && !known && doubts[0]) throw new Refused('no-claim', `${doubts[0].reason} ${doubts[0].remedy}`);
    if (touched.length === 0 && !known)
      throw new Refused(
        'no-claim',
        'The mail is kept, but it opened no claim and changed none: it is no notice of one, or says nothing new. If a claim was opened, add it on the claims page with the short form.',
      );
    const lines =
      touched.length === 0
        ? ['This mail was read before; nothing changed.']
        : table(
            ['#', 'Answer by', 'Kind', 'Reason', 'Account', 'Order', 'Amount', 'Work', 'Evidence'],
            touched.map((claim) => rowOf(claim, claims.indexOf(claim))),
          );
    return {
      json: { claims: touched, known, doubts: doubts.map(({ code, reason, remedy }) => ({ code, reason, remedy })) },
      lines: [...doubts.map(({ reason, remedy }) => `${reason} ${remedy}`), ...lines],
    };
  },
};
