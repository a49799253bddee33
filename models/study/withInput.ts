import type { Device } from '../catalogue/device.ts';
import type { Grid } from '../catalogue/grid.ts';
import { resolveSystem } from '../cooling/resolveSystem.ts';
import { scenarioSchema, type Scenario } from '../plan/document/planSchema.ts';
import { tablesOf } from '../plan/prepare/lookUp.ts';
import { sitePlace } from '../plan/prepare/sitePlace.ts';
import type { StudyBase } from './studyBase.ts';

type Loose = Readonly<Record<string, unknown>>;

type Value = number | string | boolean;

/** A scenario with one input changed, or why it cannot have the value. */
export type Changed =
  | { readonly scenario: Scenario; readonly reason: null }
  | { readonly scenario: null; readonly reason: string };

/**
 * A scenario with another value of one input, stated as a plan would state it.
 *
 * @param base - not changed
 * @param path - of the input, as in the inputs of a report
 * @param value - in the unit of the input
 * @returns the reason if the schema does not allow the value, or if the scenario has no such input
 */
export function withInput(base: StudyBase, path: string, value: number): Changed {
  const { scenario } = base;
  const changed = changedAt(base, path, value);
  if (changed === undefined) return { scenario: null, reason: 'The design has no such input.' };
  for (const section of ['cooling', 'power', 'workload', 'tariff', 'carbon', 'catalogue'] as const) {
    if (changed[section] === scenario[section]) continue;
    const read = scenarioSchema.shape[section].safeParse(changed[section]);
    if (!read.success) return { scenario: null, reason: read.error.issues[0]?.message ?? 'not allowed' };
  }
  return { scenario: changed, reason: null };
}

/**
 * A scenario with another value of one input, not checked.
 *
 * @returns undefined if it is no input that can be stated, or the scenario has none
 */
export function changedAt(base: StudyBase, path: string, value: Value): Scenario | undefined {
  const { scenario } = base;
  const [section = '', ...keys] = path.split('.');
  switch (section) {
    case 'cooling':
      return coolingWith(scenario, keys, value);
    case 'power':
      return powerWith(scenario, keys, value);
    case 'workload':
      return { ...scenario, workload: setAt(scenario.workload, keys, value) as Scenario['workload'] };
    default:
      return typeof value === 'number' ? factorWith(base, path, value) : undefined;
  }
}

/** A price, a factor or a draw, which a row of the catalogue states unless the plan does. */
function factorWith(base: StudyBase, path: string, value: number): Scenario | undefined {
  if (path === 'tariff.energyPrice_per_kWh') return priceWith(base, value);
  if (path === 'carbon.intensity_g_per_kWh') return carbonWith(base, value);
  return deviceWith(base, path, value);
}

/** A copy of an object with one member changed, which may be in objects inside it. */
export function setAt(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const members = (target ?? {}) as Loose;
  return { ...members, [key]: setAt(members[key], rest, value) };
}

/** Parameters of a part of the system; a part that the plan does not state is stated by its kind, so that the rest follows. */
function coolingWith(scenario: Scenario, keys: readonly string[], value: Value): Scenario | undefined {
  const { cooling } = scenario;
  const [part, ...rest] = keys;
  if (part === undefined) return undefined;
  if (rest.length === 0) {
    return { ...scenario, cooling: { ...cooling, [part]: value } };
  }
  if (cooling.kind !== 'system') return undefined;
  const resolved = resolveSystem(cooling) as unknown as Loose | undefined;
  const kinds = withKinds((cooling as unknown as Loose)[part], resolved?.[part], rest);
  return { ...scenario, cooling: { ...cooling, [part]: setAt(kinds, rest, value) } as Scenario['cooling'] };
}

/** Each object on the way with the kind that it has in the resolved system, if it has one. */
function withKinds(stated: unknown, resolved: unknown, [key, ...rest]: readonly string[]): Loose {
  const known = (resolved ?? {}) as Loose;
  const { kind } = known;
  const members = { ...(kind === undefined ? {} : { kind }), ...((stated ?? {}) as Loose) };
  if (key === undefined || rest.length === 0) return members;
  return { ...members, [key]: withKinds((members as Loose)[key], known[key], rest) };
}

function powerWith(scenario: Scenario, keys: readonly string[], value: Value): Scenario {
  const power = scenario.power ?? { kind: 'chain' as const };
  return { ...scenario, power: setAt(power, keys, value) as NonNullable<Scenario['power']> };
}

/** A flat price instead of the row of the catalogue, in its currency. */
function priceWith({ scenario, currency }: StudyBase, energyPrice_per_kWh: number): Scenario | undefined {
  const { tariff } = scenario;
  return tariff.kind === 'flat'
    ? { ...scenario, tariff: { ...tariff, energyPrice_per_kWh, currency } }
    : undefined;
}

/** A factor instead of the row of the catalogue, with all else that the row states: its basis, and the losses of the grid. */
function carbonWith(base: StudyBase, intensity_g_per_kWh: number): Scenario | undefined {
  const { scenario, carbonBasis } = base;
  const { carbon } = scenario;
  if (carbon.kind !== 'annual') return undefined;
  const { grid: _grid, ...rest } = carbon;
  const changed = { ...ofRow(gridOf(base)), ...rest, intensity_g_per_kWh, basis: carbonBasis };
  return { ...scenario, carbon: changed };
}

type GridRow = Pick<Grid, 'boundary' | 'gwp' | 'year' | 'transmissionLossFraction'>;

function ofRow(row: GridRow | undefined): Partial<GridRow> {
  if (row === undefined) return {};
  const { boundary, gwp, year, transmissionLossFraction } = row;
  return {
    boundary,
    gwp,
    year,
    ...(transmissionLossFraction === undefined ? {} : { transmissionLossFraction }),
  };
}

/** The grid whose factor a scenario has; undefined if it states a factor. */
function gridOf({ scenario, library }: StudyBase): Grid | undefined {
  const { carbon, catalogue } = scenario;
  if (carbon.kind !== 'annual' || carbon.intensity_g_per_kWh !== undefined) return undefined;
  const tables = tablesOf(library, catalogue);
  const id = carbon.grid ?? sitePlace(scenario, tables)?.grid;
  return id === undefined ? undefined : tables.find('grids', id)?.row;
}

const DRAW_OF_DEVICE = /^catalogue\.devices\.([^.]+)\.((?:idle|typical|maximum|nameplate)_kW)$/;

/** A custom row instead of that of the catalogue. The input is at the rack; the draw of the row changes in proportion. */
function deviceWith(
  { scenario, library, inputs }: StudyBase,
  path: string,
  value: number,
): Scenario | undefined {
  const [, id, field] = DRAW_OF_DEVICE.exec(path) ?? [];
  if (id === undefined || field === undefined) return undefined;
  const own = scenario.catalogue?.devices ?? {};
  const row = tablesOf(library, scenario.catalogue).find('devices', id)?.row;
  const used = inputs.find((input) => input.path === path)?.value;
  const stated = (row as Loose | undefined)?.[field];
  if (row === undefined || typeof used !== 'number' || used <= 0 || typeof stated !== 'number')
    return undefined;
  const changed: Device = { ...row, [field]: stated * (value / used) };
  return { ...scenario, catalogue: { ...scenario.catalogue, devices: { ...own, [id]: changed } } };
}
