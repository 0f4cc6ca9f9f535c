import type { Filing } from './make-record.ts';

/** Fictional filings on two fictional asks: S1.a (label milk by origin) and S1.b (inspect herds jointly). */
export const DAIRY: readonly Filing[] = [
  {
    id: 'D-1',
    name: 'Fictional Valley Dairy Union',
    type: 'union',
    text: 'We write for 410 members. USTR should require a label of origin on every carton of milk by 2028. Herds must be inspected together, in all three countries, before one animal moves.',
    overall: 'X1',
    stances: [
      {
        ask: 'S1.a',
        stance: 'support',
        quotes: ['USTR should require a label of origin on every carton of milk by 2028.'],
      },
      {
        ask: 'S1.b',
        stance: 'support',
        quotes: ['Herds must be inspected together, in all three countries, before one animal moves.'],
        basis: 'review',
      },
    ],
  },
  {
    id: 'D-2',
    name: 'Invented Bottlers, Inc.',
    text: 'A label on milk costs our plants 14 cents a carton.\nWe oppose any label of origin on milk. We take part in a study.',
    page: null,
    overall: 'X2',
    stances: [
      {
        ask: 'S1.a',
        stance: 'oppose',
        quotes: [
          'A label on milk costs our plants 14 cents a carton.\nWe oppose any label of origin on milk.',
        ],
      },
    ],
  },
  {
    id: 'D-3',
    name: 'The Invented Bottlers Inc',
    date: '2025-12-05',
    text: 'After the hearing we would accept a label of origin, provided that its cost is shared by all packers.',
    stances: [
      {
        ask: 'S1.a',
        stance: 'conditional',
        quotes: ['we would accept a label of origin, provided that its cost is shared by all packers.'],
        condition: 'provided that its cost is shared by all packers',
      },
    ],
  },
  {
    id: 'D-4',
    name: 'Made-up Grocers Association',
    type: 'trade_association',
    text: 'Labels are much discussed in our trade, and we would have to look at the details of any such rule.',
    stances: [
      {
        ask: 'S1.a',
        stance: 'support',
        status: 'unclear',
        quotes: ['we would have to look at the details of any such rule'],
      },
    ],
  },
  {
    id: 'D-5',
    name: 'Pat Nobody (fictional)',
    organization: null,
    type: 'individual',
    text: 'My cows are well.',
    date: null,
  },
  { id: 'D-6', name: 'Unread Fictional Ltd', text: '', unreadable: true },
];
