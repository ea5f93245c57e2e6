const WINDOW_MS = 15 * 60_000;
/** Wrong tries in the window: of one address book entry, and from one machine (an office may share one). */
const PER_EMAIL = 10;
const PER_IP = 40;
/** Names remembered at most, so that a flood of made-up addresses cannot fill the memory. */
const REMEMBERED = 20_000;

/**
 * Slows down guessing. Counts wrong tries only, per e-mail and per machine; a right one clears the e-mail. Kept in memory: a restart forgets, which
 * gains a guesser ten tries. The caller hands the moment in.
 *
 * A try is counted before its password is looked at and taken back when it was right: looking takes a while, and eighty tries sent at once would
 * otherwise all find that none was wrong yet.
 */
export class LogInThrottle {
  private readonly tries = new Map<string, number[]>();

  /** Seconds to wait before the next try; 0 when it may be made. */
  waitSeconds(email: string, ip: string, now: Date): number {
    const ms = Math.max(this.waitFor(nameOf(email), PER_EMAIL, now), this.waitFor(ip, PER_IP, now));
    return Math.ceil(ms / 1000);
  }

  /** Counts a try that is about to be made. */
  tried(email: string, ip: string, now: Date): void {
    for (const name of [nameOf(email), ip]) {
      const recent = this.recent(name, now);
      this.tries.delete(name);
      if (this.tries.size >= REMEMBERED) this.forgetOldest();
      this.tries.set(name, [...recent, now.getTime()].slice(-PER_IP)); // behind the others: the oldest stands first
    }
  }

  /** It was right: the address starts anew, and the machine is not blamed for this try. */
  right(email: string, ip: string, triedAt: Date): void {
    this.tries.delete(nameOf(email));
    const others = [...(this.tries.get(ip) ?? [])];
    const own = others.lastIndexOf(triedAt.getTime());
    if (own !== -1) others.splice(own, 1);
    if (others.length > 0) this.tries.set(ip, others);
    else this.tries.delete(ip);
  }

  private waitFor(name: string, limit: number, now: Date): number {
    const recent = this.recent(name, now);
    const decisive = recent[recent.length - limit];
    return decisive === undefined ? 0 : decisive + WINDOW_MS - now.getTime();
  }

  private recent(name: string, now: Date): number[] {
    return (this.tries.get(name) ?? []).filter((at) => at > now.getTime() - WINDOW_MS);
  }

  private forgetOldest(): void {
    const oldest = this.tries.keys().next();
    if (!oldest.done) this.tries.delete(oldest.value);
  }
}

const nameOf = (email: string): string => `@${email.trim().toLowerCase()}`;
