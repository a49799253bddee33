import { describe, expect, it } from 'vitest';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../models/study/rows/runRows.ts';
import { packageVersion } from '../../../server/cli/packageVersion.ts';
import { identifyStudy } from '../../../server/results/study/IdentifiedStudy.ts';
import { writeParquet } from '../../support/writeParquet.ts';
import { library } from '../../support/library.ts';
import { prices, sampleStudy } from '../jobs/sampleStudies.ts';
import { builtServer } from './builtServer.ts';

const document = sampleStudy({
  axes: [
    { kind: 'range', path: 'workload.utilisationFraction', from: 0.3, to: 0.9, valueCount: 60 },
    prices(100),
  ],
});
const identified = identifyStudy(prepareStudy(document, library), packageVersion());
const { rowCount } = identified.study;

describe('a study of the built server', () => {
  const server = builtServer();

  it('is computed in threads and written in others, to the bytes of one run', async () => {
    const begun = await server.ask('/api/v1/studies', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(document),
    });
    const { id, chunkCount } = (await begun.json()) as { id: string; chunkCount: number };
    expect(chunkCount).toBeGreaterThan(1);
    const path = `/api/v1/studies/${id}`;
    const stateNow = async (): Promise<unknown> =>
      ((await (await server.ask(path)).json()) as { state: string }).state;
    await expect.poll(stateNow, { timeout: 50_000, interval: 200 }).toBe('done');
    const file = await server.ask(`${path}/results.parquet`);
    const bytes = Buffer.from(await file.arrayBuffer());
    const expected = writeParquet(identified, studyRunner(identified.study)(0, rowCount));
    expect(bytes.equals(expected)).toBe(true);
    const rows = (await (await server.ask(`${path}/rows?from=5990&to=7000`)).json()) as {
      to: number;
      columns: { values: number[] }[];
    };
    expect(rows.to).toBe(rowCount);
    expect(rows.columns[0]?.values).toEqual(Array.from({ length: 10 }, (_, index) => 5990 + index));
    const metrics = await (await server.ask('/metrics')).text();
    expect(metrics).toMatch(/^plenum_study_done_rows 6000$/m);
    expect(metrics).toMatch(/^plenum_study_waiting_chunks 0$/m);
  });

  it('is not held up by clients that leave while a table is sent', async () => {
    const { studies } = (await (await server.ask('/api/v1/studies')).json()) as { studies: { id: string }[] };
    const path = `/api/v1/studies/${studies[0]?.id ?? ''}/results.json`;
    for (let count = 0; count < 6; count += 1) {
      const leaving = new AbortController();
      const answer = await server.ask(path, { signal: leaving.signal });
      expect(answer.status).toBe(200);
      leaving.abort();
    }
    // Four at a time are written: those of clients that have left have ended.
    await expect
      .poll(async () => (await server.ask(path)).text().then((text) => text.length), { timeout: 20_000 })
      .toBeGreaterThan(100_000);
  });
});
