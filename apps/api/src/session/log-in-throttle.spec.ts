import { LogInThrottle } from './log-in-throttle';

const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1_000);
const wrongTries = (throttle: LogInThrottle, count: number, email: (n: number) => string, ip: (n: number) => string): void => {
  for (let n = 0; n < count; n += 1) throttle.tried(email(n), ip(n), at(n));
};

it('nine wrong tries may be followed by a tenth, ten may not', () => {
  const throttle = new LogInThrottle();
  wrongTries(
    throttle,
    9,
    () => 'a@x',
    (n) => `ip${String(n)}`,
  );
  expect(throttle.waitSeconds('a@x', 'new', at(9))).toBe(0);
  throttle.tried('A@X ', 'new', at(9));
  expect(throttle.waitSeconds('a@x', 'other', at(10))).toBe(890);
});
it('the wait ends when the first of the ten is a quarter of an hour old', () => {
  const throttle = new LogInThrottle();
  wrongTries(
    throttle,
    10,
    () => 'a@x',
    () => 'ip',
  );
  expect([throttle.waitSeconds('a@x', 'ip', at(899)), throttle.waitSeconds('a@x', 'ip', at(900))]).toEqual([1, 0]);
});
it('one machine may not try many addresses', () => {
  const throttle = new LogInThrottle();
  wrongTries(
    throttle,
    40,
    (n) => `person${String(n)}@x`,
    () => 'ip',
  );
  expect([throttle.waitSeconds('unseen@x', 'ip', at(40)) > 0, throttle.waitSeconds('unseen@x', 'other', at(40))]).toEqual([true, 0]);
});
it('a right password clears the address, not the machine', () => {
  const throttle = new LogInThrottle();
  wrongTries(
    throttle,
    40,
    () => 'a@x',
    () => 'ip',
  );
  throttle.right('a@x', 'ip', at(40));
  expect([throttle.waitSeconds('a@x', 'other', at(40)), throttle.waitSeconds('a@x', 'ip', at(40)) > 0]).toEqual([0, true]);
});
it('tries under way count: of eighty sent at once all but ten wait', () => {
  const throttle = new LogInThrottle();
  let letIn = 0;
  for (let n = 0; n < 80; n += 1) {
    if (throttle.waitSeconds('a@x', 'ip', at(1)) > 0) continue;
    throttle.tried('a@x', 'ip', at(1));
    letIn += 1;
  }
  expect(letIn).toBe(10);
});
it('an office whose people all log in at nine is not shut out', () => {
  const throttle = new LogInThrottle();
  for (let n = 0; n < 100; n += 1) {
    throttle.tried(`person${String(n)}@x`, 'ip', at(n));
    throttle.right(`person${String(n)}@x`, 'ip', at(n));
  }
  expect(throttle.waitSeconds('late@x', 'ip', at(100))).toBe(0);
});
