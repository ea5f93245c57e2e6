import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../testing/open-app';

test('a new page is read from its top; on the way back the place where one was is left alone', async () => {
  const toTop = jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  openApp('/orders', { 'GET /orders': { orders: [], total: 0, next: null } });
  await screen.findByRole('heading', { level: 1, name: 'Orders' });
  const [link] = await screen.findAllByRole('link', { name: 'Claims' });
  await userEvent.click(link as HTMLElement);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Claims' })).toHaveFocus());
  expect(toTop).toHaveBeenCalledWith(0, 0);
  toTop.mockClear();
  window.history.back();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Orders' })).toHaveFocus());
  expect(toTop).not.toHaveBeenCalledWith(0, 0);
});
