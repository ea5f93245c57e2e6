import { Body, Controller, Delete, Get, Inject, Param, Put } from '@nestjs/common';
import { KeepView } from '@weerwoord/contracts';
import type { SavedViews } from '@weerwoord/contracts';
import { keepView, lookAtViews, removeView } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { z } from 'zod';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { granted } from './desk-answer';

type Views = Promise<z.infer<typeof SavedViews>>;

/** Views of the queue that people keep, for themselves or for everybody. The browser makes the id, so that undoing a removal is keeping it again. */
@Controller('v1/views')
export class ViewsController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get()
  views(@FromCaller() { organisation, person: me }: Caller): Views {
    return lookAtViews(this.desk, { organisation, me });
  }

  @Needs('look')
  @Put(':viewId')
  async keep(@FromCaller() { organisation, person: me }: Caller, @Param('viewId', idInPath) id: string, @Body(shaped(KeepView)) { name, shared, filters }: z.infer<typeof KeepView>): Views {
    const said = Object.fromEntries(Object.entries(filters).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
    granted(await keepView(this.desk, { organisation, me, view: { id, name, shared, filters: said } }));
    return lookAtViews(this.desk, { organisation, me });
  }

  @Needs('look')
  @Delete(':viewId')
  async remove(@FromCaller() { organisation, person: me }: Caller, @Param('viewId', idInPath) id: string): Views {
    granted(await removeView(this.desk, { organisation, me, id }));
    return lookAtViews(this.desk, { organisation, me });
  }
}
