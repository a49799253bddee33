import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpus } from 'node:os';
import { workDuration_s } from '../../../models/report/work/WorkPart.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { memoryPeopleStore } from '../../../server/people/memoryPeopleStore.ts';
import { createPeople } from '../../../server/people/People.ts';
import { openSettings } from '../../../server/people/PeopleSettings.ts';
import { createMetrics } from '../../../server/operating/metrics.ts';
import { createReadiness } from '../../../server/operating/readiness.ts';
import { routes } from '../../../server/http/routes.ts';
import { answerOfRoute } from '../../../server/http/runRoute.ts';
import { plainLoop } from '../plainLoop.ts';
import { planRequests, type PlanRequest } from './heavyRequests.ts';

/** A request whose estimated work was compared with what it took. */
interface Compared {
  readonly estimated_s: number;
  readonly measured_s: number;
  readonly estimating_ms: number;
}

const SERVICES = {
  library: loadNodeLibrary(),
  version: 'bench',
  people: createPeople(openSettings, memoryPeopleStore()),
  readiness: createReadiness(),
  metrics: createMetrics({ hasProcess: false }),
};

/** Processor time of this process since a moment, which other programs on the machine do not lengthen much. */
function cpu_s(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Computes a request once, without a limit. */
async function compare({ operationId, query = {}, body }: PlanRequest): Promise<Compared> {
  const route = routes.find((one) => one.operationId === operationId);
  if (route?.work === undefined || route.body === undefined || !('read' in route.body)) {
    throw new Error(`${operationId} states no work`);
  }
  const text = JSON.stringify(body());
  const read = route.body.read(text);
  const started_ms = performance.now();
  const estimated_s = workDuration_s(route.work({ params: {}, query, headers: {}, body: read }));
  const estimating_ms = performance.now() - started_ms;
  const job = { operationId, params: {}, query, headers: {}, body: new TextEncoder().encode(text) };
  const before = process.cpuUsage();
  await answerOfRoute(route, job, SERVICES);
  return { estimated_s, measured_s: cpu_s(before), estimating_ms };
}

const [only] = process.argv.slice(2);
if (only === undefined) {
  const run = plainLoop();
  for (let warm = 0; warm < 200; warm += 1) run();
  const started_ms = performance.now();
  for (let round = 0; round < 200; round += 1) run();
  const loop_ms = (performance.now() - started_ms) / 200;
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, a plain loop ${loop_ms.toFixed(2)} ms\n`,
  );
  console.log(
    `${'measured'.padStart(9)}${'estimated'.padStart(11)}${'ratio'.padStart(8)}${'by'.padStart(9)}`,
  );
  planRequests.forEach((request, index) => {
    // In a process of its own, so that none finds code and memory warmed by another.
    const answer = execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(index)], {
      encoding: 'utf8',
    });
    const { estimated_s, measured_s, estimating_ms } = JSON.parse(answer) as Compared;
    const ratio = estimated_s / measured_s;
    console.log(
      `${measured_s.toFixed(2).padStart(7)} s${estimated_s.toFixed(2).padStart(9)} s${ratio.toFixed(2).padStart(8)}${estimating_ms.toFixed(1).padStart(6)} ms  ${request.what}`,
    );
  });
} else {
  const request = planRequests[Number(only)];
  if (request === undefined) throw new Error(`there is no request ${only}`);
  console.log(JSON.stringify(await compare(request)));
}
