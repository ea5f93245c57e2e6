import { MantineProvider } from '@mantine/core';
import { render as draw, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Button, DataTable, theme } from './index';
import type { Column } from './index';

const render = (part: ReactElement) => draw(<MantineProvider theme={theme}>{part}</MantineProvider>);

describe('table', () => {
  type Row = { readonly id: string; readonly amount: string };
  const columns: readonly Column<Row>[] = [
    { id: 'id', header: 'Order', cell: ({ id }) => id, rowHeader: true },
    { id: 'amount', header: 'Amount', cell: ({ amount }) => amount, numeric: true },
  ];
  const rows = [
    { id: 'A', amount: '€1' },
    { id: 'B', amount: '€2' },
  ];

  test('arrow keys and J/K move between rows, Enter opens the one in focus', async () => {
    const opened: string[] = [];
    render(<DataTable caption="Orders" columns={columns} rows={rows} rowKey={({ id }) => id} onOpen={({ id }) => opened.push(id)} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Enter}k{Enter}');
    expect(opened).toEqual(['B', 'A']);
  });

  test('X chooses the row in focus; the head chooses all or none', async () => {
    const seen: string[][] = [];
    const selection = {
      chosen: new Set<string>(),
      onChange: (chosen: ReadonlySet<string>) => seen.push([...chosen]),
      labels: { all: 'Choose all', row: ({ id }: Row) => `Choose ${id}` },
    };
    render(<DataTable caption="Orders" columns={columns} rows={rows} rowKey={({ id }) => id} selection={selection} />);
    screen.getByRole('row', { name: /€1/ }).focus();
    await userEvent.keyboard('x');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose all' }));
    expect(seen).toEqual([['A'], ['A', 'B']]);
  });

  test('a click on a button inside a row does not open the row', async () => {
    const opened: string[] = [];
    const withButton: readonly Column<Row>[] = [...columns, { id: 'do', header: 'Do', cell: () => <Button>Do</Button> }];
    render(<DataTable caption="Orders" columns={withButton} rows={rows.slice(0, 1)} rowKey={({ id }) => id} onOpen={({ id }) => opened.push(id)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Do' }));
    expect(opened).toEqual([]);
  });

  test('says what would be here when there is nothing, and nothing of the sort while loading', () => {
    const { rerender } = render(<DataTable caption="Orders" columns={columns} rows={[]} rowKey={({ id }) => id} empty="No late orders" />);
    expect(screen.getByText('No late orders')).toBeInTheDocument();
    rerender(
      <MantineProvider theme={theme}>
        <DataTable caption="Orders" columns={columns} rows={[]} rowKey={({ id }) => id} empty="No late orders" loading={3} />
      </MantineProvider>,
    );
    expect(screen.queryByText('No late orders')).not.toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Orders' })).toHaveAttribute('aria-busy', 'true');
  });
});
