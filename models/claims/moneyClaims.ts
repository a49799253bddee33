import { sum } from '../math/sum.ts';
import { numberText, percentText } from '../units/text.ts';
import { atLeast, atMost, between, exactly, given, implied, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';

const HOURS_PER_YEAR = 8760;

/** Revenue, investments and prices. */
export function moneyClaims(models: ClaimModels): readonly StatedClaim[] {
  return [...companyClaims(), ...searchClaims(models), ...serverClaims(models), ...purchaseClaims()];
}

function companyClaims(): readonly StatedClaim[] {
  const revenue = given('Revenue (article A0)', 28, 'million USD');
  const loss = given('Loss (article A0)', 540, 'million USD');
  const spend = revenue.value + loss.value;
  const priceBefore = given('Share price before', 110, 'USD');
  const priceAfter = given('Share price after', 600, 'USD');
  return [
    {
      id: 'A4-04',
      claim: 'OpenAI spent 544 million USD in a year.',
      formula: 'revenue + loss',
      inputs: [revenue, loss],
      claimed: exactly(544),
      answer: spend,
      unit: 'million USD',
      reason: `The articles differ by ${percentText(spend / 544 - 1)}.`,
    },
    {
      id: 'A0-05',
      claim:
        'OpenAI had a revenue of 28 million USD and a loss of 540 million in 2022: its spending, compared with article A4.',
      formula: 'revenue + loss',
      inputs: [revenue, loss],
      claimed: exactly(544),
      answer: spend,
      unit: 'million USD',
      reason:
        'Close to the spending that article A4 states; no source is available to decide which is correct.',
    },
    investments(),
    {
      id: 'A2-09',
      claim: 'Nvidia’s share rose by 500 %, from 110 to about 600 USD.',
      formula: 'after / before − 1',
      inputs: [priceBefore, priceAfter],
      claimed: exactly(5),
      answer: priceAfter.value / priceBefore.value - 1,
      unit: 'of the previous price',
      // Arithmetic on figures of the article itself allows no deviation for other data years.
      margins: { holdsFraction: 0.02, roughlyFraction: 0.05 },
      reason: `It rose by ${percentText(priceAfter.value / priceBefore.value - 1, 0)}, to 5.5 times what it was.`,
    },
  ];
}

function investments(): StatedClaim {
  const companies = [
    { name: 'OpenAI', low: 20, high: 30 },
    { name: 'Google', low: 20, high: 30 },
    { name: 'Anthropic', low: 10, high: 20 },
  ];
  const low = sum(companies.map((company) => company.low));
  const high = sum(companies.map((company) => company.high));
  return {
    id: 'A2-16',
    claim: 'OpenAI 20 to 30, Google 20 to 30 and Anthropic 10 to 20 billion USD: 100 billion in total.',
    formula: 'sum',
    inputs: companies.flatMap((company) => [
      given(`${company.name}, at least`, company.low, 'billion USD'),
      given(`${company.name}, at most`, company.high, 'billion USD'),
    ]),
    claimed: atLeast(100),
    answer: (low + high) / 2,
    answerSpan: { low, high },
    unit: 'billion USD',
    reason: `The parts add up to ${numberText(low)} to ${numberText(high)} billion.`,
  };
}

function searchClaims({ a100 }: ClaimModels): readonly StatedClaim[] {
  const part = given('Share of Google searches', 0.1);
  const all = given('A100 for all searches (article A4)', 4.1e6);
  const price = given('A100 in a DGX A100', a100.price / a100.acceleratorCount, 'USD');
  const first = given('First investment', 48.1, 'billion USD');
  const yearly = given('Per year', 16, 'billion USD');
  const life = given('Years of service (article A0)', 3, 'years');
  return [
    {
      id: 'A0-02',
      claim: 'A tenth of Google’s searches would need accelerators for 16 billion USD per year.',
      formula: 'share × A100 × price / years of service',
      inputs: [part, all, price, life],
      claimed: exactly(yearly.value * 1e9),
      answer: (part.value * all.value * price.value) / life.value,
      unit: 'USD per year',
      reason: `From the figures of article A4 it is ${numberText((part.value * all.value * price.value) / 1e9)} billion once, and a third of it per year.`,
    },
    {
      id: 'A1-02',
      claim:
        'It needs 48.1 billion USD initially and 16 billion per year: the service life of the hardware, compared with the 3 years of article A0.',
      formula: 'first / per year',
      inputs: [first, yearly],
      claimed: implied(3),
      answer: first.value / yearly.value,
      unit: 'years',
      reason: 'Consistent: the hardware is replaced every three years.',
    },
  ];
}

function serverClaims({ h100 }: ClaimModels): readonly StatedClaim[] {
  const server = given('Server with 8 H100', 300_000, 'USD');
  const low = given('Lowest price found (analyst, 2023)', 270_000, 'USD');
  const usual = given('Listed in March 2024', 329_736, 'USD');
  const high = given('Highest price found (reseller, 2025)', 375_000, 'USD');
  const cloud = given('Three years in the cloud', 1e6, 'USD');
  const reserved = given('Reserved H100 at AWS (capacity block p5.48xlarge, end of 2024)', 4.916, 'USD/h');
  const hours = given('Three years', 3 * HOURS_PER_YEAR, 'h');
  const pue = given('PUE', 1.3);
  const price = given('Electricity', 0.1, 'USD/kWh');
  const electricity = h100.power_kW * pue.value * hours.value * price.value;
  const chip = given('Custom chip', 10_000, 'USD');
  return [
    {
      id: 'A0-03a',
      claim: 'A server with 8 H100 costs 300,000 USD: one of its H100.',
      formula: 'price of a DGX H100 / 8, as listed',
      inputs: [usual, low, high],
      claimed: exactly(server.value / h100.acceleratorCount),
      answer: usual.value / h100.acceleratorCount,
      answerSpan: { low: low.value / h100.acceleratorCount, high: high.value / h100.acceleratorCount },
      unit: 'USD',
      reason: 'Within the prices found, which differ by more than a third.',
    },
    {
      id: 'A0-03b',
      claim: 'Three years of such a server cost 1 million USD in the cloud: the price per H100-hour.',
      formula: 'list price; claimed: cost / (8 × hours)',
      inputs: [cloud, hours, reserved],
      claimed: exactly(cloud.value / (h100.acceleratorCount * hours.value)),
      answer: reserved.value,
      unit: 'USD/h',
      reason: `Close to the reserved price of AWS, at which three years cost ${numberText((reserved.value * h100.acceleratorCount * hours.value) / 1e6, 2)} million USD; on demand it was 12.29 USD/h.`,
    },
    {
      id: 'A0-03c',
      claim: 'The electricity share of that million.',
      formula: 'power × PUE × hours × price / cost',
      inputs: [given('DGX H100', h100.power_kW, 'kW'), pue, hours, price, cloud],
      claimed: null,
      answer: electricity / cloud.value,
      unit: 'of the cost',
      isDerived: true,
      reason: `The article states no share; ${numberText(electricity, 0)} USD contradict the 60 % of article A4.`,
    },
    {
      id: 'A0-04',
      claim: 'With custom chips below 10,000 USD a server of 8 costs less than 100,000 USD.',
      formula: '8 × chip',
      inputs: [chip],
      claimed: atMost(100_000),
      answer: 8 * chip.value,
      unit: 'USD',
      reason: 'Correct, if the rest of the server costs less than 20,000 USD.',
    },
  ];
}

function purchaseClaims(): readonly StatedClaim[] {
  const count = given('H100', 350_000);
  const price = given('H100, at most', 30_000, 'USD');
  const lowerPrice = given('H100, at least', 25_000, 'USD');
  const server = given('Server with 8 H100', 300_000, 'USD');
  const shareAt = (each: typeof price): number => (8 * each.value) / server.value;
  return [
    {
      id: 'A2-01',
      claim: '350,000 H100 at 25,000 to 30,000 USD cost 10.5 billion USD.',
      formula: 'H100 × price',
      inputs: [count, price],
      claimed: exactly(10.5e9),
      answer: count.value * price.value,
      unit: 'USD',
      reason: `Correct at the higher price; ${numberText((count.value * lowerPrice.value) / 1e9, 2)} billion at the lower.`,
    },
    {
      id: 'A2-08',
      claim: 'Accelerators are 55 to 75 % of the cost of a server.',
      formula: '8 × accelerator / server',
      inputs: [server, lowerPrice, price],
      claimed: between(0.55, 0.75),
      answer: shareAt(lowerPrice),
      answerSpan: { low: shareAt(lowerPrice), high: shareAt(price) },
      unit: 'of the cost',
      reason: 'Correct at the lower price of the article, slightly above at the higher.',
    },
  ];
}
