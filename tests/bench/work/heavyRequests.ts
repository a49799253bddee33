import { readFileSync } from 'node:fs';
import {
  computedOptions,
  differentRacks,
  examplePlan,
  fedRacks,
  lifetimes,
  nodeChain,
  schedules,
  schedulesOfLifetimes,
  type RawPlan,
} from './heavyPlans.ts';
import { columnRoom, placedRacks, starRoom, unitsOnOneSpot, wallRoom } from './heavyRooms.ts';

/** A request that computes a plan. */
export interface PlanRequest {
  readonly what: string;
  readonly operationId: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body: () => RawPlan;
}

const report = (what: string, body: () => RawPlan): PlanRequest => ({
  what,
  operationId: 'createReport',
  body,
});
const layout = (what: string, body: () => RawPlan): PlanRequest => ({
  what: `layout: ${what}`,
  operationId: 'createLayout',
  body,
});
const mostRacks = (what: string, body: () => RawPlan): PlanRequest => ({
  what: `most racks: ${what}`,
  operationId: 'countMostRacks',
  query: { hall: 'hall-1', rack: 'rack-1' },
  body,
});

/** The requests that were found to hold up the server, where they are given. */
const given = new URL('../../../../../shared/field/requests/', import.meta.url);
function givenPlan(name: string): RawPlan {
  const plan = JSON.parse(readFileSync(new URL(`${name}.json`, given), 'utf8')) as RawPlan;
  const [rack] = Object.values(plan['racks'] as object) as unknown[];
  return name.startsWith('C8') ? { ...plan, racks: { 'rack-1': rack } } : plan;
}

/** Plans of many kinds, from those that are opened every day to those that no server computes in time. */
export const planRequests: readonly PlanRequest[] = [
  report('the example', () => examplePlan('air-vs-liquid')),
  report('the hall of 20 MW', () => examplePlan('hall-20mw')),
  report('the owned hall', () => examplePlan('hall-owned')),
  report('10 options x 20 years x 10 phases', () => lifetimes({ options: 10, life_years: 20, phases: 10 })),
  report('50 options x 40 years x 10 phases', () => lifetimes({ options: 50, life_years: 40, phases: 10 })),
  report('given: 50 options x 40 years x 40 phases', () => givenPlan('A2-life40-50opt')),
  report('2,000 schedules', () => schedules(2000)),
  report('20,000 schedules', () => schedules(20_000)),
  report('10 options x 20 years x 200 schedules', () =>
    schedulesOfLifetimes({ options: 10, life_years: 20, phases: 10, racks: 200 }),
  ),
  report('50 options x 40 years x 200 schedules', () =>
    schedulesOfLifetimes({ options: 50, life_years: 40, phases: 40, racks: 200 }),
  ),
  report('15,000 different racks', () => differentRacks(15_000)),
  report('50 computed options x 4,000 racks', () => computedOptions(50, 4000)),
  report('10,000 placed racks', () => placedRacks(10_000, 500)),
  report('5,000 cooling units on one spot', () => unitsOnOneSpot(5000)),
  report('a chain of 2,000 nodes', () => nodeChain(2000)),
  report('a chain of 5,000 nodes', () => nodeChain(5000)),
  report('1,000 racks on 100 nodes x 50 options', () => fedRacks({ racks: 1000, nodes: 100, options: 50 })),
  report('5,000 racks on 5,000 nodes', () => fedRacks({ racks: 5000, nodes: 5000 })),
  layout('200 walls', () => wallRoom(200)),
  layout('1,000 walls', () => wallRoom(1000)),
  layout('5,000 walls', () => wallRoom(5000)),
  layout('5,000 columns', () => columnRoom(5000)),
  layout('10,000 racks in an empty hall', () => placedRacks(10_000, 500)),
  mostRacks('1,000 walls', () => wallRoom(1000)),
  mostRacks('1,000 columns', () => columnRoom(1000)),
  mostRacks('5,000 columns', () => columnRoom(5000)),
  mostRacks('a star of 100 corners', () => starRoom(100)),
  mostRacks('a star of 500 corners', () => starRoom(500)),
  mostRacks('given: a star of 500 corners', () => givenPlan('C8-mostracks-star')),
];
