import type { JobData, JobName, JobOutcome } from '@weerwoord/contracts';

/** Opens the letters of one kind and calls the step; what it needs to know beyond the ids it reads itself. */
export type JobProcessor<Name extends JobName = JobName> = {
  readonly job: Name;
  run(letter: JobData<Name>): Promise<JobOutcome>;
};
