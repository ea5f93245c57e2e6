import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { BehindFigure, FigureAhead, FigureReconciled, MetricPage } from '@weerwoord/contracts';
import type { Readers } from '@weerwoord/ports';
import { PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import type { z } from 'zod';
import { sendText } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { viewBehind, viewMetricPage } from '../views/readings';
import { figureAhead } from './ahead';
import { behindCsv } from './behind-csv';
import { BehindQuery, figureAsked, FigureQuery, SeriesQuery } from './figure-asked';
import { figureReconciled } from './reconciled';

const PER_PAGE = 50;

@Controller('v1/accounts/:accountId/metrics/:metric')
export class MetricsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get()
  async metric(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Param('metric') metric: string,
    @Query(shaped(SeriesQuery)) query: z.infer<typeof SeriesQuery>,
  ): Promise<z.infer<typeof MetricPage>> {
    const { asked, window, reading, parts } = await figureAsked(this.product, this.readers, caller.organisation, { accountId, metric }, query);
    const { metrics } = this.readers;
    const [[told = reading], series, hitsByDay, official] = await Promise.all([
      metrics.withReasons(asked.account, [reading]),
      metrics.series(asked, query.days),
      metrics.hitsByDay(asked),
      metrics.official(asked.account, asked.metric),
    ]);
    const theirs = official.filter(({ part, windowKey }) => part === asked.part && (windowKey === null || windowKey === asked.windowKey));
    return viewMetricPage({ account: asked.account, reading: told, window, parts, series, hitsByDay, official: theirs, asOf: asked.asOf });
  }

  @Needs('look')
  @Get('ahead')
  async ahead(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Param('metric') metric: string,
    @Query(shaped(FigureQuery)) query: z.infer<typeof FigureQuery>,
  ): Promise<z.infer<typeof FigureAhead>> {
    const figure = await figureAsked(this.product, this.readers, caller.organisation, { accountId, metric }, query);
    return figureAhead(this.readers.metrics, figure);
  }

  @Needs('look')
  @Get('reconcile')
  async reconcile(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Param('metric') metric: string,
    @Query(shaped(FigureQuery)) query: z.infer<typeof FigureQuery>,
  ): Promise<z.infer<typeof FigureReconciled>> {
    const figure = await figureAsked(this.product, this.readers, caller.organisation, { accountId, metric }, query);
    return figureReconciled(this.readers.metrics, figure);
  }

  @Needs('look')
  @Get('orders')
  async behind(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Param('metric') metric: string,
    @Query(shaped(BehindQuery)) query: z.infer<typeof BehindQuery>,
  ): Promise<z.infer<typeof BehindFigure>> {
    const { asked, window } = await figureAsked(this.product, this.readers, caller.organisation, { accountId, metric }, query);
    const { items, total, next } = await this.readers.metrics.behind({ ...asked, side: query.side, cursor: query.cursor ?? null, limit: PER_PAGE });
    return { orders: items.map((item) => viewBehind(item, window)), total, next };
  }

  @Needs('export')
  @Get('orders.csv')
  async behindCsv(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Param('metric') metric: string,
    @Query(shaped(BehindQuery)) query: z.infer<typeof BehindQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const { asked, window } = await figureAsked(this.product, this.readers, caller.organisation, { accountId, metric }, query);
    await sendText(response, {
      name: `${asked.account.name} ${asked.metric} ${query.side} ${asked.windowKey} ${asked.asOf}.csv`,
      type: 'text/csv; charset=utf-8',
      text: behindCsv(this.readers.metrics, { ...asked, side: query.side }, window),
    });
  }
}
