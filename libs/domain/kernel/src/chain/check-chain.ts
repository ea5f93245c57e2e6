import type { Anchor } from './act-text';
import { anchorText, BEFORE_THE_FIRST } from './act-text';
import type { OrganisationId } from '../ids';

/** One act as it was read: the text its hash is over, and what was kept of its place. */
export type ChainLink = { readonly seq: number; readonly prev: string; readonly hash: string; readonly text: string };

export type ChainProblem =
  /** What the act says is not what was written: its hash does not fit. */
  | 'changed'
  /** The act is whole, but names another act before it than stands there: something before it was rewritten. */
  | 'unlinked'
  /** Acts are not there: from `seq` to `to`. */
  | 'missing'
  /** A number stands twice, or not in its place. */
  | 'out-of-place'
  /** The kept head is not that of the last act; acts from `seq` on may have been cut, or the head was rewritten. */
  | 'head-differs'
  /** An anchor saw acts from `seq` to `to` that are not there any more. */
  | 'cut'
  /** The chain fits in itself, but an anchor saw another one: some act from `seq` to `to` was rewritten, with all that follow. */
  | 'rewritten'
  /** The anchor at `seq` is not what was signed. */
  | 'anchor-broken'
  /** The anchor at `seq` is signed by a key that is not of the organisation. */
  | 'anchor-foreign-key';

/** `seq` and `to` are numbers of acts, both included. */
export type ChainFinding = { readonly problem: ChainProblem; readonly seq: number; readonly to: number };

/** Where a chain stands. */
export type ChainHead = { readonly seq: number; readonly hash: string };
export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: BEFORE_THE_FIRST };

export type ChainTools = {
  /** SHA-256 of the UTF-8 bytes, hex. */
  readonly sha256: (text: string) => string;
  /** Does the key of that id fit the signature? null: no such key is known. */
  readonly signatureFits: (anchor: Anchor, text: string) => boolean | null;
};
export type ChainChecked = {
  readonly acts: number;
  readonly head: ChainHead;
  readonly anchors: number;
  readonly findings: readonly ChainFinding[];
  /** Up to which act everything fits and nothing is lacking. */
  readonly intactUpTo: number;
  /** Up to which act an anchor that holds has seen it; 0: none. */
  readonly anchoredUpTo: number;
};

const one = (problem: ChainProblem, seq: number, to = seq): ChainFinding => ({ problem, seq, to });

/** Goes along a chain, act by act in the order of their numbers; memory does not grow with it (but for the anchors). */
export class ChainCheck {
  private readonly found: ChainFinding[] = [];
  private readonly wanted = new Map<number, Anchor[]>();
  private seq: number;
  private hash: string;
  private count = 0;
  private seen = 0;
  /** The first act that may have been rewritten, as far as anchors tell: the one after the last anchor that fits. */
  private unanchored: number;

  /** @param from what stands before the first act that will be told, for a piece of a chain */
  constructor(
    private readonly organisation: OrganisationId,
    private readonly tools: ChainTools,
    private readonly anchors: readonly Anchor[],
    private readonly from: ChainHead = EMPTY_CHAIN,
  ) {
    this.seq = from.seq;
    this.hash = from.hash;
    this.unanchored = from.seq + 1;
    for (const anchor of anchors) if (this.holds(anchor)) this.wanted.set(anchor.seq, [...(this.wanted.get(anchor.seq) ?? []), anchor]);
    if (this.wanted.has(from.seq)) this.atAnchor(from.seq, from.hash);
  }

  /** The next act of the chain. */
  take({ seq, prev, hash, text }: ChainLink): void {
    this.count += 1;
    if (seq <= this.seq) {
      this.found.push(one('out-of-place', seq));
      return;
    }
    const isNext = seq === this.seq + 1;
    if (!isNext) this.found.push(one('missing', this.seq + 1, seq - 1));
    const written = this.tools.sha256(text);
    if (written !== hash) this.found.push(one('changed', seq));
    else if (isNext && prev !== this.hash) this.found.push(one('unlinked', seq));
    this.seq = seq;
    this.hash = hash;
    // An anchor is held against what the act says now, so that a changed act is told of once and by its number.
    if (this.wanted.has(seq)) this.atAnchor(seq, hash);
  }

  /** @param head the head that is kept beside the chain; null: none is kept */
  end(head: ChainHead | null): ChainChecked {
    if (head && (head.seq !== this.seq || head.hash !== this.hash)) {
      const [low, high] = [Math.min(head.seq, this.seq), Math.max(head.seq, this.seq)];
      this.found.push(low === high ? one('head-differs', low) : one('head-differs', low + 1, high));
    }
    const beyond = [...this.wanted.keys()].filter((seq) => seq > this.seq);
    if (beyond.length > 0) this.found.push(one('cut', this.seq + 1, Math.max(...beyond)));
    const findings = this.found.sort((a, b) => a.seq - b.seq);
    const broken = findings.filter(({ problem }) => problem !== 'anchor-broken' && problem !== 'anchor-foreign-key');
    const intactUpTo = Math.max(0, Math.min(this.seq, ...broken.map(({ seq }) => seq - 1)));
    return {
      acts: this.count,
      head: { seq: this.seq, hash: this.hash },
      anchors: this.anchors.length,
      findings,
      intactUpTo,
      anchoredUpTo: Math.min(this.seen, intactUpTo),
    };
  }

  private holds(anchor: Anchor): boolean {
    if (anchor.seq < this.from.seq) return false;
    const fits = this.tools.signatureFits(anchor, anchorText(this.organisation, anchor));
    if (fits === true) return true;
    this.found.push(one(fits === null ? 'anchor-foreign-key' : 'anchor-broken', anchor.seq));
    return false;
  }

  private atAnchor(seq: number, hash: string): void {
    if ((this.wanted.get(seq) ?? []).every((anchor) => anchor.hash === hash)) {
      this.seen = seq;
      this.unanchored = seq + 1;
    } else {
      this.found.push(one('rewritten', Math.min(this.unanchored, seq), seq));
      this.unanchored = seq + 1;
    }
  }
}
