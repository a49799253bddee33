import { describe, expect, it } from 'vitest';
import stored from '../../../client/home/templates.json' with { type: 'json' };
import { templateCards } from '../../../scripts/templateCards.ts';

const computed = templateCards(new URL('../../../examples/', import.meta.url));

describe('the cards of the templates', () => {
  it('show what the models compute now: `npm run templates` writes them', () => {
    expect(stored).toEqual(computed);
  });

  it('have a drawn hall with racks, whose loads are known', () => {
    for (const { thumbnail } of Object.values(computed)) {
      expect(thumbnail.kind).toBe('floor');
      expect(thumbnail.racks.length).toBeGreaterThan(0);
      expect(thumbnail.racks.filter((rack) => rack[6] === -1)).toEqual([]);
    }
  });

  it('have no errors, and all figures', () => {
    for (const { figures } of Object.values(computed)) {
      expect(figures.errorCount).toBe(0);
      expect(Object.values(figures)).not.toContain(null);
    }
  });

  it('are small: less than 8 kB for all of them', () => {
    expect(JSON.stringify(stored).length).toBeLessThan(8000);
  });
});
