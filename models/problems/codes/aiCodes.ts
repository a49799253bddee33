import { described } from './described.ts';

/** Findings of AI training, inference and growth. */
export const aiCodes = described({
  'training-above-peak': {
    severity: 'error',
    title: 'Compute exceeds accelerator peak',
    meaning:
      'The compute of a training run exceeds what its accelerators deliver at peak in the stated time.',
    remedy:
      'Check tokens, active parameters, dense peak and accelerator-hours; at least one of them is wrong.',
  },
  'mfu-unusual': {
    severity: 'warning',
    title: 'Unusual model FLOP utilisation',
    meaning: 'The MFU of a training run is outside the range of published runs.',
    remedy: 'Check the dense peak and the active parameters, and exclude failed attempts from the hours.',
  },
  'throughput-estimated': {
    severity: 'warning',
    title: 'Throughput estimated',
    meaning:
      'Tokens per second were estimated from the peak of the accelerator, for interactive use or for large batches; small batches and long outputs are memory-bound and can be ten times slower.',
    remedy:
      'State the throughput per accelerator as measured with this model, batch size and sequence lengths.',
  },
  'model-memory-unchecked': {
    severity: 'info',
    title: 'Accelerator memory not stated',
    meaning:
      'The memory per accelerator is not stated, so it is not checked that the weights of the model fit in the accelerators of a replica.',
    remedy: 'State the memory per accelerator, or choose a catalogue device that states it.',
  },
  'idle-power-missing': {
    severity: 'info',
    title: 'Accelerator idle power missing',
    meaning: 'No idle power is stated, so idle accelerators are counted with zero draw.',
    remedy: 'State the idle power per accelerator: idle servers draw a fifth of their maximum or more.',
  },
});
