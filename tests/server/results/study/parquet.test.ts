import { describe, expect, it } from 'vitest';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import { joinRows } from '../../../../models/study/rows/shards.ts';
import { identifyStudy, type IdentifiedStudy } from '../../../../server/results/study/IdentifiedStudy.ts';
import { readParquet } from '../../../../server/results/study/parquet/readParquet.ts';
import { writeParquet } from '../../../support/writeParquet.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const plan = examplePlan('air-vs-liquid-computed');
const open = (question: Partial<StudyQuestion>, version = '1.0.0'): IdentifiedStudy =>
  identifyStudy(
    prepareStudy(readStudy({ schemaVersion: 1, name: 'Test', ...question }, plan), library),
    version,
  );

const study = open({
  option: 'air',
  axes: [
    { kind: 'climates', ids: ['chicago-il', 'phoenix-az'] },
    { kind: 'values', path: 'tariff.energyPrice_per_kWh', values: [0.05, 0.11] },
  ],
  uncertain: [{ path: 'workload.utilisationFraction', distribution: { kind: 'uniform', from: 0.4, to: 2 } }],
  draws: { method: 'latin-hypercube', count: 3, seed: 1 },
});
const rows = studyRunner(study.study)(0, study.study.rowCount);
const bytes = writeParquet(study, rows);

describe('a Parquet file of rows of a study', () => {
  it('gives the same rows when it is read, with figures that are missing', async () => {
    const read = await readParquet(bytes);
    expect(rows.reasons.some((reason) => reason !== null)).toBe(true);
    expect(rows.reasons.some((reason) => reason === null)).toBe(true);
    expect(read.rows).toEqual(rows);
    expect(read.hash).toBe(study.hash);
  });

  it('has a column for each axis, input and figure, by the paths of the study', async () => {
    const objects = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(Object.keys(objects[0] ?? {})).toEqual([
      'row',
      'climate',
      'climateLabel',
      'tariff.energyPrice_per_kWh',
      'draw',
      'workload.utilisationFraction',
      'annual.facilityEnergy_kWh',
      'annual.pue',
      'peak.designFacility_kW',
      'peak.facility_kW',
      'plant.water_L',
      'plant.unmetHourCount',
      'bill.annual.totalCost',
      'carbon.location_kg',
      'currency',
      'reason',
    ]);
    const computed = objects.find(({ reason }) => reason === null);
    expect(computed).toMatchObject({ climate: 'chicago-il', climateLabel: 'Chicago, IL', currency: 'USD' });
    expect(objects.map(({ row }) => Number(row))).toEqual(rows.reasons.map((_, row) => row));
  });

  it('has equal bytes for equal rows, and says which rows of which study it has', () => {
    expect(writeParquet(study, studyRunner(study.study)(0, study.study.rowCount))).toEqual(bytes);
    const part = writeParquet(study, studyRunner(study.study)(4, 9), { number: 2, of: 3 });
    const { key_value_metadata: entries = [] } = parquetMetadata(part.slice().buffer);
    expect(JSON.parse(entries.find(({ key }) => key === 'plenum.part')?.value ?? '')).toEqual({
      form: 1,
      study: study.hash,
      version: '1.0.0',
      name: 'Test',
      rowCount: 12,
      from: 4,
      count: 5,
      searched: false,
      shard: { number: 2, of: 3 },
    });
  });

  it('has the numbers of rows that a search chose', async () => {
    const runner = studyRunner(study.study);
    const { figures, reasons, ...first } = joinRows([runner(0, 1), runner(1, 2)]);
    const chosen = { ...first, figures, reasons, numbers: Float64Array.of(3, 9) };
    const file = writeParquet(study, chosen);
    expect((await readParquet(file)).rows).toEqual(chosen);
    const objects = await parquetReadObjects({ file: file.slice().buffer });
    const whole = await parquetReadObjects({ file: bytes.slice().buffer });
    for (const [index, row] of [3, 9].entries()) {
      const { row: number, climate, draw } = objects[index] ?? {};
      expect({ row: number as unknown, climate: climate as unknown, draw: draw as unknown }).toEqual({
        row: BigInt(row),
        climate: whole[row]?.['climate'] as unknown,
        draw: whole[row]?.['draw'] as unknown,
      });
    }
  });

  it('is refused if a part of it is missing, or if it is another Parquet file', async () => {
    await expect(readParquet(bytes.slice(0, -100), 'a.parquet')).rejects.toThrow(
      'a.parquet is no part of a study: it is not a whole Parquet file',
    );
    await expect(readParquet(new Uint8Array(0), 'b.parquet')).rejects.toThrow(
      'b.parquet is no part of a study',
    );
  });
});

describe('the hash of a study', () => {
  it('is the same for the same study, and another for another document, or version of Plenum', () => {
    const axes = [{ kind: 'climates' as const, ids: ['chicago-il'] }];
    const hashes = [
      open({ option: 'air', axes }),
      open({ axes, option: 'air' }),
      open({ option: 'liquid', axes }),
      open({ option: 'air', axes }, '1.0.1'),
    ].map(({ hash }) => hash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(3);
  });
});
