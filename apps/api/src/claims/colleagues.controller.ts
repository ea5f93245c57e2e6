import { Controller, Get, Inject } from '@nestjs/common';
import type { Colleagues } from '@weerwoord/contracts';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { z } from 'zod';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { initialsOf } from '../views/session';

/** Whom a claim can be given to: everybody of the house who can log in. */
@Controller('v1/colleagues')
export class ColleaguesController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get()
  async colleagues(@FromCaller() { organisation, person }: Caller): Promise<z.infer<typeof Colleagues>> {
    const all = await this.desk.units(organisation, ({ people }) => people.all());
    return {
      people: all
        .filter(({ offAt }) => offAt === null)
        .map(({ id, name }) => ({ id, name, initials: initialsOf(name), me: id === person }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  }
}
