import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AccountId } from '@weerwoord/kernel';
import { rightsIn } from '@weerwoord/ports';
import type { OfAccount, PersonRights, Right } from '@weerwoord/ports';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { AppError } from '../http/app-error';
import type { Caller, KnownRequest } from './caller';
import { OPEN_TO_ALL } from './caller';
import { ABOUT_ONESELF, NEEDS, NEEDS_EVERYWHERE } from './needs';
import { reachOf } from './reach';

/** What a part of an address names, and so which account a request is about. */
const NAMED_BY: Readonly<Record<string, OfAccount>> = {
  accountId: 'account',
  claimId: 'claim',
  orderId: 'order',
  recordId: 'record',
  packId: 'pack',
  batchId: 'batch',
  fileId: 'file',
};
/** Things that are nowhere when they are not there; a record or a file may be of another kind, which its handler knows. */
const ALWAYS_KNOWN = new Set<OfAccount>(['account', 'claim', 'order', 'pack', 'batch']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Behind the session guard: who is known gets what their rights allow. What an account holds that they may not look at is not there for them. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const said = <Value>(key: string): Value | undefined => this.reflector.getAllAndOverride<Value | undefined>(key, places);
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (said<boolean>(OPEN_TO_ALL)) return true;
    const { caller } = request;
    if (!caller) throw new AppError('not-logged-in');
    if (said<boolean>(ABOUT_ONESELF)) return true;
    const everywhere = said<readonly Right[]>(NEEDS_EVERYWHERE);
    const needed = everywhere ?? said<readonly Right[]>(NEEDS);
    if (!needed) throw new AppError('not-allowed'); // a route that says nothing is closed
    const { rights, named } = await this.standing(caller, request);
    request.rights = rights;
    this.refuseLacking(rights, needed, everywhere !== undefined, named);
    request.reach = reachOf(rights, everywhere ? ['look'] : needed, named.length === 1 ? (named[0] ?? null) : null);
    return true;
  }

  private standing({ organisation, person }: Caller, request: KnownRequest): Promise<{ rights: PersonRights; named: AccountId[] }> {
    return this.product.units(organisation, async ({ people }) => {
      const rights = rightsIn(await people.standing(person));
      const named: AccountId[] = [];
      for (const [name, value] of Object.entries(request.params)) {
        const what = NAMED_BY[name];
        const account = what && typeof value === 'string' && UUID.test(value) ? await people.accountOf(what, value) : null;
        if (account !== null && !named.includes(account)) named.push(account);
        if (account === null && what && ALWAYS_KNOWN.has(what)) throw new AppError('not-found');
      }
      return { rights, named };
    });
  }

  /** Of an account one may not look at nothing exists; of one that one may, it is told which right is missing. */
  private refuseLacking(rights: PersonRights, needed: readonly Right[], isEverywhere: boolean, named: readonly AccountId[]): void {
    const places = isEverywhere ? [rights.everywhere] : named.map((account) => rights.accounts.get(account) ?? new Set<Right>());
    if (!isEverywhere && places.some((place) => !place.has('look'))) throw new AppError('not-found');
    const lacking = (place: ReadonlySet<Right>): Right | undefined => needed.find((right) => !place.has(right));
    if (places.length > 0) return refuse(places.map(lacking).find((right) => right !== undefined));
    // About no account in particular: somewhere is enough, and only there it sees anything.
    const anywhere = [rights.everywhere, ...rights.accounts.values()];
    if (anywhere.some((place) => lacking(place) === undefined)) return;
    refuse(needed.find((right) => !anywhere.some((place) => place.has(right))) ?? needed.find((right) => right !== 'look'));
  }
}

/** Which right it takes, so that the page can say whom to ask. */
function refuse(right: Right | undefined): void {
  if (right !== undefined) throw new AppError('not-allowed', [{ path: 'right', problem: right }]);
}
