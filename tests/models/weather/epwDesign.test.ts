import { describe, expect, it } from 'vitest';
import { epwDesign } from '../../../models/weather/epwDesign.ts';

const fieldsOf = (line: string): string[] => line.split(',');

const chicago =
  'DESIGN CONDITIONS,1,Climate Design Data 2009 ASHRAE Handbook,,Heating,1,-20,-16.6,-25.7,0.4,-19.2,-22.1,0.5,-15.7,12.4,-3.5,11.4,-3.2,4.9,270,Cooling,7,10.5,33.3,23.7,31.6,23,30.1,22.1,25.5,31.2,24.5,29.6,23.5,28.1,5.2,230,23.8,19.2,28.9,22.9,18,27.7,21.9,17,26.5,79.2,31.4,75.1,29.6,70.9,28.2,617,Extremes,11.1,9.4,8.6,28.5,-23.7,35.9,4.5,1.9,-27,37.3,-29.6,38.4,-32.2,39.5,-35.5,40.9';
const denver =
  'DESIGN CONDITIONS,1,Climate Design Data 2009 ASHRAE Handbook,,Heating,12,-17.4,-14,-21.5,0.7,-11.7,-18.9,0.9,-6.9,14.1,1.8,12,2.4,3.3,160,Cooling,7,15.2,34.6,15.7,33.2,15.6,31.8,15.4,18.3,27.3,17.6,27,17,26.5,4.2,80,16,14,19.9,15.2,13.2,19.7,14.1,12.3,19.6,58.3,27,55.9,26.9,53.8,26.3,722,Extremes,11.9,10.4,8.8,20.7,-22.7,37.1,2.8,1.3,-24.7,38,-26.3,38.8,-27.9,39.5,-29.9,40.5';
const munich =
  'DESIGN CONDITIONS,1,2021 ASHRAE Handbook -- Fundamentals - Chapter 14 Climatic Design Information,,Heating,2,-11.9,-9.2,-15.1,1.1,-10.4,-12.8,1.3,-7.9,10.3,9.2,9.2,7.1,1.8,90,0.476,Cooling,7,8.8,29.5,19.0,27.7,18.1,26.1,17.5,19.7,27.4,18.9,26.1,18.2,24.4,2.6,270,17.2,13.1,21.6,16.4,12.5,21.1,15.8,11.9,20.8,58.6,27.5,55.9,26.3,53.3,24.5,22.7,Extremes,7.8,6.4,5.3,-13.4,33.1,4.3,2.0,-16.5,34.6,-19.0,35.8,-21.4,36.9,-24.5,38.4';

describe('design conditions in a header', () => {
  it('based on the 2009 Handbook: Chicago', () => {
    expect(epwDesign(fieldsOf(chicago))).toEqual({
      dryBulbExtreme20y_C: 39.5,
      wetBulbExtreme_C: 28.5,
      dryBulb_0p4_C: 33.3,
      coincidentWetBulb_0p4_C: 23.7,
      wetBulb_0p4_C: 25.5,
      coincidentDryBulb_0p4_C: 31.2,
      dryBulb_99p6_C: -20,
      source: 'header of the weather file: Climate Design Data 2009 ASHRAE Handbook',
    });
  });

  it('based on the 2009 Handbook: Denver', () => {
    expect(epwDesign(fieldsOf(denver))).toMatchObject({
      dryBulbExtreme20y_C: 39.5,
      dryBulb_0p4_C: 34.6,
      wetBulbExtreme_C: 20.7,
      wetBulb_0p4_C: 18.3,
    });
  });

  it('based on the 2021 Handbook, which has one more field in each section and no highest wet bulb: Munich', () => {
    const design = epwDesign(fieldsOf(munich));
    expect(design).toMatchObject({
      dryBulbExtreme20y_C: 36.9,
      dryBulb_0p4_C: 29.5,
      coincidentWetBulb_0p4_C: 19,
      wetBulb_0p4_C: 19.7,
      coincidentDryBulb_0p4_C: 27.4,
      dryBulb_99p6_C: -11.9,
    });
    expect(design).not.toHaveProperty('wetBulbExtreme_C');
  });

  it('are found by keyword, in any case, with trailing blanks and empty fields', () => {
    const changed = chicago
      .replace('Heating', ' HEATING ')
      .replace('Cooling', 'cooling')
      .replace('40.9', '40.9,, ');
    expect(epwDesign(fieldsOf(changed))).toEqual(epwDesign(fieldsOf(chicago)));
  });

  it('are the existing ones if a section is missing', () => {
    const design = epwDesign(fieldsOf(chicago.replace(/,Extremes.*/, '')));
    expect(design).toMatchObject({ dryBulb_0p4_C: 33.3, dryBulb_99p6_C: -20 });
    expect(design).not.toHaveProperty('dryBulbExtreme20y_C');
  });

  it.each([
    ['an extreme of another length', chicago.replace(',40.9', ''), 'wetBulbExtreme_C'],
    ['a wet bulb above the dry bulb', chicago.replace('25.5,31.2', '35.5,31.2'), 'wetBulb_0p4_C'],
    [
      'a 20-year dry bulb below the 0.4 % value',
      chicago.replace('39.5,-35.5', '29.5,-35.5'),
      'dryBulbExtreme20y_C',
    ],
    ['a dry bulb of no place', chicago.replace('33.3,23.7', '333,23.7'), 'dryBulb_0p4_C'],
    ['no number', chicago.replace('10.5,33.3', '10.5,n/a'), 'dryBulb_0p4_C'],
  ])('skip %s', (_, line, name) => {
    const design = epwDesign(fieldsOf(line));
    if (name === 'wetBulbExtreme_C') expect(design?.wetBulbExtreme_C).not.toBe(11.1);
    else expect(design).not.toHaveProperty(name);
  });

  it('are none in a line without sections', () => {
    expect(epwDesign(['DESIGN CONDITIONS', '0'])).toBeUndefined();
    expect(epwDesign([])).toBeUndefined();
  });
});
