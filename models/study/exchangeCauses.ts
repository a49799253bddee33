import { isSameValue } from '../math/isSameValue.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { resolveChain } from '../power/chainResolve.ts';
import type { ChainPower } from '../power/chainSchema.ts';

/** What a saving of one option against another can be due to. */
export const savingCauses = [
  'cooling',
  'power',
  'lighting',
  'devices',
  'workload',
  'place',
  'tariff',
  'grid',
] as const;
export type SavingCause = (typeof savingCauses)[number];

/** The causes in which two scenarios differ, in the order of the list. */
export function differingCauses(base: Scenario, other: Scenario): SavingCause[] {
  return savingCauses.filter((cause) => {
    if (cause === 'power') return !isSameValue(stagesOf(base), stagesOf(other));
    if (cause === 'lighting') return lightingFraction(base) !== lightingFraction(other);
    return !isSameValue(exchanged(base, other, new Set()), exchanged(base, other, new Set([cause])));
  });
}

/**
 * A scenario with some causes of another one: the cooling with its design weather; the stages of the power chain with the IT
 * metering point; lighting; racks with their devices and server fans; utilisation with the energy basis; the place; the tariff; the
 * grid. The cost of ownership is left out.
 *
 * @param base - everything else is its
 * @param other - whose causes are taken
 */
export function exchanged(base: Scenario, other: Scenario, taken: ReadonlySet<SavingCause>): Scenario {
  const from = (cause: SavingCause): Scenario => (taken.has(cause) ? other : base);
  const { halls, racks, phases } = from('devices');
  const { workload, energyBasis } = from('workload');
  const { powerTopology, itMetering } = from('power');
  return whole({
    schemaVersion: base.schemaVersion,
    name: base.name,
    site: siteOf(from('place'), from('cooling')),
    halls,
    racks,
    phases,
    power: powerOf(from('power'), from('lighting')),
    powerTopology,
    cooling: coolingOf(from('cooling'), from('devices')),
    workload,
    energyBasis,
    itMetering,
    tariff: from('tariff').tariff,
    carbon: from('grid').carbon,
    catalogue: rowsOf(base, other, from),
  });
}

type Loose = { readonly [Key in keyof Scenario]: Scenario[Key] | undefined };

/** Members that are undefined are left out, as the schema wants it. */
function whole<Whole>(parts: { readonly [Key in keyof Whole]: Whole[Key] | undefined } | Loose): Whole {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Whole;
}

function siteOf({ site: place }: Scenario, { site: plant }: Scenario): Scenario['site'] {
  if (place === plant) return place;
  const { designBasis: _its, ...rest } = place ?? {};
  const designBasis = plant?.designBasis;
  const site = designBasis === undefined ? rest : { ...rest, designBasis };
  return Object.keys(site).length === 0 ? undefined : site;
}

/** Fans and supplies inside the devices belong to the devices, if both plants are computed. */
function coolingOf({ cooling }: Scenario, { cooling: ofDevices }: Scenario): Scenario['cooling'] {
  if (cooling === ofDevices || cooling.kind !== 'system' || ofDevices.kind !== 'system') return cooling;
  const { serverFanFraction, serverSupplyEfficiency } = ofDevices;
  const { serverFanFraction: _fans, serverSupplyEfficiency: _supplies, ...plant } = cooling;
  return {
    ...plant,
    ...(serverFanFraction === undefined ? {} : { serverFanFraction }),
    ...(serverSupplyEfficiency === undefined ? {} : { serverSupplyEfficiency }),
  };
}

/** One object, since resolved chains are cached by their section. */
const DEFAULT_CHAIN: ChainPower = Object.freeze({ kind: 'chain' });

const chainOf = ({ power }: Scenario): ChainPower => (power?.kind === 'chain' ? power : DEFAULT_CHAIN);

const lightingFraction = (scenario: Scenario): number => resolveChain(chainOf(scenario), 0).lightingFraction;

function stagesOf({ power, powerTopology, itMetering }: Scenario): unknown {
  const { lightingFraction: _lighting, ...stages } = { lightingFraction: undefined, ...power };
  return [power === undefined ? null : stages, powerTopology, itMetering];
}

/** The stages of one scenario with the lighting of another, which a preset of the chain may state. */
function powerOf(stages: Scenario, lighting: Scenario): Scenario['power'] {
  if (stages === lighting || stages.power?.kind === 'within-pue') return stages.power;
  const fraction = lightingFraction(lighting);
  if (fraction === lightingFraction(stages)) return stages.power;
  return { ...chainOf(stages), lightingFraction: fraction };
}

type Rows = NonNullable<Scenario['catalogue']>;

const causeOfTable: Readonly<Record<Exclude<keyof Rows, 'sources'>, SavingCause>> = {
  devices: 'devices',
  rackTypes: 'devices',
  grids: 'grid',
  prices: 'tariff',
  climates: 'place',
  facilityCosts: 'tariff',
  waterPrices: 'tariff',
};

/** Custom rows go with what uses them; sources are those of both. */
function rowsOf(
  base: Scenario,
  other: Scenario,
  from: (cause: SavingCause) => Scenario,
): Scenario['catalogue'] {
  if (isSameValue(base.catalogue, other.catalogue)) return base.catalogue;
  const tables = Object.entries(causeOfTable).flatMap(([table, cause]) => {
    const rows = from(cause).catalogue?.[table as keyof Rows];
    return rows === undefined ? [] : [[table, rows] as const];
  });
  const sources = { ...base.catalogue?.sources, ...other.catalogue?.sources };
  return { ...(Object.fromEntries(tables) as Rows), sources };
}
