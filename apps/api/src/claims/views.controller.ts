import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
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

/** Views of the queue that people keep, for themselves or for everybody. */
@Controller('v1/views')
export class ViewsController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get()
  views(@FromCaller() { organisation, person: me }: Caller): Views {
    return lookAtViews(this.desk, { organisation, me });
  }

  @Needs('look')
  @Post()
  @HttpCode(201)
  add(@FromCaller() caller: Caller, @Body(shaped(KeepView)) said: z.infer<typeof KeepView>): Views {
    return this.kept(caller, null, said);
  }

  @Needs('look')
  @Put(':viewId')
  keep(@FromCaller() caller: Caller, @Param('viewId', idInPath) id: string, @Body(shaped(KeepView)) said: z.infer<typeof KeepView>): Views {
    return this.kept(caller, id, said);
  }

  @Needs('look')
  @Delete(':viewId')
  async remove(@FromCaller() { organisation, person: me }: Caller, @Param('viewId', idInPath) id: string): Views {
    granted(await removeView(this.desk, { organisation, me, id }));
    return lookAtViews(this.desk, { organisation, me });
  }

  private async kept({ organisation, person: me }: Caller, id: string | null, { name, shared, filters }: z.infer<typeof KeepView>): Views {
    const said = Object.fromEntries(Object.entries(filters).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
    granted(await keepView(this.desk, { organisation, me, view: { id, name, shared, filters: said } }));
    return lookAtViews(this.desk, { organisation, me });
  }
}
