import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ProductModule } from '@weerwoord/wiring';
import type { ServerParts } from '@weerwoord/wiring';
import { AccountsController } from './accounts/accounts.controller';
import { EventsController } from './events/events.controller';
import { HealthController } from './health/health.controller';
import { ErrorFilter } from './http/error.filter';
import { ImportsController } from './imports/imports.controller';
import { ImportBatchController } from './imports/import-batch.controller';
import { ImportFilesController } from './imports/import-files.controller';
import { OwnPageGuard } from './session/own-page.guard';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';

/** Every controller there is; a spec walks this list. */
export const CONTROLLERS: readonly Type[] = [HealthController, SessionController, AccountsController, ImportsController, ImportBatchController, ImportFilesController, EventsController];

@Module({})
export class ApiModule {
  static over(parts: ServerParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [ProductModule.over(parts)],
      controllers: [...CONTROLLERS],
      providers: [
        { provide: APP_FILTER, useClass: ErrorFilter },
        // In this order: a forged write is refused before anybody's session is looked at.
        { provide: APP_GUARD, useClass: OwnPageGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}
