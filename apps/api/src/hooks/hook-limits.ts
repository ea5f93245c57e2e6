const WINDOW_MS = 60_000;
/** Addresses tried from one machine in a minute that were not found before. What is badly signed is not counted: behind a proxy everybody is one machine, and eBay must get through. */
const GUESSES_PER_IP = 120;
/** Notices for one account in a minute. eBay sends some thousand a day. */
const PER_ACCOUNT = 6_000;
/** Names remembered at most. */
const REMEMBERED = 10_000;

type Count = { from: number; n: number };

/** Counts what comes to the addresses for marketplaces, in memory and by the minute. The caller hands the moment in, in ms. */
export class HookLimits {
  private readonly counts = new Map<string, Count>();

  /** May this one be looked at? Counts it for the account it is about. */
  admits(accountId: string, now: number): boolean {
    return this.count(`account ${accountId}`, now) <= PER_ACCOUNT;
  }
  /** May this machine try one more address? */
  mayGuess(ip: string, now: number): boolean {
    return this.count(`ip ${ip}`, now) <= GUESSES_PER_IP;
  }

  private count(name: string, now: number): number {
    const current = this.current(name, now);
    current.n += 1;
    if (!this.counts.has(name)) {
      const oldest = this.counts.keys().next();
      if (this.counts.size >= REMEMBERED && !oldest.done) this.counts.delete(oldest.value);
    }
    this.counts.set(name, current);
    return current.n;
  }
  private current(name: string, now: number): Count {
    const known = this.counts.get(name);
    return known && known.from > now - WINDOW_MS ? known : { from: now, n: 0 };
  }
}
