import { z } from 'zod';
import {
  hallAnswersSchema,
  hallCoolingSchema,
  hallFeedSchema,
  hallRoomSchema,
  type HallAnswers,
  type HallRoom,
} from '../../models/newHall/answersSchema.ts';
import type { HallPlace } from '../../models/newHall/hallPlaceSchema.ts';
import type { WhatFitsRequest } from '../../models/newHall/whatFitsSchema.ts';
import { quantity, wholeQuantity } from '../../models/units/quantity.ts';
import { decimalOf } from './decimalOf.ts';
import { parameterError } from './parameterError.ts';

const count = (label: string, max: number): z.ZodOptional<z.ZodInt> =>
  wholeQuantity('count', { label, min: 1, max }).optional();
const number = (label: string, max: number): z.ZodOptional<z.ZodNumber> =>
  quantity('count', { label, min: 1, max }).optional();

const MOST = 1_000_000_000;

/** Options of the command line that describe device, place, cooling and feed of a hall. */
const commonParameters = {
  device: z.string().min(1),
  city: z.string().min(1),
  'per-rack': count('Devices per rack', 100),
  'draw-kW': quantity('kW', { label: 'Maximum draw of a device', min: 0.01, max: 2000 }).optional(),
  cooling: hallCoolingSchema.optional(),
  feed: hallFeedSchema.optional(),
  voltage: z.enum(['200', '208', '380', '400', '415']).optional(),
  name: z.string().min(1).max(200).optional(),
  'clear-height-mm': hallRoomSchema.shape.clearHeight_mm,
  'floor-load': hallRoomSchema.shape.floorLoad_kg_per_m2,
};

/** Options of `plenum new`. */
export const newHallParameters = z.object({
  ...commonParameters,
  racks: count('Racks', MOST),
  'it-kW': quantity('kW', { label: 'IT power', min: 0.1, max: 5_000_000 }).optional(),
  accelerators: count('Accelerators', MOST),
  'tokens-per-day': number('Tokens per day', 1e18),
  'active-parameters': number('Active parameters', 1e16),
  parameters: number('Parameters', 1e16),
  'tokens-per-s': quantity('tokens_per_s', {
    label: 'Throughput per accelerator',
    min: 1e-3,
    max: 1e7,
  }).optional(),
  room: z.string().optional(),
});

/** Options of `plenum fits`. */
export const whatFitsParameters = z.object({
  ...commonParameters,
  power: z.string(),
  basis: z.enum(['utility', 'it']).optional(),
  area: quantity('m2', { label: 'Floor area', min: 4, max: 40_000 }).optional(),
  room: z.string().optional(),
});

type Common = z.output<z.ZodObject<typeof commonParameters>>;

/** The answers that options of `plenum new` state. */
export function hallAnswersOf(values: z.output<typeof newHallParameters>, place: HallPlace): HallAnswers {
  const { room = 'as-needed' } = values;
  const stated = room === 'as-needed' ? room : { ...roomOf(room), ...ratingsOf(values) };
  return hallAnswersSchema.parse({ runs: runsOf(values), ...sharedAnswers(values, place), room: stated });
}

/** The request that options of `plenum fits` state. */
export function whatFitsRequestOf(
  values: z.output<typeof whatFitsParameters>,
  place: HallPlace,
): WhatFitsRequest {
  const {
    area,
    room,
    basis = 'utility',
    device,
    'per-rack': devicesPerRackCount,
    'draw-kW': draw_kW,
  } = values;
  if ((area === undefined) === (room === undefined)) {
    throw parameterError('--area', 'state either the floor area or the room, such as --room 20x14');
  }
  const stated = room === undefined ? undefined : { ...roomOf(room), ...ratingsOf(values) };
  return {
    ...sharedAnswers(values, place),
    power_kW: powerOf(values.power),
    basis,
    room: stated ?? { area_m2: area ?? 0 },
    device,
    devicesPerRackCount,
    draw_kW,
  };
}

function sharedAnswers(
  { cooling = 'compare', feed = '2n', voltage, name }: Common,
  place: HallPlace,
): Pick<HallAnswers, 'place' | 'cooling' | 'feed' | 'voltage_V' | 'name'> {
  const voltage_V = hallAnswersSchema.shape.voltage_V.parse(
    voltage === undefined ? undefined : Number(voltage),
  );
  return {
    place,
    cooling,
    feed,
    ...(voltage_V === undefined ? {} : { voltage_V }),
    ...(name === undefined ? {} : { name }),
  };
}

const demands = ['racks', 'it-kW', 'accelerators', 'tokens-per-day'] as const;

function runsOf(values: z.output<typeof newHallParameters>): HallAnswers['runs'] {
  const stated = demands.filter((name) => values[name] !== undefined);
  const [first, second] = stated;
  if (first === undefined || second !== undefined) {
    throw parameterError(
      second === undefined ? '--racks' : `--${second}`,
      'state one of --racks, --it-kW, --accelerators and --tokens-per-day',
    );
  }
  const shared = {
    device: values.device,
    devicesPerRackCount: values['per-rack'],
    draw_kW: values['draw-kW'],
  };
  switch (first) {
    case 'racks':
      return { kind: 'racks', ...shared, rackCount: values.racks ?? 0 };
    case 'it-kW':
      return { kind: 'it-power', ...shared, itLoad_kW: values['it-kW'] ?? 0 };
    case 'accelerators':
      return { kind: 'accelerators', ...shared, acceleratorCount: values.accelerators ?? 0 };
    case 'tokens-per-day':
      return {
        kind: 'tokens',
        ...shared,
        demand_tokens_per_d: values['tokens-per-day'] ?? 0,
        activeParameterCount: values['active-parameters'],
        parameterCount: values.parameters,
        throughput_tokens_per_s: values['tokens-per-s'],
      };
  }
}

const ratingsOf = (values: Common): Partial<HallRoom> => ({
  ...(values['clear-height-mm'] === undefined ? {} : { clearHeight_mm: values['clear-height-mm'] }),
  ...(values['floor-load'] === undefined ? {} : { floorLoad_kg_per_m2: values['floor-load'] }),
});

/** Dimensions in metres: 20x14, 20.5x14. */
function roomOf(text: string): Pick<HallRoom, 'width_mm' | 'depth_mm'> {
  const [width = '', depth = '', ...others] = text.split(/[x×]/u);
  const mm = (metres: string): number => Math.round(decimalOf(metres.trim()) * 1000);
  const room = { width_mm: mm(width), depth_mm: mm(depth) };
  if (others.length === 0 && hallRoomSchema.safeParse(room).success) return room;
  throw parameterError(
    '--room',
    `must be as-needed, or width and depth from 1 to 200 m such as 20x14; given: ${JSON.stringify(text.slice(0, 60))}`,
  );
}

const perUnit: Readonly<Record<string, number>> = { kw: 1, mw: 1000, gw: 1_000_000 };

/** A power with its unit: 5MW, 500 kW. */
function powerOf(text: string): number {
  const parts = /^(.*?)\s*([kmg]w)$/iu.exec(text.trim());
  const power_kW = decimalOf(parts?.[1] ?? '') * (perUnit[parts?.[2]?.toLowerCase() ?? ''] ?? NaN);
  if (power_kW >= 1 && power_kW <= 5_000_000) return power_kW;
  throw parameterError(
    '--power',
    `must be a power with its unit from 1 kW to 5 GW, such as 5MW or 500kW; given: ${JSON.stringify(text.slice(0, 60))}`,
  );
}
