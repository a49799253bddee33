import { numberText } from '../units/text.ts';
import { exactly, given, type StatedClaim } from './Claim.ts';

/** Parameters of the successors of GPT-3. */
export function modelSizeClaims(): readonly StatedClaim[] {
  const gpt3 = given('Parameters of GPT-3 (arXiv 2005.14165)', 175e9);
  const gpt4 = given('Parameters of GPT-4 (SemiAnalysis, 2023; not confirmed)', 1.8e12);
  const claimedGpt5 = given('Claimed for GPT-5', 100, 'times');
  return [
    {
      id: 'A4-11b',
      claim: 'GPT-4 has 20 times the parameters of GPT-3.',
      formula: 'parameters / parameters',
      inputs: [gpt4, gpt3],
      claimed: exactly(20),
      answer: gpt4.value / gpt3.value,
      unit: 'times',
      reason: 'By the only public figure, an analyst’s, it is ten times; OpenAI publishes none.',
    },
    {
      id: 'A4-12b',
      claim: 'GPT-5 will have 100 times the parameters of GPT-3.',
      formula: '100 × parameters of GPT-3',
      inputs: [gpt3, claimedGpt5],
      claimed: null,
      answer: claimedGpt5.value * gpt3.value,
      unit: 'parameters',
      reason: `That would be ${numberText((claimedGpt5.value * gpt3.value) / 1e12)} trillion. Its parameters are not published.`,
    },
  ];
}
