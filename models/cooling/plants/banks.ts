import { standardPressure_Pa } from '../../physics/standardAtmosphere.ts';
import { condenserApproachInThinAir_K, prepareChillerBank, type ChillerBank } from '../equipment/chiller.ts';
import type { PartLoad } from '../equipment/partLoad.ts';
import type { Duty } from './duty.ts';

/** Median of chiller records of EnergyPlus and Modelica Buildings. */
const LEAST_LOAD_FRACTION = 0.17;
/** The least heat that a machine is sized for, so that a plant without a load stays a plant. */
const SMALLEST_MACHINE_kW = 0.001;

/** What a plant's parameters say about its compressors. */
interface CompressorParameters {
  readonly carnotFraction: number;
  readonly evaporatorApproach_K: number;
  readonly condenserApproach_K: number;
  readonly minimumLift_K: number;
  readonly maximumCop: number;
  readonly partLoad: PartLoad;
}

/** Machines with condensers in the outdoor air, whose approach grows where the air is thin. */
export function airCondenserBank(parameters: CompressorParameters, duty: Duty): ChillerBank {
  const densityRatio = Math.min(1.1, duty.design.pressure_Pa / standardPressure_Pa(0));
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

/** Machines with condensers in tower water that warms up by a range in them. */
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
    machineCapacity_kW: Math.max(design_kW / units.neededCount, SMALLEST_MACHINE_kW),
    condenserRange_K,
    leastLoadFraction: LEAST_LOAD_FRACTION,
    deratingFraction: 1,
  });
}
