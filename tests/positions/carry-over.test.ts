import { expect, it } from 'vitest';
import { documentId } from '../../src/model/ids.ts';
import { subjectCarrier } from '../../src/positions/carry-over.ts';
import { sentencesOf } from '../../src/positions/sentences-of.ts';
import { letter } from './letter.ts';

const [first, second, third] = sentencesOf(letter(['First one. Second one. Third one.']));
if (!first || !second || !third) throw new Error('three sentences');
const subjects = (asks: Record<string, number>) => new Map(Object.entries(asks));

it('lends a subject to a sentence that has none of its own, less with each sentence', () => {
  const carry = subjectCarrier();
  expect(carry(first, subjects({ 'R1.a': 0.8 }))).toEqual(subjects({ 'R1.a': 0.8 }));
  expect(carry(second, subjects({}))).toEqual(subjects({ 'R1.a': 0.4 }));
  expect(carry(third, subjects({}))).toEqual(subjects({ 'R1.a': 0.2 }));
});

it('leaves a sentence with a subject of its own alone', () => {
  const carry = subjectCarrier();
  carry(first, subjects({ 'R1.a': 0.8 }));
  expect(carry(second, subjects({ 'R2.b': 0.9 }))).toEqual(subjects({ 'R2.b': 0.9 }));
});

it('carries nothing from one document to another', () => {
  const carry = subjectCarrier();
  carry(first, subjects({ 'R1.a': 0.8 }));
  const elsewhere = { ...second, passage: { ...second.passage, document: documentId('other.txt') } };
  expect(carry(elsewhere, subjects({}))).toEqual(subjects({}));
});
