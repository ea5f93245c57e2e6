/** One switch for the whole worker: steps that take long look at its signal and stop at their next safe place. */
export class Stopping {
  private readonly control = new AbortController();
  readonly signal = this.control.signal;
  ask(): void {
    this.control.abort();
  }
  get asked(): boolean {
    return this.signal.aborted;
  }
}
