import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import { retentionPolicy } from '@weerwoord/policies';
import { preparePackErasures } from '../desk/erase-packs';
import { eraseOrders } from './erase-orders';
import { keepClocks } from './keep-clocks';
import { keepHolds } from './keep-holds';
import type { PersonalTools } from './personal-tools';
import { resealed, sharedThatGo } from './reseal';
import { retentionOf } from './retention-of';

const PER_HELPING = 100;
const DAY_MS = 86_400_000;
const ACTOR = 'step:personal';
type On = { readonly organisation: OrganisationId; /** Asked between two helpings. */ readonly stop?: () => boolean };

/**
 * Everything the clock asks for: clocks are worked out, holds placed and ended, and what is due is destroyed, helping by helping. Found from the database alone,
 * so that it can be stopped, killed and run twice at any moment.
 *
 * @returns how many orders and loose subjects were destroyed
 */
export async function eraseWhatIsDue(tools: PersonalTools, { organisation, stop = () => false }: On): Promise<number> {
  await keepClocks(tools, { organisation });
  while ((await keepHolds(tools, { organisation })) > 0 && !stop());
  let gone = 0;
  while (!stop()) {
    const orderIds = await tools.units(organisation, ({ personal }) => personal.dueOrders(tools.clock.now(), PER_HELPING));
    const { erased } = orderIds.length === 0 ? { erased: [] } : await eraseOrders(tools, { organisation, orderIds, why: 'clock', actor: ACTOR });
    gone += erased.length;
    if (erased.length === 0) break;
  }
  if (!stop()) gone += await eraseLeftOver(tools, organisation);
  if (!stop()) await noticeLatePacks(tools, organisation);
  if (!stop()) gone += await eraseLoose(tools, organisation, stop);
  const aliasDays = retentionPolicy('alias', 'generic', dayOf(tools.clock.now(), 'UTC')).value;
  await tools.units(organisation, ({ personal }) => personal.dropAliases(new Date(tools.clock.now().getTime() - aliasDays * DAY_MS)));
  return gone;
}

/** Is anything to be done now? Cheap: asked by every sweep. */
export async function personalDue({ units, clock }: Pick<PersonalTools, 'units' | 'clock'>, { organisation }: On): Promise<boolean> {
  const now = clock.now();
  return units(
    organisation,
    async ({ personal }) =>
      (await personal.clocksToSet(1)).length > 0 ||
      (await personal.dueOrders(now, 1)).length > 0 ||
      (await personal.holdsToRelease(now, 1)).length > 0,
  );
}

/** Packs that were sealed while their order's data went: they say so like the others. */
async function noticeLatePacks(tools: PersonalTools, organisation: OrganisationId): Promise<void> {
  for (const { packId, at, why } of await tools.units(organisation, ({ personal }) => personal.packsLeft(PER_HELPING))) {
    const notices = await preparePackErasures(tools, { organisation, packIds: [packId], at, why });
    await tools.units(organisation, ({ packs }) => packs.erase(notices));
  }
}

/** Records that told of destroyed orders and could not go with them, or came later. Those that still cannot go are looked at again next time. */
async function eraseLeftOver(tools: PersonalTools, organisation: OrganisationId): Promise<number> {
  const ids = await tools.units(organisation, ({ personal }) => personal.leftOver(PER_HELPING));
  if (ids.length === 0) return 0;
  const again = await resealed(tools, organisation, ids);
  const now = tools.clock.now();
  const subjects = await tools.units(organisation, async (stores) => {
    const { personal } = stores;
    for (const accountId of [...new Set((await personal.accountsOf(ids)).values())].sort()) await stores.orders.lockAccount(accountId);
    const held = async (others: readonly OrderId[]) =>
      new Set([...(await personal.standing(others, now)).keys(), ...(await personal.fought(others, now))]);
    const shared = await sharedThatGo(stores, ids, held, again);
    // A claim that came since keeps what people write about it for as long as it is fought: it has a clock of its own.
    const own = [...(await personal.subjects(ids)).values()].flat().filter((subject) => subject.startsWith('record:'));
    const go = [...own, ...shared.go];
    await personal.destroyKeys(go, now);
    await personal.forgetTraces(ids);
    const stays = new Set(shared.stay.flatMap(({ orderIds }) => orderIds));
    await personal.setLeftOver(
      ids.filter((id) => !stays.has(id)),
      false,
    );
    return go;
  });
  await tools.vault.destroy(organisation, subjects);
  return 0;
}

/** What names no order has a clock of its own, from when it came; a file's header and rejected rows live as long as an order nobody says was delivered. */
async function eraseLoose(tools: PersonalTools, organisation: OrganisationId, stop: () => boolean): Promise<number> {
  const now = tools.clock.now();
  let gone = 0;
  const { accounts, settings } = await tools.units(organisation, async (stores) => ({
    accounts: await stores.accounts.all(),
    settings: await stores.personal.settings(),
  }));
  for (const account of accounts) {
    const { loose, undelivered } = retentionOf(account, settings, dayOf(now, account.zone));
    const before = { loose: new Date(now.getTime() - loose * DAY_MS), files: new Date(now.getTime() - undelivered * DAY_MS), now };
    if (!stop()) await tools.units(organisation, ({ personal }) => personal.forgetReportNames(account.id, before.files));
    for (;;) {
      if (stop()) return gone;
      // Looked at without the lock first: an import need not wait for a look that finds nothing.
      if ((await tools.units(organisation, ({ personal }) => personal.dueLoose(account.id, before, 1))).length === 0) break;
      const subjects = await tools.units(organisation, async ({ personal, orders }) => {
        await orders.lockAccount(account.id);
        const due = await personal.dueLoose(account.id, before, PER_HELPING);
        await personal.destroyKeys(due, now);
        await personal.forgetLooseTraces(due);
        return due;
      });
      await tools.vault.destroy(organisation, subjects);
      gone += subjects.length;
      if (subjects.length < PER_HELPING) break;
    }
  }
  return gone;
}
