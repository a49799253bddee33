import { percentText, numberText } from '../units/text.ts';
import { atLeast, exactly, given, implied, type StatedClaim } from './Claim.ts';

const KM_PER_MILE = 1.609344;

const gpt3Energy = given('Training of GPT-3 (Patterson et al. 2021)', 1287, 'MWh');
const homeEnergy = given('Annual use of a US home (EIA, 2021)', 10.632, 'MWh');

/** Training compared with cars and homes. */
export function everydayClaims(): readonly StatedClaim[] {
  return [...carClaims(), ...homeClaims(), worldShare()];
}

function carClaims(): readonly StatedClaim[] {
  const cars = given('Cars', 3000);
  const distance = given('Distance per car', 200_000, 'miles');
  const use = given('Consumption of a Model 3 (0.20 to 0.35 on the road)', 0.25, 'kWh/mile');
  const fleet_GWh = (perMile_kWh: number): number => (cars.value * distance.value * perMile_kWh) / 1e6;
  const carsOf = (perMile_kWh: number): number => (gpt3Energy.value * 1000) / (distance.value * perMile_kWh);
  const distance_km = given('Distance', distance.value * KM_PER_MILE, 'km');
  const perYear = given('Annual distance', 15_000, 'km');
  return [
    {
      id: 'A4-01',
      claim: 'Training ChatGPT once uses as much energy as 3,000 Teslas that each drive 200,000 miles.',
      formula: 'cars × miles × kWh per mile',
      inputs: [cars, distance, use, gpt3Energy],
      claimed: implied(gpt3Energy.value / 1000),
      answer: fleet_GWh(use.value),
      answerSpan: { low: fleet_GWh(0.2), high: fleet_GWh(0.35) },
      unit: 'GWh',
      reason: `The cars use ${numberText(fleet_GWh(use.value) / (gpt3Energy.value / 1000), 0)} times the energy of training GPT-3.`,
    },
    {
      id: 'A4-01b',
      claim: 'The number of cars that equals the training of GPT-3.',
      formula: 'training energy / (miles × kWh per mile)',
      inputs: [gpt3Energy, distance, use],
      claimed: exactly(cars.value),
      answer: carsOf(use.value),
      answerSpan: { low: carsOf(0.35), high: carsOf(0.2) },
      unit: 'cars',
      isDerived: true,
      reason: 'About two dozen cars use as much.',
    },
    {
      id: 'A4-02',
      claim: '200,000 miles are 321,900 km.',
      formula: 'miles × 1.609344',
      inputs: [distance],
      claimed: exactly(321_900),
      answer: distance_km.value,
      unit: 'km',
      reason: 'Correct, rounded.',
    },
    {
      id: 'A4-03',
      claim: 'At 15,000 km per year that takes 21 years.',
      formula: 'km / km per year',
      inputs: [distance_km, perYear],
      claimed: exactly(21),
      answer: distance_km.value / perYear.value,
      unit: 'years',
      margins: { holdsFraction: 0.03, roughlyFraction: 0.15 },
      reason: 'Correct: the article omits the half year.',
    },
  ];
}

function homeClaims(): readonly StatedClaim[] {
  const bloom = given('Training of BLOOM, without PUE (Luccioni et al. 2022)', 433, 'MWh');
  return [
    {
      id: 'A4-13',
      claim: 'The training energy of GPT-3 would supply a US home for several hundred years.',
      formula: 'training energy / annual energy of a home',
      inputs: [gpt3Energy, homeEnergy],
      claimed: atLeast(200),
      answer: gpt3Energy.value / homeEnergy.value,
      unit: 'years',
      reason: 'Over a hundred years, not several hundred.',
    },
    {
      id: 'A4-15',
      claim: 'The 433 MWh of BLOOM equal 41 years of a US home.',
      formula: 'training energy / annual energy of a home',
      inputs: [bloom, homeEnergy],
      claimed: exactly(41),
      answer: bloom.value / homeEnergy.value,
      unit: 'years',
      reason: 'Correct; with the site PUE of 1.20 it would be 20 % more.',
    },
  ];
}

function worldShare(): StatedClaim {
  const datacentres = given('Datacentres in 2024 (IEA, Energy and AI)', 415, 'TWh');
  const world = given('World, of which that is 1.5 % (IEA)', 27_667, 'TWh');
  const share = datacentres.value / world.value;
  return {
    id: 'A4-29',
    claim: 'Datacentres will use 20 % of the world’s electricity by 2025.',
    formula: 'datacentres / world',
    inputs: [datacentres, world],
    claimed: exactly(0.2),
    answer: share,
    unit: 'of world electricity',
    reason: `It was ${percentText(share)} in 2024: the claim is too high by a factor of ${numberText(0.2 / share, 0)}.`,
  };
}
