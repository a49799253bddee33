import type { Finding } from '../problems/Finding.ts';
import { numberText, percentText } from '../units/text.ts';
import { inferenceService } from '../workload/ai/inferenceService.ts';
import type { Workload } from '../workload/workloadSchema.ts';
import type { HallRuns } from './answersSchema.ts';
import type { HallDevice } from './hallDevice.ts';
import { impossible } from './impossible.ts';
import type { HallAssumption } from './newHallSchema.ts';

/** Racks that the answers ask for. */
export interface HallDemand {
  readonly rackCount: number;
  readonly devicesPerRackCount: number;
  readonly workload: Workload;
  readonly assumptions: readonly HallAssumption[];
  readonly findings: readonly Finding[];
}

/** One filled rack. */
interface FilledRack {
  readonly devicesPerRackCount: number;
  readonly isPerRackStated: boolean;
  /** Sizing load of one device at the rack's input. */
  readonly device_kW: number;
}

const UTILISATION = 0.8;
const utilisation = {
  workload: { kind: 'constant', utilisationFraction: UTILISATION },
  assumption: {
    path: 'workload',
    label: 'Workload',
    value: `constant, ${percentText(UTILISATION, 0)} utilisation`,
    source: 'Engineering default: lifetime utilisation of a purchased accelerator',
  },
} as const;

/**
 * Number of racks for what runs in the hall, with its workload.
 *
 * @throws ModelError `hall-answers-impossible` if less than one device is asked for, or accelerators of a device without any
 */
export function hallDemand(runs: HallRuns, device: HallDevice, rack: FilledRack): HallDemand {
  const usual = { workload: utilisation.workload, assumptions: [utilisation.assumption], findings: [] };
  switch (runs.kind) {
    case 'racks':
      return { ...usual, rackCount: runs.rackCount, devicesPerRackCount: rack.devicesPerRackCount };
    case 'it-power':
      return { ...usual, ...ofPower(runs.itLoad_kW, device, rack) };
    case 'accelerators':
      return { ...usual, ...ofDevices(devicesFor(runs.acceleratorCount, device), rack) };
    case 'tokens':
      return ofTokens(runs, device, rack);
  }
}

type RackNumbers = Pick<HallDemand, 'rackCount' | 'devicesPerRackCount'>;

const ROUNDING = 1e-9;

function ofPower(itLoad_kW: number, { row }: HallDevice, rack: FilledRack): RackNumbers {
  const { device_kW, devicesPerRackCount, isPerRackStated } = rack;
  const rackCount = Math.floor(itLoad_kW / (device_kW * devicesPerRackCount) + ROUNDING);
  if (rackCount >= 1) return { rackCount, devicesPerRackCount };
  const deviceCount = Math.floor(itLoad_kW / device_kW + ROUNDING);
  if (deviceCount >= 1 && !isPerRackStated) return { rackCount: 1, devicesPerRackCount: deviceCount };
  const what = isPerRackStated ? `A rack of ${String(devicesPerRackCount)} × ${row.name}` : row.name;
  const each_kW = isPerRackStated ? device_kW * devicesPerRackCount : device_kW;
  const message = `${what} draws ${numberText(each_kW)} kW at its maximum; ${numberText(itLoad_kW)} kW of IT power supply none.`;
  throw impossible('runs.itLoad_kW', `at least ${numberText(each_kW)} kW`, message);
}

function devicesFor(acceleratorCount: number, { row }: HallDevice): number {
  const perDevice = row.acceleratorCount ?? 0;
  if (perDevice > 0) return Math.ceil(acceleratorCount / perDevice);
  const message = `${row.name} has no accelerators. Choose a device with accelerators, or ask for racks.`;
  throw impossible('runs.device', 'a device with accelerators', message);
}

/** Whole racks; a hall of less than one rack has a rack with fewer devices, unless their number is stated. */
function ofDevices(deviceCount: number, { devicesPerRackCount, isPerRackStated }: FilledRack): RackNumbers {
  return deviceCount < devicesPerRackCount && !isPerRackStated
    ? { rackCount: 1, devicesPerRackCount: deviceCount }
    : { rackCount: Math.ceil(deviceCount / devicesPerRackCount), devicesPerRackCount };
}

type TokensAnswer = Extract<HallRuns, { readonly kind: 'tokens' }>;

function ofTokens(runs: TokensAnswer, device: HallDevice, rack: FilledRack): HallDemand {
  const { kind: _kind, device: _device, devicesPerRackCount: _perRack, draw_kW: _draw, ...stated } = runs;
  const { row } = device;
  const perDevice = row.acceleratorCount ?? 0;
  devicesFor(1, device);
  const idle_kW = row.idle_kW;
  const result = inferenceService({
    ...stated,
    // Only the number of servers is used, which does not depend on it.
    pue: 1,
    ...(row.bf16PerAccelerator_TFLOPS === undefined ? {} : { peak_TFLOPS: row.bf16PerAccelerator_TFLOPS }),
    ...(row.memoryPerAccelerator_GB === undefined
      ? {}
      : { memoryPerAccelerator_GB: row.memoryPerAccelerator_GB }),
    acceleratorsPerServerCount: perDevice,
    powerPerAccelerator_kW: rack.device_kW / perDevice,
    ...(idle_kW === undefined ? {} : { idlePowerPerAccelerator_kW: idle_kW / perDevice }),
  });
  const { meanUtilisationFraction, serverCount, acceleratorCount } = result;
  return {
    ...ofDevices(serverCount, rack),
    workload: { kind: 'inference', meanUtilisationFraction },
    assumptions: [
      {
        path: 'workload.meanUtilisationFraction',
        label: 'Mean utilisation',
        value: percentText(meanUtilisationFraction, 0),
        source: `${numberText(acceleratorCount)} accelerators are sized for the busiest hour of the demand, at ${numberText(result.throughput_tokens_per_s)} tokens per second each`,
      },
    ],
    findings: result.findings.map((found) => ({ ...found, path: `runs.${found.path}` })),
  };
}
