import { MantineProvider } from '@mantine/core';
import { render as draw, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { BalanceBar, Button, ClockBar, DropZone, Segmented, Tabs, theme } from './index';
import type { ClockBarLabels } from './index';

const render = (part: ReactElement) => draw(<MantineProvider theme={theme}>{part}</MantineProvider>);
const utc = (iso: string) => new Date(iso);

describe('clock bar', () => {
  const labels: ClockBarLabels = {
    units: { day: 'd', hour: 'h', minute: 'm' },
    left: (time) => `${time} left`,
    pastSafe: (time) => `Safe deadline passed, ${time} left`,
    missed: (time) => `Missed by ${time}`,
    none: 'No clock',
    unknown: 'Unknown',
    now: 'now',
  };
  const facts = { openedAt: utc('2026-11-18T11:24:00Z'), safeAt: utc('2026-11-20T11:24:00Z'), hardAt: utc('2026-11-21T11:24:00Z'), labels };
  it.each([
    ['before', '2026-11-20T08:11:10Z', '3 h 12 m left'],
    ['between the deadlines', '2026-11-20T11:24:01Z', 'Safe deadline passed, 23 h 59 m left'],
    ['after', '2026-11-21T13:24:00Z', 'Missed by 2 h'],
  ])('says the time in words: %s', (_edge, now, words) => {
    render(<ClockBar {...facts} now={utc(now)} />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

describe('the rest', () => {
  const labels = {
    read: 'read',
    accepted: 'accepted',
    merged: 'merged',
    rejected: 'rejected',
    balanced: 'Balanced',
    unbalanced: (missing: number) => `${missing} missing`,
  };
  it.each([
    ['balances', { read: 10, accepted: 7, merged: 2, rejected: 1 }, 'Balanced'],
    ['lost a row', { read: 10, accepted: 7, merged: 1, rejected: 1 }, '1 missing'],
    ['counted one twice', { read: 10, accepted: 8, merged: 2, rejected: 1 }, '-1 missing'],
  ])('an import that %s says so', (_edge, figures, word) => {
    render(<BalanceBar figures={{ ...figures, expected: null }} formatCount={String} labels={labels} />);
    expect(screen.getByText(word)).toBeInTheDocument();
  });

  test('a button that works is off, keeps its words for its width and says what it does', () => {
    render(<Button working="Sending…">Send</Button>);
    const button = screen.getByRole('button', { name: 'Sending…' });
    expect(button).toBeDisabled();
    expect(button).toHaveTextContent('Send');
  });

  test('tabs: the arrow key moves and wraps', async () => {
    const seen: string[] = [];
    const choices = [
      { id: 'a', word: 'Orders' },
      { id: 'b', word: 'Set aside' },
    ] as const;
    render(
      <Tabs label="Views" choices={choices} value="b" onChange={(id) => seen.push(id)}>
        rows
      </Tabs>,
    );
    screen.getByRole('tab', { name: 'Set aside' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    expect(seen).toEqual(['a', 'a']);
    expect(screen.getByRole('tabpanel', { name: 'Set aside' })).toHaveTextContent('rows');
  });

  test('segments are radio buttons with a common name', async () => {
    const seen: string[] = [];
    render(
      <Segmented
        label="Figure"
        choices={[
          { id: 'final', word: 'Final' },
          { id: 'known', word: 'As known' },
        ]}
        value="final"
        onChange={(id) => seen.push(id)}
      />,
    );
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Figure' })).getByRole('radio', { name: 'As known' }));
    expect(seen).toEqual(['known']);
  });

  test('chosen files arrive with their way, pasted text as text', async () => {
    const paths: string[] = [];
    const texts: string[] = [];
    render(
      <DropZone
        label="Files"
        title="Drop files here"
        or=" or "
        choose="choose"
        onFiles={(files) => paths.push(...files.map(({ path }) => path))}
        onText={(text) => texts.push(text)}
      />,
    );
    const input = document.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no file input');
    await userEvent.upload(input, new File(['a'], 'orders.txt'));
    screen.getByRole('group', { name: 'Files' }).focus();
    await userEvent.paste('From: amazon');
    expect(paths).toEqual(['orders.txt']);
    expect(texts).toEqual(['From: amazon']);
  });
});
