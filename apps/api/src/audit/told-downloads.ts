import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { ActName } from '@weerwoord/kernel';
import { LOGGER, PRODUCT } from '@weerwoord/wiring';
import type { Logger, Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { routes } from '../openapi/route-shapes';
import type { NamedRoute } from '../openapi/route-shapes';
import { actorOf } from '../session/caller';
import type { KnownRequest } from '../session/caller';

/** What is taken out of the house by a route: the act, what it is about, and the part of the address that names it. */
type Taken = { readonly what: ActName; readonly kind: string; readonly param: string | null };
const table = (kind: string): Taken => ({ what: 'table.exported', kind, param: null });

/** Every route that hands out a file; one that is missing here fails a spec. `null`: tells of itself, or hands out nothing of anybody. */
export const DOWNLOADS: Partial<Readonly<Record<NamedRoute['name'], Taken | null>>> = {
  packZip: { what: 'pack.downloaded', kind: 'pack', param: 'packId' },
  packPdf: { what: 'pack.downloaded', kind: 'pack', param: 'packId' },
  packSetZip: { what: 'packs.downloaded', kind: 'pack-set', param: 'setId' },
  rejectedCsv: { what: 'rows.downloaded', kind: 'import', param: 'batchId' },
  attachmentsZip: { what: 'original.opened', kind: 'claim', param: 'claimId' },
  attachmentFile: { what: 'original.opened', kind: 'claim', param: 'claimId' },
  sentProof: { what: 'original.opened', kind: 'claim', param: 'claimId' },
  evidenceFile: { what: 'original.opened', kind: 'record', param: 'recordId' },
  claimsCsv: table('claims'),
  behindFigureCsv: table('figure'),
  moneyDueCsv: table('money'),
  lessonsCsv: table('lessons'),
  claimTrendsCsv: table('trends'),
  holdsCsv: table('holds'),
  auditCsv: table('audit'),
  auditAnchors: table('anchors'),
  targetExport: null, // an act of its own, with the target
  auditExport: null, // an act of its own, so that it is in the file
  myData: null,
  exportBuyer: null,
  receiptPdf: null,
  receiptText: null,
  events: null,
  attachmentThumbnail: null, // small pictures on the page of the claim
  attachmentFax: null,
  evidencePreview: null,
};

/**
 * Tells the log of every file that leaves: the act is written before the last byte goes, and a file whose act cannot be written is not handed over whole.
 * What was refused is not told.
 */
@Injectable()
export class ToldDownloads implements NestInterceptor {
  private byAddress: ReadonlyMap<string, NamedRoute> | null = null;
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<KnownRequest>();
    this.byAddress ??= new Map(routes().map((route) => [`${route.method} /api/v1${route.path}`, route]));
    const route = this.byAddress.get(`${request.method} ${(request.route as { path?: string } | undefined)?.path ?? ''}`);
    const taken = route && typeof route.shape.answer === 'string' ? DOWNLOADS[route.name] : null;
    if (taken && request.caller && !goesOn(request)) this.tellFirst(request, http.getResponse<Response>(), taken);
    return next.handle();
  }

  private tellFirst(request: KnownRequest, response: Response, { what, kind, param }: Taken): void {
    const { caller, params } = request;
    if (!caller) return;
    const end = response.end.bind(response) as (...args: unknown[]) => Response;
    const named = param === null ? undefined : (params as Readonly<Record<string, string | undefined>>)[param];
    const act = {
      at: this.product.clock.now(),
      actor: actorOf(caller),
      what,
      subjectKind: kind,
      subjectId: named ?? caller.organisation,
      payload: {},
    };
    const told = (...args: unknown[]): Response => {
      if (response.statusCode >= 400) return end(...args);
      this.product
        .units(caller.organisation, ({ acts }) => acts.record([act]))
        .then(
          () => end(...args),
          (error: unknown) => {
            this.logger.error({ err: error }, 'a download could not be told, and was not handed over');
            response.destroy();
          },
        );
      return response;
    };
    response.end = told as Response['end'];
  }
}

/** The rest of a download that broke off was told when it began. */
const goesOn = ({ headers }: KnownRequest): boolean => headers.range !== undefined && !/^bytes=0-/.test(headers.range);
