import { MantineProvider } from '@mantine/core';
import { render as draw, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { CitedText, EvidenceList, LinterStrip, RefundGuard, theme } from './index';

const render = (part: ReactElement) => draw(<MantineProvider theme={theme}>{part}</MantineProvider>);

describe('evidence and draft', () => {
  const states = { present: 'Present:', missing: 'Missing:', fetching: 'Being fetched:', contradicts: 'Contradicts:', impossible: 'Cannot exist:' };
  test('an item says its state in words, in the list of its group', () => {
    render(
      <EvidenceList
        labels={{ states, numberName: (number) => `Evidence ${number}` }}
        groups={[{ id: 'r', title: 'Required', entries: [{ id: 'scan', state: 'missing', title: 'Delivery scan' }] }]}
      />,
    );
    const item = within(screen.getByRole('list', { name: 'Required' })).getByRole('listitem');
    expect(item).toHaveTextContent('Missing: Delivery scan');
  });

  test('pointing at a sentence lights its evidence, leaving it puts the light out', async () => {
    const seen: (readonly string[])[] = [];
    render(
      <CitedText
        pieces={[{ text: 'It was delivered.', kind: 'cited', cites: [{ id: 'scan', number: 1 }] }]}
        onPoint={(ids) => seen.push(ids)}
        numberName={(number) => `Evidence ${number}`}
      />,
    );
    await userEvent.hover(screen.getByText('It was delivered'));
    await userEvent.unhover(screen.getByText('It was delivered'));
    expect(seen).toEqual([['scan'], []]);
  });

  test('the strip puts the worst finding first', () => {
    render(
      <LinterStrip
        label="Checks"
        findings={[
          { id: 'a', status: 'safe', text: 'length' },
          { id: 'b', status: 'breach', text: 'link' },
          { id: 'c', status: 'watch', text: 'gap' },
        ]}
      />,
    );
    expect(
      within(screen.getByRole('list', { name: 'Checks' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['link', 'gap', 'length']);
  });
});

describe('refund guard', () => {
  const given = {
    title: 'Refunding now does harm',
    columns: { what: 'What', refund: 'Refund', contest: 'Contest' },
    rows: [],
    reason: { label: 'Why?', placeholder: 'Why?', tooShort: (missing: number) => `${missing} more` },
  };
  test('a harmful refund needs a reason of twenty characters, spaces at the ends not counted', async () => {
    const reasons: string[] = [];
    render(<RefundGuard {...given} verdict="harm" confirm={{ words: 'Refund anyway', onConfirm: (reason) => reasons.push(reason) }} />);
    const button = screen.getByRole('button', { name: 'Refund anyway' });
    await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), '1234567890123456789   ');
    expect(button).toBeDisabled();
    expect(screen.getByText('1 more')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), '0');
    await userEvent.click(button);
    expect(reasons).toEqual(['1234567890123456789   0']);
  });
  test('a safe one needs none', () => {
    render(<RefundGuard {...given} verdict="safe" confirm={{ words: 'Refund €84.90', onConfirm: () => undefined }} />);
    expect(screen.getByRole('button', { name: 'Refund €84.90' })).toBeEnabled();
  });
});
