import { describe, expect, it } from 'vitest';
import { finding } from '../../../models/problems/Finding.ts';
import { withMorePlaces, mergeFindings } from '../../../models/problems/mergeFindings.ts';
import { pathText } from '../../../models/problems/path.ts';

describe('findings', () => {
  it('have the severity that the catalogue of codes gives them', () => {
    expect(finding('feed-overload', 'racks.a', 'x').severity).toBe('error');
    expect(finding('rack-weight', 'racks.a', 'x').severity).toBe('info');
  });

  it('with the same text are merged into one, with their places', () => {
    const merged = mergeFindings([
      finding('rack-full', 'racks.a.contents', 'full'),
      finding('rack-full', 'racks.b.contents', 'full'),
      finding('rack-full', 'racks.c.contents', 'different text'),
    ]);
    expect(merged).toHaveLength(2);
    expect(merged[0]).toMatchObject({
      path: 'racks.a.contents',
      alsoAt: ['racks.b.contents'],
      occurrenceCount: 2,
    });
  });

  it('list errors first, then warnings, then infos, each in the given order', () => {
    const codes = mergeFindings([
      finding('rack-weight', 'a', '1'),
      finding('rack-full', 'b', '2'),
      finding('feed-overload', 'c', '3'),
      finding('air-heat-above-rule', 'd', '4'),
    ]).map(({ code }) => code);
    expect(codes).toEqual(['feed-overload', 'rack-full', 'air-heat-above-rule', 'rack-weight']);
  });

  it('of ten thousand racks list twenty further places and count all', () => {
    const others = Array.from({ length: 9999 }, (_, index) => `racks.r${String(index)}`);
    const all = withMorePlaces(finding('rack-full', 'racks.first', 'full'), others.length, others);
    expect(all.occurrenceCount).toBe(10_000);
    expect(all.alsoAt).toHaveLength(20);
  });
});

describe('a path', () => {
  it('is written with dots and brackets', () => {
    expect(pathText(['racks', 'rack-1', 'contents', 'dgx', 'count'])).toBe('racks.rack-1.contents.dgx.count');
    expect(pathText(['list', 0, 'date'])).toBe('list[0].date');
    expect(pathText(['racks', 'a b'])).toBe('racks["a b"]');
    expect(pathText([])).toBe('');
  });
});
