import { exampleText, systemPlan } from '../examplePlan.ts';

/** A request that computes for long, or needs much memory, within every limit of size. */
interface HeavyRequest {
  readonly path: string;
  readonly body: string;
}

const example = JSON.parse(exampleText) as Record<string, unknown> & { racks: Record<string, object> };
const [rack] = Object.values(example.racks);

const byNumber = (count: number, valueOf: (index: number) => unknown): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${String(index)}`, valueOf(index)]));

const withRacks = (count: number): Record<string, unknown> => ({
  ...example,
  racks: byNumber(count, (index) => ({ ...rack, name: `Rack ${String(index)}` })),
});

/** A computed cooling system in many options, whose loads differ. */
function withOptions(count: number): Record<string, unknown> {
  const changes = (index: number): unknown => ({
    workload: { kind: 'constant', utilisationFraction: 0.1 + (0.8 * index) / count },
    cooling: { kind: 'system', preset: 'free-cooling-chiller' },
  });
  return {
    ...systemPlan(),
    options: byNumber(count, (index) => ({ name: 'Option', changes: changes(index) })),
  };
}

/** A room in the form of a star, in which few places are free. */
function starRoom(cornerCount: number): Record<string, unknown> {
  const outline = Array.from({ length: cornerCount }, (_, index) => {
    const radius_mm = index % 2 === 0 ? 490_000 : 20_000;
    const angle = (2 * Math.PI * index) / cornerCount;
    return {
      x_mm: Math.round(500_000 + radius_mm * Math.cos(angle)),
      y_mm: Math.round(500_000 + radius_mm * Math.sin(angle)),
    };
  });
  return { ...example, halls: { 'hall-1': { name: 'Star', room: { outline } } } };
}

const yaml = (line: (index: number) => string, count: number): string =>
  JSON.stringify({
    files: [
      { name: 'types.yaml', text: Array.from({ length: count }, (_, index) => line(index)).join('\n') },
    ],
  });

/** Requests of many kinds that take far more of the server than they look like. */
export const heavyRequests: readonly HeavyRequest[] = [
  { path: '/api/v1/reports', body: JSON.stringify(withOptions(50)) },
  { path: '/api/v1/checks', body: JSON.stringify(withOptions(50)) },
  { path: '/api/v1/reports', body: JSON.stringify(withRacks(15_000)) },
  { path: '/api/v1/hourly', body: JSON.stringify(withRacks(5000)) },
  { path: '/api/v1/most-racks?hall=hall-1&rack=rack-1', body: JSON.stringify(starRoom(500)) },
  { path: '/api/v1/netbox/imports', body: yaml((index) => `k${String(index)}:`, 40_000) },
  { path: '/api/v1/netbox/imports', body: yaml((index) => `- !t${String(index)} a`, 40_000) },
  { path: '/api/v1/netbox/exports', body: JSON.stringify({ plan: withRacks(3000), option: 'air' }) },
  { path: '/api/v1/reports', body: `[${'[],'.repeat(1_900_000)}0]` },
  { path: '/api/v1/reports', body: JSON.stringify({ name: 'x'.repeat(15e6) }) },
];
