import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { ProductModule } from '@weerwoord/wiring';
import type { ServerParts } from '@weerwoord/wiring';
import { AlarmClock } from './alarm-clock';
import { AlarmProcessor } from './alarm.processor';
import { AnchorProcessor } from './anchor.processor';
import { BulkProcessor } from './bulk.processor';
import { PackSetProcessor } from './pack-set.processor';
import { ClaimProcessor } from './claim.processor';
import { DraftProcessor } from './draft.processor';
import { FindProcessor } from './find.processor';
import { ImportProcessor } from './import.processor';
import type { JobProcessor } from './job-processor';
import { JudgeProcessor } from './judge.processor';
import { NoticeProcessor } from './notice.processor';
import { PersonalProcessor } from './personal.processor';
import { RemindProcessor } from './remind.processor';
import { RequestProcessor } from './request.processor';
import { SenderProcessor } from './sender.processor';
import { Stopping } from './stopping';
import { Sweep } from './sweep';

/** One processor per kind of job; a spec holds this against the list of jobs. */
export const PROCESSORS: readonly Type<JobProcessor>[] = [
  ImportProcessor,
  JudgeProcessor,
  ClaimProcessor,
  DraftProcessor,
  RemindProcessor,
  PersonalProcessor,
  AlarmProcessor,
  FindProcessor,
  BulkProcessor,
  PackSetProcessor,
  AnchorProcessor,
  SenderProcessor,
  RequestProcessor,
  NoticeProcessor,
];

@Module({})
export class WorkerModule {
  static over(parts: ServerParts): DynamicModule {
    return { module: WorkerModule, imports: [ProductModule.over(parts)], providers: [Stopping, Sweep, AlarmClock, ...PROCESSORS] };
  }
}
