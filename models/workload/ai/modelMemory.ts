import { numberText } from '../../units/text.ts';
import { aiDefaults } from './aiDefaults.ts';

/** Inputs that decide whether a model fits in the memory of its accelerators. */
export interface ModelStatement {
  readonly activeParameterCount?: number | undefined;
  readonly parameterCount?: number | undefined;
  readonly bitsPerParameterCount?: number | undefined;
  readonly memoryPerAccelerator_GB?: number | undefined;
  readonly acceleratorsPerReplicaCount?: number | undefined;
  readonly acceleratorsPerServerCount?: number | undefined;
}

/** Memory that the weights of a model need, and that a replica has. */
interface ModelMemory {
  readonly weights_GB: number;
  readonly acceleratorsPerReplicaCount: number;
  /** Null if the memory of an accelerator is not stated. */
  readonly usable_GB: number | null;
  /** Why the model does not fit. */
  readonly issue?: string;
}

const BITS_PER_BYTE = 8;
const BYTES_PER_GIGABYTE = 1e9;

/** Share of the memory that serving software fills; vLLM takes 0.9 (`gpu_memory_utilization`). */
const USABLE_MEMORY_FRACTION = 0.9;

/**
 * Whether the weights of a model fit in the accelerators of one replica: parameters x bits, against 0.9 of their memory.
 * What is left serves the keys and values of the context.
 *
 * @returns undefined if no parameters are stated
 */
export function modelMemory(stated: ModelStatement): ModelMemory | undefined {
  const parameters = stated.parameterCount ?? stated.activeParameterCount;
  if (parameters === undefined) return undefined;
  const { activeParameterCount = 0, memoryPerAccelerator_GB } = stated;
  const bits = stated.bitsPerParameterCount ?? aiDefaults.bitsPerParameterCount.value;
  const acceleratorsPerReplicaCount =
    stated.acceleratorsPerReplicaCount ??
    stated.acceleratorsPerServerCount ??
    aiDefaults.acceleratorsPerServerCount.value;
  const weights_GB = (parameters * bits) / BITS_PER_BYTE / BYTES_PER_GIGABYTE;
  const memory = { weights_GB, acceleratorsPerReplicaCount };
  if (parameters < activeParameterCount) {
    return { ...memory, usable_GB: null, issue: 'the parameters in memory are fewer than the active ones' };
  }
  if (memoryPerAccelerator_GB === undefined) return { ...memory, usable_GB: null };
  const usable_GB = acceleratorsPerReplicaCount * memoryPerAccelerator_GB * USABLE_MEMORY_FRACTION;
  if (weights_GB <= usable_GB) return { ...memory, usable_GB };
  const fitting = Math.ceil(weights_GB / (memoryPerAccelerator_GB * USABLE_MEMORY_FRACTION));
  return {
    ...memory,
    usable_GB,
    issue: `the model does not fit: its weights take ${numberText(weights_GB)} GB (${numberText(parameters / 1e9)} billion parameters of ${numberText(bits)} bits), and ${numberText(acceleratorsPerReplicaCount)} accelerators of ${numberText(memoryPerAccelerator_GB)} GB have ${numberText(usable_GB)} GB for them; state ${numberText(fitting)} accelerators per replica or more, or fewer bits per parameter`,
  };
}
