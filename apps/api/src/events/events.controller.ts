import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { Live, LiveEvents, Product } from '@weerwoord/wiring';
import type { OfAccount } from '@weerwoord/ports';
import { rightsIn } from '@weerwoord/ports';
import type { Request, Response } from 'express';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** Proxies and browsers give up on a line that says nothing. */
const HEARTBEAT_MS = 20_000;

/** What a hint is about, and so of which account. */
function aboutOf(event: Live): readonly [OfAccount, string] | null {
  switch (event.kind) {
    case 'import':
      return ['batch', event.batchId];
    case 'orders':
      return ['account', event.accountId];
    case 'pack':
      return ['pack', event.packId];
    case 'claim':
    case 'presence':
      return ['claim', event.claimId];
    default:
      return null; // of a person or an act on many claims: a bare id that says nothing
  }
}

@Controller('v1/events')
export class EventsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  /**
   * Hints to read again, as server-sent events. A stream that may have missed something is ended: the browser opens a new one by itself, and reads
   * everything again when it is open.
   */
  @Needs('look')
  @Get()
  events(@FromCaller() caller: Caller, @Req() request: Request, @Res() response: Response): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    const heartbeat = setInterval(() => void this.beat(caller, response), HEARTBEAT_MS);
    const stop = this.live.listen(caller.organisation, {
      onEvent: (event) => void this.tell(caller, response, event),
      onGap: () => response.end(),
    });
    const leave = (): void => {
      clearInterval(heartbeat);
      stop();
    };
    request.once('close', leave);
    response.once('close', leave);
  }

  /** Only what is of accounts the listener may look at: asked anew for each, because rights change while a stream is open. */
  private async tell({ organisation, person }: Caller, response: Response, event: Live): Promise<void> {
    if (event.kind === 'notification' && event.personId !== person) return;
    const about = aboutOf(event);
    const isTheirs = await this.product
      .units(organisation, async ({ people }) => {
        const known = await people.person(person);
        if (known === null || known.offAt !== null) return false; // their sessions have ended; the stream ends with the next beat
        const { everywhere, accounts } = rightsIn(await people.standing(person));
        if (everywhere.has('look') && [...accounts.values()].every((rights) => rights.has('look'))) return true;
        if (about === null) return everywhere.has('look') || [...accounts.values()].some((rights) => rights.has('look'));
        const account = await people.accountOf(...about);
        return account !== null && (accounts.get(account)?.has('look') ?? false);
      })
      .catch(() => false);
    if (isTheirs && !response.writableEnded) response.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** Keeps the line warm; whoever has logged out elsewhere hears no more. */
  private async beat({ tokenHash }: Caller, response: Response): Promise<void> {
    const session = await this.product.door.session(tokenHash).catch(() => 'away' as const); // no answer is no verdict: asked again at the next beat
    if (session === null || (session !== 'away' && session.expiresAt <= this.product.clock.now())) response.end();
    else response.write(':\n\n');
  }
}
