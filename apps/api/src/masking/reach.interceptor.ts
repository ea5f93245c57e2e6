import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import { READERS, PRODUCT, withinReach } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Readers } from '@weerwoord/ports';
import { catchError, from, map, Observable, switchMap, throwError } from 'rxjs';
import { AppError } from '../http/app-error';
import { routes } from '../openapi/route-shapes';
import type { NamedRoute } from '../openapi/route-shapes';
import type { KnownRequest } from '../session/caller';
import { buyerWords } from './buyer-words';
import type { BuyerWords } from './buyer-words';
import { masked } from './masked';

/** Files that hold nothing of a buyer: figures with order numbers, and hints that carry ids. */
const OPEN_FILES = new Set<NamedRoute['name']>(['behindFigureCsv', 'events']);

/** Runs every handler inside the accounts its caller may reach, and masks what it answers for those who may not see personal data. */
@Injectable()
export class ReachInterceptor implements NestInterceptor {
  private byAddress: ReadonlyMap<string, NamedRoute> | null = null;
  constructor(
    @Inject(READERS) private readonly readers: Readers,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const { reach, caller } = request;
    if (!reach || !caller) return next.handle();
    const handled = new Observable((subscriber) => withinReach(reach, () => next.handle().subscribe(subscriber)));
    if (!reach.masked) return handled;
    const route = this.shapes().get(`${request.method} ${(request.route as { path?: string } | undefined)?.path ?? ''}`);
    const answer = route?.shape.answer ?? null;
    if (typeof answer === 'string') {
      if (route && OPEN_FILES.has(route.name)) return handled;
      throw new AppError('not-allowed', [{ path: 'right', problem: 'personal' }]);
    }
    return from(this.buyerOf(caller.organisation, request)).pipe(
      switchMap((buyer) => {
        if (buyer) request.body = unmasked(request.body, buyer);
        const mask = (value: unknown): unknown => (answer === null ? value : masked(answer, value, buyer));
        return handled.pipe(
          map(mask),
          catchError((error: unknown) => throwError(() => (error instanceof AppError ? withMasked(error, mask) : error))),
        );
      }),
    );
  }

  private shapes(): ReadonlyMap<string, NamedRoute> {
    return (this.byAddress ??= new Map(routes().map((route) => [`${route.method} /api/v1${route.path}`, route])));
  }

  /** The buyer of the order a request is about; null where it is about none, and then nothing like a letter is shown. */
  private async buyerOf(organisation: OrganisationId, { params, reach }: KnownRequest): Promise<BuyerWords | null> {
    const { claimId, orderId } = params as Readonly<Record<string, string | undefined>>;
    if ((claimId === undefined && orderId === undefined) || !reach) return null;
    const id =
      orderId ??
      (await withinReach(reach, () =>
        this.product.desk.units(organisation, async ({ claims }) => (await claims.byId(claimId as never))?.orderId ?? null),
      ).catch(() => null));
    return id === null ? null : buyerWords(await withinReach(reach, () => this.readers.orders.personal(organisation, id as OrderId)).catch(() => []));
  }
}

const withMasked = ({ code, fields, stored }: AppError, mask: (value: unknown) => unknown): AppError =>
  new AppError(code, fields, {}, stored === null ? null : mask(stored));

/** What came back with masks in it, as it was. */
function unmasked(value: unknown, buyer: BuyerWords): unknown {
  if (typeof value === 'string') return buyer.unmask(value);
  if (Array.isArray(value)) return value.map((one) => unmasked(one, buyer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmasked(one, buyer)]));
}
