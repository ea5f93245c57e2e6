import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { PreviewTemplate, SaveTemplate, TemplatePart, TemplatesAsked } from '@weerwoord/contracts';
import type { LetterTemplates, TemplateClaims, TemplateHistory, TemplatePreview } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { lookAtTemplates, previewTemplate, saveTemplate, templateClaims, templateHistory } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs, NeedsEverywhere } from '../session/needs';
import { granted } from './desk-answer';

/** An organisation's own wording of its letters: of all accounts, so only who manages all of them changes it. */
@Controller('v1/letter-templates')
export class TemplatesController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get()
  async templates(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(TemplatesAsked)) asked: z.infer<typeof TemplatesAsked>,
  ): Promise<z.infer<typeof LetterTemplates>> {
    return found(await lookAtTemplates(this.desk, { organisation, ...asked }));
  }

  @Needs('look')
  @Get('history')
  async history(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(TemplatePart)) asked: z.infer<typeof TemplatePart>,
  ): Promise<z.infer<typeof TemplateHistory>> {
    return found(await templateHistory(this.desk, { organisation, ...asked }));
  }

  @Needs('look')
  @Get('claims')
  claims(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(TemplatesAsked)) { kind }: z.infer<typeof TemplatesAsked>,
  ): Promise<z.infer<typeof TemplateClaims>> {
    return templateClaims(this.desk, { organisation, kind });
  }

  /** Looks only: a letter as it would read. Its words are the buyer's too, so it takes the right to see them. */
  @Needs('look', 'personal')
  @Post('preview')
  @HttpCode(200)
  async preview(
    @FromCaller() { organisation }: Caller,
    @Body(shaped(PreviewTemplate)) { claimId, ...asked }: z.infer<typeof PreviewTemplate>,
  ): Promise<z.infer<typeof TemplatePreview>> {
    return found(await previewTemplate(this.desk, { organisation, ...asked, claimId: claimId as ClaimId | null }));
  }

  @NeedsEverywhere('manage')
  @Post()
  @HttpCode(200)
  async save(
    @FromCaller() caller: Caller,
    @Body(shaped(SaveTemplate)) input: z.infer<typeof SaveTemplate>,
  ): Promise<z.infer<typeof LetterTemplates>> {
    const { organisation } = caller;
    granted(await saveTemplate(this.desk, { organisation, actor: actorOf(caller), ...input }));
    return found(await lookAtTemplates(this.desk, { organisation, kind: input.kind, language: input.language }));
  }
}
