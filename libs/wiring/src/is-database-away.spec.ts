import { isDatabaseAway } from './is-database-away';

it.each([
  ['nobody listens', { code: 'ECONNREFUSED' }, true],
  ['the server is shutting down', { code: '57P01' }, true],
  ['it is starting up', { code: '57P03' }, true],
  ['the connection broke', { code: '08006' }, true],
  ['the driver lost it in the middle', new Error('Connection terminated unexpectedly'), true],
  ['a broken rule of a table', { code: '23505' }, false],
  ['a table that is not there', { code: '42P01' }, false],
  ['our own mistake', new TypeError('x is not a function'), false],
])('%s', (_edge, error, away) => expect(isDatabaseAway(error)).toBe(away));
