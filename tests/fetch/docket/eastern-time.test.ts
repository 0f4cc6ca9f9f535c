import { describe, expect, test } from 'vitest';
import { clearAtLeast, clearAtMost, easternTime } from '../../../src/fetch/docket/eastern-time.ts';

const at = (text: string): number => Date.parse(text);

describe('Eastern time', () => {
  test.each([
    ['2020-08-10T15:58:52Z', '2020-08-10 11:58:52'],
    ['2025-01-01T04:59:59Z', '2024-12-31 23:59:59'],
    ['2025-01-01T05:00:00Z', '2025-01-01 00:00:00'],
    ['2025-03-09T06:59:59Z', '2025-03-09 01:59:59'],
    ['2025-03-09T07:00:00Z', '2025-03-09 03:00:00'],
    ['2025-11-02T05:30:00Z', '2025-11-02 01:30:00'],
    ['2025-11-02T06:30:00Z', '2025-11-02 01:30:00'],
  ])('%s is %s', (utc, eastern) => expect(easternTime(at(utc))).toBe(eastern));

  test.each([
    ['2025-06-16T16:00:00Z', '2025-06-16T16:00:00Z', '2025-06-16T16:00:00Z'],
    ['2025-06-16T16:00:00.250Z', '2025-06-16T16:00:00Z', '2025-06-16T16:00:01Z'],
    ['2025-11-02T04:59:59Z', '2025-11-02T04:59:59Z', '2025-11-02T04:59:59Z'],
    ['2025-11-02T05:00:00Z', '2025-11-02T04:59:59Z', '2025-11-02T07:00:00Z'],
    ['2025-11-02T06:59:59Z', '2025-11-02T04:59:59Z', '2025-11-02T07:00:00Z'],
    ['2025-11-02T07:00:00Z', '2025-11-02T07:00:00Z', '2025-11-02T07:00:00Z'],
    ['2025-03-09T07:00:00Z', '2025-03-09T07:00:00Z', '2025-03-09T07:00:00Z'],
  ])('%s: bounds that mean one instant', (instant, most, least) => {
    expect(clearAtMost(at(instant))).toBe(at(most));
    expect(clearAtLeast(at(instant))).toBe(at(least));
  });
});
