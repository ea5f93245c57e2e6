import { signRest, signTop } from './sign';

const params = { timestamp: '1767225600000', app_key: '123456', sign_method: 'sha256' };

it('keys are put in order, whatever order they come in, and an old signature is no part of the new one', () => {
  const { baseString, sign } = signTop('secret', params);
  expect(baseString).toBe('app_key123456sign_methodsha256timestamp1767225600000');
  expect(sign).toMatch(/^[0-9A-F]{64}$/);
  expect(signTop('secret', { ...params, sign: 'ABC' })).toEqual({ baseString, sign });
});

it('the old way wraps the text in the secret', () => {
  // md5('secretasecret'), as any other tool computes it.
  expect(signTop('secret', { a: '' }, 'md5')).toEqual({ baseString: 'a', sign: 'D7CB1E483367D4D7E82E691DA9BCD1AD' });
});

it('capitals come before small letters, as bytes do', () => {
  expect(signTop('s', { b: '1', B: '2', a: '3' }).baseString).toBe('B2a3b1');
});

it('an auth call begins with its path and so has another signature', () => {
  const rest = signRest('secret', '/auth/token/create', params);
  expect(rest.baseString.startsWith('/auth/token/createapp_key')).toBe(true);
  expect(rest.sign).not.toBe(signTop('secret', params).sign);
});
