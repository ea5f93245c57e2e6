import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AuditController } from './audit/audit.controller';
import { ToldDownloads } from './audit/told-downloads';
import { ProductModule } from '@weerwoord/wiring';
import type { ServerParts } from '@weerwoord/wiring';
import { AccountsController } from './accounts/accounts.controller';
import { BulkController } from './claims/bulk.controller';
import { AlarmSettingsController } from './alarms/alarm-settings.controller';
import { ClaimAlarmsController } from './alarms/claim-alarms.controller';
import { MyAlarmsController } from './alarms/my-alarms.controller';
import { NotificationsController } from './alarms/notifications.controller';
import { AfterController } from './claims/after.controller';
import { ClaimController } from './claims/claim.controller';
import { ClaimsController } from './claims/claims.controller';
import { QueueController } from './claims/queue.controller';
import { LettersController } from './claims/letters.controller';
import { SignalsController } from './claims/signals.controller';
import { TemplatesController } from './claims/templates.controller';
import { ViewsController } from './claims/views.controller';
import { ColleaguesController } from './claims/colleagues.controller';
import { BundleController } from './evidence/bundle.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { FilesController } from './evidence/files.controller';
import { EventsController } from './events/events.controller';
import { HealthController } from './health/health.controller';
import { ErrorFilter } from './http/error.filter';
import { ImportsController } from './imports/imports.controller';
import { ImportBatchController } from './imports/import-batch.controller';
import { ImportFilesController } from './imports/import-files.controller';
import { LessonsController } from './lessons/lessons.controller';
import { LevelsController } from './metrics/levels.controller';
import { MoneyController } from './money/money.controller';
import { MetricsController } from './metrics/metrics.controller';
import { OverviewController } from './metrics/overview.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { OrdersController } from './orders/orders.controller';
import { RecordsController } from './orders/records.controller';
import { PersonalController } from './personal/personal.controller';
import { RetentionController } from './personal/retention.controller';
import { PoliciesController } from './policies/policies.controller';
import { TargetsController } from './sending/targets.controller';
import { PackSetsController } from './packs/pack-sets.controller';
import { PacksController } from './packs/packs.controller';
import { PreventionController } from './prevention/prevention.controller';
import { RadarController } from './radar/radar.controller';
import { RadarMarksController } from './radar/radar-marks.controller';
import { ReachInterceptor } from './masking/reach.interceptor';
import { AttachmentsController } from './sending/attachments.controller';
import { SendingController } from './sending/sending.controller';
import { OwnPageGuard } from './session/own-page.guard';
import { RightsGuard } from './session/rights.guard';
import { MeController } from './session/me.controller';
import { ApprovalController } from './approval/approval.controller';
import { PresenceController } from './presence/presence.controller';
import { BuyersController } from './buyers/buyers.controller';
import { NoticeHooksController } from './buyers/notice-hooks.controller';
import { OwnDataController } from './buyers/own-data.controller';
import { RequestsController } from './buyers/requests.controller';
import { TeamController } from './team/team.controller';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';

/** Every controller there is; a spec walks this list. */
export const CONTROLLERS: readonly Type[] = [
  AuditController,
  HealthController,
  OpenApiController,
  SessionController,
  MeController,
  TeamController,
  ApprovalController,
  PresenceController,
  AccountsController,
  PersonalController,
  RetentionController,
  PoliciesController,
  OverviewController,
  MetricsController,
  LevelsController,
  RadarController,
  RadarMarksController,
  PreventionController,
  LessonsController,
  MoneyController,
  OrdersController,
  RecordsController,
  ImportsController,
  ImportBatchController,
  ImportFilesController,
  ClaimsController,
  QueueController, // before the one whose addresses begin with a claim's id
  BulkController,
  ViewsController,
  ColleaguesController,
  ClaimController,
  AfterController,
  SignalsController,
  LettersController,
  TemplatesController,
  AttachmentsController,
  SendingController,
  BundleController,
  EvidenceController,
  FilesController,
  TargetsController,
  PackSetsController,
  PacksController,
  ClaimAlarmsController,
  NotificationsController,
  MyAlarmsController,
  AlarmSettingsController,
  BuyersController,
  RequestsController,
  NoticeHooksController,
  OwnDataController,
  EventsController,
];

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
        { provide: APP_GUARD, useClass: RightsGuard },
        { provide: APP_INTERCEPTOR, useClass: ToldDownloads },
        { provide: APP_INTERCEPTOR, useClass: ReachInterceptor },
      ],
    };
  }
}
