import { fieldYear, pueWithoutChain, type FieldCase } from './fieldYears.ts';
import { placeOf, type Places } from './fieldRows.ts';
import type { Row } from './Row.ts';

/** Tolerance beyond the two figures of the model, for rounding and differences of the site. */
const TOLERANCE = 0.01;

interface Reported {
  readonly what: string;
  readonly source: string;
  readonly low: number;
  readonly high: number;
  readonly reason?: string;
}

/**
 * Reported PUEs, and those of a similar system in a similar climate with the power chain removed, so that cooling is the
 * only overhead, and with the chain of the preset. The chains of the sites are not published: a reported PUE should lie
 * between the two.
 */
export function chainFreeRows(places: Places): Row[] {
  const at = (
    preset: FieldCase['preset'],
    id: string,
    changes?: NonNullable<FieldCase['changes']>,
  ): FieldCase => ({
    preset,
    place: placeOf(places, id),
    loadFraction: 0.7,
    ...(changes === undefined ? {} : { changes }),
  });
  return [
    row(
      {
        what: 'towers on 30 °C water in Atlanta, 94.5 % of the heat to the liquid: Frontier, Oak Ridge, TN',
        source: 'Oak Ridge National Laboratory: Frontier 1.03, supply water 30 °C (PMC11450168), no chillers',
        low: 1.03,
        high: 1.03,
      },
      at('warm-water-tower', 'atlanta-ga', { capture: { kind: 'direct-to-chip', supplyWater_C: 30 } }),
    ),
    row(
      {
        what: 'airside economizer with evaporative cooling in Stockholm: Meta in the Nordics, Luleå and Odense',
        source: 'Meta sustainability data: 1.05 to 1.07; Luleå 1.07 in 2013',
        low: 1.05,
        high: 1.07,
      },
      at('large-airside-adiabatic', 'stockholm-se'),
    ),
    row(
      {
        what: 'direct to chip on 40 °C water from dry coolers in Zurich: LRZ, Garching near Munich',
        source: 'Leibniz Supercomputing Centre: 1.06 to 1.08 of the warm-water systems',
        low: 1.06,
        high: 1.08,
      },
      at('direct-to-chip-w40-dry', 'zurich-ch'),
    ),
    row(
      {
        what: 'airside economizer with evaporative cooling in Phoenix: Microsoft in Arizona',
        source: 'Microsoft: 1.13, outdoor air below 29.4 °C, evaporative cooling above',
        low: 1.13,
        high: 1.13,
      },
      at('large-airside-adiabatic', 'phoenix-az'),
    ),
  ];
}

function row({ what, source, low, high, reason }: Reported, one: FieldCase): Row {
  const without = pueWithoutChain(one);
  const { pue } = fieldYear(one);
  return {
    what,
    source,
    theirs: low === high ? low.toFixed(2) : `${low.toFixed(2)} to ${high.toFixed(2)}`,
    ours: `${without.toFixed(3)} without, ${pue.toFixed(3)} with the chain`,
    tolerance: String(TOLERANCE),
    isMet: low >= without - TOLERANCE && high <= pue + TOLERANCE,
    reason,
  };
}
