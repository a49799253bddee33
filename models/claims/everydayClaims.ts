import { percentText, numberText } from '../units/text.ts';
import { atLeast, exactly, given, implied, type StatedClaim } from './Claim.ts';

const KM_PER_MILE = 1.609344;

const gpt3Energy = given('Training of GPT-3 (Patterson et al. 2021)', 1287, 'MWh');
const homeEnergy = given('A US home in a year (EIA, 2021)', 10.632, 'MWh');

/** Training beside cars and homes. */
export function everydayClaims(): readonly StatedClaim[] {
  return [...carClaims(), ...homeClaims(), worldShare()];
}

function carClaims(): readonly StatedClaim[] {
  const cars = given('Cars', 3000);
  const distance = given('Distance of each', 200_000, 'miles');
  const use = given('Use of a Model 3 (0.20 to 0.35 on the road)', 0.25, 'kWh/mile');
  const fleet_GWh = (perMile_kWh: number): number => (cars.value * distance.value * perMile_kWh) / 1e6;
  const carsOf = (perMile_kWh: number): number => (gpt3Energy.value * 1000) / (distance.value * perMile_kWh);
  const distance_km = given('Distance', distance.value * KM_PER_MILE, 'km');
  const perYear = given('A year of driving', 15_000, 'km');
  return [
    {
      id: 'A4-01',
      claim: 'Training ChatGPT once takes as much energy as 3,000 Teslas that each drive 200,000 miles.',
      formula: 'cars × miles × kWh per mile',
      inputs: [cars, distance, use, gpt3Energy],
      claimed: implied(gpt3Energy.value / 1000),
      answer: fleet_GWh(use.value),
      answerSpan: { low: fleet_GWh(0.2), high: fleet_GWh(0.35) },
      unit: 'GWh',
      reason: `The cars use ${numberText(fleet_GWh(use.value) / (gpt3Energy.value / 1000), 0)} times what training GPT-3 did.`,
    },
    {
      id: 'A4-01b',
      claim: 'The cars that equal the training of GPT-3.',
      formula: 'energy of the training / (miles × kWh per mile)',
      inputs: [gpt3Energy, distance, use],
      claimed: exactly(cars.value),
      answer: carsOf(use.value),
      answerSpan: { low: carsOf(0.35), high: carsOf(0.2) },
      unit: 'cars',
      reason: 'Two dozen cars would do.',
    },
    {
      id: 'A4-02',
      claim: '200,000 miles are 321,900 km.',
      formula: 'miles × 1.609344',
      inputs: [distance],
      claimed: exactly(321_900),
      answer: distance_km.value,
      unit: 'km',
      reason: 'Right, rounded.',
    },
    {
      id: 'A4-03',
      claim: 'At 15,000 km a year that takes 21 years.',
      formula: 'km / km a year',
      inputs: [distance_km, perYear],
      claimed: exactly(21),
      answer: distance_km.value / perYear.value,
      unit: 'years',
      margins: { holdsFraction: 0.03, roughlyFraction: 0.15 },
      reason: 'Right: the article leaves out the half year.',
    },
  ];
}

function homeClaims(): readonly StatedClaim[] {
  const bloom = given('Training of BLOOM, without PUE (Luccioni et al. 2022)', 433, 'MWh');
  return [
    {
      id: 'A4-13',
      claim: 'The energy of GPT-3 would run a US home for several hundred years.',
      formula: 'energy of the training / energy of a home in a year',
      inputs: [gpt3Energy, homeEnergy],
      claimed: atLeast(200),
      answer: gpt3Energy.value / homeEnergy.value,
      unit: 'years',
      reason: 'Over a hundred years, not several hundred.',
    },
    {
      id: 'A4-15',
      claim: 'The 433 MWh of BLOOM are 41 years of a US home.',
      formula: 'energy of the training / energy of a home in a year',
      inputs: [bloom, homeEnergy],
      claimed: exactly(41),
      answer: bloom.value / homeEnergy.value,
      unit: 'years',
      reason: 'Right; with the site’s PUE of 1.20 it would be a fifth more.',
    },
  ];
}

function worldShare(): StatedClaim {
  const datacentres = given('Datacentres in 2024 (IEA, Energy and AI)', 415, 'TWh');
  const world = given('World, of which the IEA calls that 1.5 %', 27_667, 'TWh');
  const share = datacentres.value / world.value;
  return {
    id: 'A4-29',
    claim: 'Datacentres will use 20 % of the world’s electricity by 2025.',
    formula: 'datacentres / world',
    inputs: [datacentres, world],
    claimed: exactly(0.2),
    answer: share,
    unit: 'of world electricity',
    reason: `It was ${percentText(share)} in 2024: too high by a factor of ${numberText(0.2 / share, 0)}.`,
  };
}
