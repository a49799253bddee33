import { existsSync, readdirSync, readFileSync } from 'node:fs';
import climates from '../../models/catalogue/tables/climates.json' with { type: 'json' };
import type { Climate } from '../../models/weather/Climate.ts';
import { readEpw } from '../../models/weather/readEpw.ts';
import { readBands, type Band } from './bands.ts';
import type { ChillerRecord, DryCoolerPoints, EnergyPlusCurves } from './equipment.ts';
import type { Places } from './fieldRows.ts';
import { readGoldenCases, type GoldenCase } from './goldenBills.ts';
import { readPod2, type Pod2 } from './pod2.ts';
import type { AirState } from './psychrometrics.ts';
import type { MerkelCase } from './towerWater.ts';
import { readZones } from './zoneClimates.ts';

/** Reference figures that are not included in Plenum because of their size or licence. */
export interface Reference {
  readonly bands: readonly Band[];
  readonly zones: ReadonlyMap<string, Climate>;
  readonly places: Places;
  /** Locations with a year of measured hours. */
  readonly hourly: readonly Climate[];
  readonly curves: EnergyPlusCurves;
  readonly cooler: DryCoolerPoints;
  readonly chillers: readonly ChillerRecord[];
  readonly airStates: readonly AirState[];
  readonly towers: readonly MerkelCase[];
  readonly pod2: Pod2;
  readonly bills: { readonly cases: readonly GoldenCase[]; readonly folder: URL };
}

/** Whether a folder contains the reference figures. */
export const hasReference = (folder: URL): boolean => existsSync(new URL('golden/pue-wue-bands.csv', folder));

/** Reads the reference figures from a folder. */
export function readReference(folder: URL): Reference {
  const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
  const json = (path: string): unknown => JSON.parse(text(path));
  const weather = new URL('weather/', folder);
  const tariffs = new URL('golden/tariffs/', folder);
  const climateOf = (name: string): Climate => readEpw(readFileSync(new URL(name, weather), 'latin1'));
  const { cases } = json('golden/tower-water.json') as {
    cases: readonly (Omit<MerkelCase, 'climate'> & { readonly weather: string })[];
  };
  const { vectors } = json('golden/psychrometrics.json') as { vectors: readonly AirState[] };
  return {
    bands: readBands(text('golden/pue-wue-bands.csv')),
    zones: readZones(text('golden/climate-zone-normals.csv')),
    places: climates as Places,
    hourly: readdirSync(weather)
      .filter((name) => name.endsWith('.epw'))
      .sort()
      .map(climateOf),
    curves: json('golden/energyplus-curves.json') as EnergyPlusCurves,
    cooler: json('golden/dry-cooler.json') as DryCoolerPoints,
    chillers: json('golden/chiller-records.json') as readonly ChillerRecord[],
    airStates: vectors,
    towers: cases.map((one) => ({ ...one, climate: climateOf(one.weather) })),
    pod2: readPod2(folder),
    bills: { cases: readGoldenCases(tariffs), folder: tariffs },
  };
}
