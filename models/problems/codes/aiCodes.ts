import { described } from './described.ts';

/** What is found in AI training, inference and growth. */
export const aiCodes = described({
  'training-above-peak': {
    severity: 'error',
    title: 'More than the accelerators can do',
    meaning: 'The work of a training run needs more than the peak of its accelerators in the time stated.',
    remedy: 'Check tokens, active parameters, dense peak and accelerator-hours; one of them is wrong.',
  },
  'mfu-unusual': {
    severity: 'warning',
    title: 'Unusual model FLOP utilisation',
    meaning: 'The MFU of a training run lies outside of what published runs reached.',
    remedy: 'State the dense peak, the active parameters, and the hours without failed attempts.',
  },
  'throughput-estimated': {
    severity: 'warning',
    title: 'Throughput estimated',
    meaning:
      'Tokens a second were estimated from the peak of the accelerator; small batches and long answers are bound by memory and can be ten times slower.',
    remedy: 'State `throughput_tokens_per_s` as measured with your model, batch and lengths.',
  },
  'idle-power-missing': {
    severity: 'info',
    title: 'Idle power of accelerators missing',
    meaning: 'No idle power is stated, so accelerators that wait for queries were counted with none.',
    remedy: 'State `idlePowerPerAccelerator_kW`: servers without work draw a fifth of their maximum or more.',
  },
});
