import { createLogger } from './logger';
import { toldError, ToldFailure } from './told-error';

const CANARY = 'Jansen';

describe('a log line', () => {
  const lines: string[] = [];
  const logger = createLogger('spec', { LOG_LEVEL: 'debug' }, { write: (line) => void lines.push(line) });
  beforeEach(() => lines.splice(0));
  const said = (): string => lines.join('');

  it.each([
    ['a name', { buyer: CANARY }],
    ['a name in something larger', { order: { address: { name: CANARY } } }],
    ['a list of names', { names: [CANARY] }],
    ['the words of a search', { q: CANARY }],
    ['a body', { body: JSON.stringify({ text: CANARY }) }],
    ['an address of the API', { url: `/api/v1/orders?q=${CANARY}` }],
  ])('leaves out %s', (_what, fields) => {
    logger.info(fields, 'something happened');
    expect([said().includes(CANARY), said().includes('[left out]'), said().includes('something happened')]).toEqual([false, true, true]);
  });

  const withMore = (error: Error, more: object): Error => Object.assign(error, more);
  it.each([
    [
      'the value a unique index names',
      withMore(new Error('duplicate key value violates unique constraint "uq_person_email"'), {
        code: '23505',
        detail: `Key (email)=(${CANARY}@example.com) already exists.`,
        table: 'person',
      }),
    ],
    ['the parameters of a query', withMore(new Error('connection terminated'), { query: 'insert …', parameters: [CANARY] })],
    ['a value of the wrong form', withMore(new Error(`invalid input syntax for type date: "${CANARY}"`), { code: '22007' })],
    ['a value without quotes', withMore(new Error(`value too long: ${CANARY}`), { code: '22001' })],
    [
      'a text that is no JSON',
      (() => {
        try {
          JSON.parse(`${CANARY} is not JSON`);
          return new Error();
        } catch (error) {
          return error as Error;
        }
      })(),
    ],
    [
      'an address a mail server refused',
      withMore(new Error(`Recipient command failed: <${CANARY}@example.com> unknown`), {
        code: 'EENVELOPE',
        rejected: [`${CANARY}@example.com`],
        response: `550 ${CANARY}`,
      }),
    ],
    ['a cause', new Error('not sent', { cause: new Error(`no such mailbox "${CANARY}"`) })],
    ['lines below the first', new Error(`stopped\n${CANARY}`)],
  ])('of an error leaves out %s', (_what, error) => {
    logger.error({ err: error }, 'failed');
    expect([said().includes(CANARY), said().includes('"type":"'), said().includes('logger.spec')]).toEqual([false, true, true]);
    expect(new ToldFailure(error).stack).not.toContain(CANARY);
    expect(new ToldFailure(error).message).not.toContain(CANARY);
  });

  it('keeps ids, figures, our own words, and where an error came from', () => {
    const id = '7f9c2ba4-e88f-4d2e-8a2b-0d9f5f0f7a11';
    logger.info(
      {
        claimId: id,
        files: 3,
        state: 'done',
        route: '/claims/:claimId',
        err: withMore(new TypeError('x is not a function'), { code: 'ECONNRESET' }),
      },
      'kept',
    );
    expect(JSON.parse(said())).toMatchObject({
      claimId: id,
      files: 3,
      state: 'done',
      route: '/claims/:claimId',
      err: { type: 'TypeError', message: 'x is not a function', code: 'ECONNRESET' },
    });
    expect(toldError(withMore(new Error('x'), { table: 'person', constraint: 'uq_person_email' }))).toMatchObject({
      table: 'person',
      constraint: 'uq_person_email',
    });
  });
});
