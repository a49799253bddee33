import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { killed } from '../server/store/otherProcess.ts';
import { describeStores, removePlace } from '../server/store/stores.ts';
import { repetitions } from '../support/runs.ts';
import { temporaryFolder } from '../server/temporaryFolder.ts';

const KILLS = repetitions({ usual: 2, ci: 5, endurance: 50 });
const MAX_START_ms = 5_000;

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [writers, openStore] = [pathOf('writers.js'), pathOf('../../build/server/store/openStore.js')];

/** One process of writers, from its start until it is killed. */
interface Life {
  readonly start_ms: number;
  readonly verified: string;
  /** Lines of the revisions that were acknowledged to it. */
  readonly acknowledged: readonly string[];
}

async function live(place: object, ledger: string): Promise<Life> {
  const startedAt_ms = performance.now();
  const child: ChildProcess = spawn(process.execPath, [writers, openStore, JSON.stringify(place), ledger], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the process has no output');
  const lines = createInterface({ input: child.stdout });
  const acknowledged: string[] = [];
  let start_ms = Number.POSITIVE_INFINITY;
  let verified = '';
  for await (const line of lines) {
    if (line === 'ready') start_ms = performance.now() - startedAt_ms;
    else if (line.startsWith('verified ')) verified = line;
    else if (acknowledged.push(line) === 1) {
      // At any moment of writing; the lines that are printed until then are read to their end.
      void pause(Math.random() * 700).then(() => killed(child));
    }
  }
  return { start_ms, verified, acknowledged };
}

describeStores('a server that is killed under 20 writers', (kind) => {
  const folder = temporaryFolder();

  it(
    `keeps every acknowledged revision, ${String(KILLS)} times`,
    { timeout: KILLS * 20_000 + 60_000 },
    async () => {
      const place = await kind.newPlace();
      const ledger = folder.path('ledger');
      const starts_ms: number[] = [];
      let told = 0;
      let total = 0;
      // The last one verifies what the one before was told.
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const life = await live(place, ledger);
        expect(life.verified).toBe(`verified ${String(told)}`);
        starts_ms.push(life.start_ms);
        told = life.acknowledged.length;
        total += told;
        writeFileSync(ledger, life.acknowledged.map((line) => `${line}\n`).join(''));
      }
      const slowest_ms = Math.max(...starts_ms.slice(1));
      console.log(
        `${kind.name}: ${String(total)} revisions acknowledged, slowest start ${slowest_ms.toFixed(0)} ms`,
      );
      expect(slowest_ms).toBeLessThan(MAX_START_ms);
      removePlace(place);
    },
  );
});
