import { Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { AuditQuery } from '@weerwoord/contracts';
import type { AuditActs, AuditChecked, AuditState } from '@weerwoord/contracts';
import { actClass, isoText } from '@weerwoord/kernel';
import type { OrganisationId } from '@weerwoord/kernel';
import { checkChain, exportAudit } from '@weerwoord/pipeline';
import type { ActFilter, ActInChain } from '@weerwoord/ports';
import { anchorsJson, auditZip, PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { csvLine } from '../http/csv';
import { attachment, sendText } from '../http/download';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { namesOfActors } from '../session/names-of-actors';
import { NeedsEverywhere } from '../session/needs';

type Asked = z.infer<typeof AuditQuery>;
const PER_PAGE = 50;
const PER_READ = 1_000;
const MOST_FINDINGS = 50;

/** Who did what, and whether anybody touched it since. Of the organisation as a whole, so for those who manage all of it. */
@Controller('v1')
export class AuditController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @NeedsEverywhere('manage')
  @Get('audit')
  async acts(@FromCaller() { organisation }: Caller, @Query(shaped(AuditQuery)) query: Asked): Promise<z.infer<typeof AuditActs>> {
    const filter = await this.filterOf(organisation, query);
    const { rows, actors } = await this.product.audit.units(organisation, async ({ chain }) => ({
      rows: filter ? await chain.page(filter, { before: query.cursor === undefined ? null : Number(query.cursor), limit: PER_PAGE + 1 }) : [],
      actors: await chain.actors(),
    }));
    const nameOf = await namesOfActors(this.product, organisation, actors);
    const shown = rows.slice(0, PER_PAGE);
    return {
      acts: shown.map((act) => ({
        seq: act.seq,
        at: isoText(act.at),
        actor: act.actor,
        byName: nameOf(act.actor),
        what: act.what,
        class: actClass(act.what),
        subject: act.subjectKind,
        claimId: act.subjectKind === 'claim' ? act.subjectId : null,
        orderId: act.subjectKind === 'order' ? act.subjectId : null,
        hash: act.hash,
      })),
      next: rows.length > PER_PAGE ? String(shown.at(-1)?.seq ?? 0) : null,
      actors: actors.map((actor) => ({ actor, byName: nameOf(actor) })),
    };
  }

  @NeedsEverywhere('manage')
  @Get('audit/state')
  async state(@FromCaller() { organisation }: Caller): Promise<z.infer<typeof AuditState>> {
    const { units, sealer, stamper } = this.product.audit;
    const key = await sealer.key(organisation);
    const { head, anchors } = await units(organisation, async ({ chain }) => ({ head: await chain.head(), anchors: await chain.anchors() }));
    const last = anchors.at(-1);
    return {
      acts: head.seq,
      anchors: anchors.length,
      lastAnchor: last
        ? {
            seq: last.seq,
            at: isoText(last.at),
            key: last.keyId,
            stampedAt: last.stampedAt && isoText(last.stampedAt),
            stampedBy: last.stampedBy,
            stampProblem: last.stampProblem,
          }
        : null,
      stampIsSet: stamper.isSet,
      key: { id: key.id, name: key.name, since: isoText(key.since) },
    };
  }

  /** Goes along the whole chain now; some seconds for a hundred thousand acts. */
  @NeedsEverywhere('manage')
  @Post('audit/check')
  @HttpCode(200)
  async check(@FromCaller() { organisation }: Caller): Promise<z.infer<typeof AuditChecked>> {
    const checked = await checkChain(this.product.audit, { organisation });
    const findings = [...checked.findings, ...checked.stamps.broken.map(({ seq }) => ({ problem: 'stamp-broken' as const, seq, to: seq }))];
    return {
      ok: findings.length === 0,
      acts: checked.acts,
      intactUpTo: checked.intactUpTo,
      anchoredUpTo: checked.anchoredUpTo,
      anchors: checked.anchors,
      stamps: checked.stamps.held,
      findings: findings.slice(0, MOST_FINDINGS),
      more: Math.max(0, findings.length - MOST_FINDINGS),
    };
  }

  @NeedsEverywhere('manage', 'export')
  @Get('audit.csv')
  async csv(@FromCaller() { organisation }: Caller, @Query(shaped(AuditQuery)) query: Asked, @Res() response: Response): Promise<void> {
    const filter = await this.filterOf(organisation, query);
    const { audit } = this.product;
    async function* text(): AsyncGenerator<string> {
      yield `\uFEFF${csvLine(['act', 'at', 'actor', 'what', 'class', 'subject', 'subject_id', 'hash'])}`;
      let before: number | null = null;
      for (;;) {
        const at: number | null = before;
        const rows: ActInChain[] = filter ? await audit.units(organisation, ({ chain }) => chain.page(filter, { before: at, limit: PER_READ })) : [];
        for (const act of rows)
          yield csvLine([act.seq, isoText(act.at), act.actor, act.what, actClass(act.what) ?? '', act.subjectKind, act.subjectId, act.hash]);
        const last = rows.at(-1);
        if (!last || rows.length < PER_READ) return;
        before = last.seq;
      }
    }
    await sendText(response, { name: 'acts.csv', type: 'text/csv; charset=utf-8', text: text() });
  }

  @NeedsEverywhere('manage', 'export')
  @Get('audit/export.zip')
  async export(
    @FromCaller() caller: Caller,
    @Query(shaped(AuditQuery.pick({ from: true, to: true }))) { from, to }: Pick<Asked, 'from' | 'to'>,
    @Res() response: Response,
  ): Promise<void> {
    const { organisation } = caller;
    const audit = await exportAudit(this.product.audit, {
      organisation,
      actor: actorOf(caller),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    response.setHeader('content-type', 'application/zip').setHeader('content-disposition', attachment('audit.zip'));
    await pipeline(auditZip(audit), response);
  }

  @NeedsEverywhere('manage', 'export')
  @Get('audit/anchors.json')
  async anchors(@FromCaller() { organisation }: Caller, @Res() response: Response): Promise<void> {
    const { units, sealer } = this.product.audit;
    const [keys, anchors] = [await sealer.keys(organisation), await units(organisation, ({ chain }) => chain.anchors())];
    response
      .setHeader('content-type', 'application/json')
      .setHeader('content-disposition', attachment('anchors.json'))
      .end(anchorsJson(organisation, keys, anchors));
  }

  /** null: what it is about is not there, so nothing was done on it. */
  private async filterOf(organisation: OrganisationId, { actor, class: wanted, from, to, about }: Asked): Promise<ActFilter | null> {
    return this.product.audit.units(organisation, async ({ chain, people }) => {
      const subjectIds = about === undefined || about === '' ? undefined : await chain.subjectsNamed(about);
      if (subjectIds?.length === 0) return null;
      const zone = (await people.organisation())?.zone ?? 'UTC';
      return {
        zone,
        ...(actor !== undefined && { actor }),
        ...(wanted !== undefined && { class: wanted }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(subjectIds && { subjectIds }),
      };
    });
  }
}
