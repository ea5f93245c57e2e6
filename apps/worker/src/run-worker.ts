import { NestFactory } from '@nestjs/core';
import type { JobData, JobName, JobOutcome } from '@weerwoord/contracts';
import type { ServerParts } from '@weerwoord/wiring';
import { AlarmClock } from './alarm-clock';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';
import { Sweep } from './sweep';
import { PROCESSORS, WorkerModule } from './worker.module';

export type RunningWorker = {
  sweep(): Promise<void>;
  /** Closes the queues, has long steps stop at their next safe place, and waits for them. */
  stop(): Promise<void>;
};

/** Starts taking letters, and sweeps at once. */
export async function runWorker(parts: ServerParts): Promise<RunningWorker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.over(parts), { logger: false, abortOnError: false });
  const stopping = context.get(Stopping);
  const sweep = context.get(Sweep);
  const atWork = new Set<Promise<JobOutcome>>();
  for (const type of PROCESSORS) {
    const processor: JobProcessor = context.get(type);
    parts.queues.process(processor.job, (letter: JobData<JobName>) => {
      const work = processor.run(letter);
      atWork.add(work);
      const end = (): void => void atWork.delete(work);
      work.then(end, end);
      return work;
    });
  }
  const alarmClock = context.get(AlarmClock);
  alarmClock.start();
  sweep.start(parts.product.settings.WEERWOORD_SWEEP_SECONDS * 1000);
  return {
    sweep: () => sweep.sweep(),
    async stop() {
      stopping.ask();
      await Promise.all([parts.queues.close(), sweep.stop(), alarmClock.stop(), Promise.allSettled([...atWork])]);
      await context.close();
    },
  };
}
