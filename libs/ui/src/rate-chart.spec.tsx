import { MantineProvider } from '@mantine/core';
import { render as draw, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { RateChart, theme } from './index';
import type { RateChartLabels } from './index';

const render = (part: ReactElement) => draw(<MantineProvider theme={theme}>{part}</MantineProvider>);

describe('rate chart', () => {
  const labels: RateChartLabels = {
    ours: (rate) => `ours ${rate}`,
    worst: (rate) => `worst case ${rate}`,
    theirs: (rate) => `Amazon ${rate}`,
    limit: 'limit 1%',
    legend: { ours: 'final', known: 'as known', worst: 'worst case', theirs: 'Amazon', alert: 'alert' },
    pop: {
      ours: 'Ours',
      known: 'As known',
      worst: 'Worst',
      theirs: 'Amazon',
      of: (rate, hits, counted) => `${rate} (${hits} of ${counted})`,
      open: (hits) => `Open ${hits}`,
    },
    noOrders: 'no orders',
    twin: {
      show: 'Show as table',
      hide: 'Hide table',
      day: 'Day',
      rate: 'Final',
      orders: 'Orders',
      known: 'As known',
      worst: 'Worst case',
      theirs: 'Amazon',
      ofOrders: (hits, counted) => `${hits} of ${counted}`,
    },
  };
  const points = [
    { day: '2026-11-18', rate: 0.0089, hits: 13, counted: 1455, known: 0.0076, worst: 0.0089, theirs: null },
    { day: '2026-11-19', rate: null, hits: 0, counted: 0, known: null, worst: null, theirs: null },
    { day: '2026-11-20', rate: 0.0082, hits: 12, counted: 1464, known: 0.0082, worst: 0.0102, theirs: 0.0075 },
  ];
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const chart = (onOpen?: (point: { day: string }) => void) => (
    <RateChart
      title="Order defect rate"
      points={points}
      limit={0.01}
      formatRate={percent}
      formatAxis={percent}
      formatDay={(day) => day}
      formatDayLong={(day) => day}
      labels={labels}
      onOpen={onOpen}
    />
  );

  test('is a figure with a table that holds every point, newest first; a day without orders says so', () => {
    render(chart());
    const table = within(screen.getByRole('figure', { name: 'Order defect rate' })).getByRole('table', { name: 'Order defect rate' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [within(row).getByRole('rowheader'), ...within(row).getAllByRole('cell')].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['2026-11-20', '0.82%', '12 of 1464', '0.82%', '1.02%', '0.75%'],
      ['2026-11-19', 'no orders', '0 of 0', '–', '–', '–'],
      ['2026-11-18', '0.89%', '13 of 1455', '0.76%', '0.89%', '–'],
    ]);
  });

  test('names the ends of its lines and the limit', () => {
    const { container } = render(chart());
    const words = [...container.querySelectorAll('.ww-end-label')].map((label) => label.textContent);
    expect(words).toEqual(['worst case 1.02%', 'limit 1%', 'ours 0.82%', 'Amazon 0.75%']);
  });

  test('opens the orders of a day from the shown table', async () => {
    const opened: string[] = [];
    render(chart(({ day }) => opened.push(day)));
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    await userEvent.click(screen.getByRole('button', { name: '13 of 1455' }));
    expect(opened).toEqual(['2026-11-18']);
  });
});
