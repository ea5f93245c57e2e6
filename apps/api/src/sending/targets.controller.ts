import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { TargetLanguage, TargetNameShape } from '@weerwoord/contracts';
import type { ClaimTargets, TargetFit } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { exportTarget, lookAtTarget, lookAtTargets } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { CAREFULLY } from './carefully';

const FitQuery = z.object({ target: TargetNameShape });
const ExportQuery = z.object({ target: TargetNameShape, language: TargetLanguage.default('en') });

/** An answer in the shape of the form it is handed in at. */
@Controller('v1/claims/:claimId')
export class TargetsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('look')
  @Get('targets')
  async targets(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<z.infer<typeof ClaimTargets>> {
    return found(await lookAtTargets(this.product.targets, { organisation, claimId: claimId as ClaimId }));
  }

  /** What would be handed in, and what speaks against it. */
  @Needs('export')
  @Get('target-fit')
  async fit(
    @FromCaller() { organisation }: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Query(shaped(FitQuery)) { target }: z.infer<typeof FitQuery>,
  ): Promise<z.infer<typeof TargetFit>> {
    return found(await lookAtTarget(this.product.targets, { organisation, claimId: claimId as ClaimId, target }));
  }

  @Needs('export', 'personal')
  @Get('target-export')
  async zip(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Query(shaped(ExportQuery)) { target, language }: z.infer<typeof ExportQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const made = await exportTarget(this.product.targets, {
      organisation: caller.organisation,
      claimId: claimId as ClaimId,
      target,
      language,
      actor: actorOf(caller),
    });
    if (!made.ok) {
      const breaches = made.problem.findings.filter(({ level }) => level === 'breach');
      throw new AppError(
        made.problem.code,
        breaches.map(({ code }) => ({ path: 'target', problem: code })),
      );
    }
    const { bytes, fileName } = made.value;
    response.set(CAREFULLY).setHeader('content-type', 'application/zip').setHeader('content-disposition', attachment(fileName)).end(bytes);
  }
}
