import { standardPressure_Pa } from '../../physics/standardAtmosphere.ts';
import { condenserApproachInThinAir_K, prepareChillerBank, type ChillerBank } from '../equipment/chiller.ts';
import type { PartLoad } from '../equipment/partLoad.ts';
import type { Duty } from './duty.ts';

/** Median of chiller records of EnergyPlus and Modelica Buildings. */
const MIN_LOAD_FRACTION = 0.17;
/** Minimum capacity of a machine, so that a plant without a load remains valid. */
const MIN_MACHINE_kW = 0.001;

/** Compressor parameters of a plant. */
interface CompressorParameters {
  readonly carnotFraction: number;
  readonly evaporatorApproach_K: number;
  readonly condenserApproach_K: number;
  readonly minimumLift_K: number;
  readonly maximumCop: number;
  readonly partLoad: PartLoad;
}

/** Density of the air of a site over that at sea level. */
export const densityRatioOf = ({ design }: Duty): number =>
  Math.min(1.1, design.pressure_Pa / standardPressure_Pa(0));

/** Machines with air-cooled condensers, whose approach grows at low air density. */
export function airCondenserBank(parameters: CompressorParameters, duty: Duty): ChillerBank {
  const densityRatio = densityRatioOf(duty);
  return bankOf(
    {
      ...parameters,
      condenserApproach_K: condenserApproachInThinAir_K(parameters.condenserApproach_K, densityRatio),
      liftOffset_K: 0,
    },
    duty,
    0,
  );
}

/** Machines with condensers cooled by tower water, with its range. */
export function waterCondenserBank(
  parameters: CompressorParameters & { readonly liftOffset_K: number },
  duty: Duty,
  condenserRange_K: number,
): ChillerBank {
  return bankOf(parameters, duty, condenserRange_K);
}

function bankOf(
  parameters: CompressorParameters & { readonly liftOffset_K: number },
  { design_kW, units }: Duty,
  condenserRange_K: number,
): ChillerBank {
  const { partLoad, carnotFraction, liftOffset_K, evaporatorApproach_K, condenserApproach_K } = parameters;
  const { minimumLift_K, maximumCop } = parameters;
  return prepareChillerBank({
    compressor: {
      carnotFraction,
      liftOffset_K,
      evaporatorApproach_K,
      condenserApproach_K,
      minimumLift_K,
      maximumCop,
    },
    partLoad,
    machineCount: units.runningCount,
    machineCapacity_kW: Math.max(design_kW / units.neededCount, MIN_MACHINE_kW),
    condenserRange_K,
    leastLoadFraction: MIN_LOAD_FRACTION,
    deratingFraction: 1,
  });
}
