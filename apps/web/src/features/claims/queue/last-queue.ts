import type { QueueQuestion } from './queue-address';

let last: { readonly question: QueueQuestion; readonly q: string } | null = null;

/** The queue a person last looked at: going on to the next claim goes through that one. Lives as long as the page. */
export const lastQueue = {
  keep(question: QueueQuestion, q: string): void {
    last = { question, q };
  },
  get: (): typeof last => last,
};
