import { jest } from '@jest/globals';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { approveDraft, markSent, rederiveClaims } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, decisionMail, known, PROFILE } from './a-desk';

jest.setTimeout(60_000);

describeWithPostgres('claims worked out anew', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
  });
  afterEach(() => desk.leave());
  const rows = () => desk.inside((tx) => tx.rows<{ work: string; marketplace_state: string; revision: number }>('select * from claim order by id'));
  const anew = () => rederiveClaims(desk.tools, { organisation: desk.organisation });

  it('what is right stays as it is, whatever has been done', async () => {
    await desk.drop(...known(), claimMail);
    await desk.sweep();
    const asked = { organisation: desk.organisation, claimId: await desk.onlyClaim(), actor: desk.actor };
    const steps = [
      () => approveDraft(desk.tools, { ...asked, leaveGapsOut: true, reasons: { gaps: 'The carrier has no signature of it, we asked.' } }),
      () => markSent(desk.tools, asked),
      async () => {
        desk.at(new Date('2026-11-24T09:00:00Z'));
        await desk.drop(decisionMail);
        await desk.sweep();
      },
    ];
    for (const step of [() => Promise.resolve(), ...steps]) {
      await step();
      const before = await rows();
      expect(await anew()).toEqual({ claims: 1, mended: 0 });
      expect(await rows()).toEqual(before);
    }
    expect(await rows()).toMatchObject([{ work: 'lost' }]);
  });

  it.each([
    ['a decided one that was left open', [claimMail, decisionMail], 'open', 'lost'],
    ['an open one that was taken for won', [claimMail], 'won', 'open'],
  ])('%s is put right, and the history says so', async (_what, mails, wrong, right) => {
    desk.at(new Date('2026-11-24T09:00:00Z'));
    await desk.drop(...known(), ...mails);
    await desk.sweep();
    const id = await desk.onlyClaim();
    await desk.inside((tx) => tx.run(`update claim set work = '${wrong}'`));
    expect(await anew()).toEqual({ claims: 1, mended: 1 });
    expect(await rows()).toMatchObject([{ work: right }]);
    expect((await desk.page(id)).history.at(-1)).toMatchObject({ what: 'claim.rederived', figures: { from: wrong, to: right } });
    expect(await anew()).toEqual({ claims: 1, mended: 0 });
  });
});
