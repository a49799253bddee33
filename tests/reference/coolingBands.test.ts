import { describe, expect, it } from 'vitest';
import {
  cellsWithoutEconomizer,
  cellsWithoutSeasons,
  withoutResidualHeat,
} from '../../scripts/validation/ablations.ts';
import { bandCells } from '../../scripts/validation/bandCells.ts';
import { bandScore, isPueInside, isWueInside } from '../../scripts/validation/bandScore.ts';
import { liquidCells, liquidMisses } from '../../scripts/validation/liquidScore.ts';
import { readReference } from '../../scripts/validation/reference.ts';

const { bands, zones } = readReference(new URL('../../../shared/', import.meta.url));

describe('the published bands of ten cooling systems in eight climate zones', () => {
  const cells = bandCells(bands, zones);
  const score = bandScore(cells);

  it('contain at least 78 of the 80 PUEs, and the others are close', () => {
    expect(cells).toHaveLength(80);
    expect(score.pueInside).toBeGreaterThanOrEqual(78);
    for (const { pue, pueLow, pueHigh } of cells.filter((cell) => !isPueInside(cell))) {
      expect(Math.max(pueLow - pue, pue - pueHigh)).toBeLessThan(0.02);
    }
  });

  it('contain at least 70 of the 80 WUEs, and the others are close', () => {
    expect(score.wueInside).toBeGreaterThanOrEqual(70);
    for (const cell of cells.filter((one) => !isWueInside(one))) {
      const { wue_L_per_kWh, wueLow_L_per_kWh, wueHigh_L_per_kWh } = cell;
      expect(Math.max(wueLow_L_per_kWh - wue_L_per_kWh, wue_L_per_kWh - wueHigh_L_per_kWh)).toBeLessThan(0.2);
    }
  });

  it('change from the hottest to the coldest zone by the same amount as the model, within 40 %', () => {
    expect(score.responses.map(({ systemNumber, figure }) => `${figure} ${String(systemNumber)}`)).toEqual([
      'PUE 1',
      'PUE 2',
      'PUE 6',
      'PUE 7',
      'PUE 9',
      'PUE 10',
      'WUE 1',
    ]);
    // Differences of the band centres, as published.
    const published = [0.13, 0.07, 0.483, 0.508, 0.6, 0.198, 1.43];
    score.responses.forEach((response, index) => {
      expect(Math.abs(response.published - (published[index] ?? Number.NaN))).toBeLessThan(0.004);
      expect(Math.abs(response.deviation)).toBeLessThanOrEqual(0.4);
    });
  });

  it('are met by the model as a whole', () => {
    expect(score.isMet).toBe(true);
  });
});

describe('the validation fails', () => {
  it('if the weather is replaced by its annual mean, in PUE, WUE and response', () => {
    const score = bandScore(cellsWithoutSeasons(bands, zones));
    expect(score.isMet).toBe(false);
    expect(score.pueInside).toBeLessThan(78);
    expect(score.wueInside).toBeLessThan(70);
    expect(score.responses.some(({ isMet }) => !isMet)).toBe(true);
  });

  it('if economizers are switched off, in PUE, WUE and response', () => {
    const score = bandScore(cellsWithoutEconomizer(bands, zones));
    expect(score.isMet).toBe(false);
    expect(score.pueInside).toBeLessThan(78);
    expect(score.wueInside).toBeLessThan(70);
    expect(score.responses.filter(({ isMet }) => !isMet).length).toBeGreaterThanOrEqual(2);
  });

  it('if the heat that liquid cooling leaves to the air is omitted', () => {
    const climates = [...zones.values()];
    expect(liquidMisses(liquidCells(climates))).toEqual([]);
    const crippled = liquidCells(climates, withoutResidualHeat);
    expect(liquidMisses(crippled)).toHaveLength(crippled.length);
    expect(crippled.length).toBe(16);
  });
});
