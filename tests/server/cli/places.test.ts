import { describe, expect, it } from 'vitest';
import { placesResultSchema } from '../../../server/results/placesResult.ts';
import { runPlenum } from './runPlenum.ts';

describe('plenum places', () => {
  it('lists cities with what follows from each, and the weather stations of the first', async () => {
    const { exitCode, out, err } = await runPlenum(['places', 'frankfurt']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(
      /Frankfurt am Main, Hesse, Germany +650,000 +113 +Europe\/Berlin +EUR +EMBER-DEU +0\.1552 USD +Frankfurt/,
    );
    expect(out).toMatch(/Frankfurt \(Oder\), Brandenburg, Germany .* Frankfurt +4\d\d +\+8\d\n/);
    expect(out).toMatch(/Frankfurt AP +\d+ +-9 +2009-2023 +https:\/\/climate\.onebuilding\.org\/.*\.zip\n/);
    expect(out).toContain('GeoNames, CC BY 4.0');
  });

  it('shows the findings of a climate that is far away, and a dash for what no table tells', async () => {
    const { out } = await runPlenum(['places', 'la', 'paz,', 'bolivia']);
    expect(out).toMatch(/La Paz, .* BOB +EMBER-BOL +– +Santiago +1,\d\d\d +-3,\d\d\d\n/);
    expect(out).toContain('warning  weather-far');
    expect(out).toContain('warning  weather-height-differs');
  });

  it('prints one JSON object with --json', async () => {
    const { out } = await runPlenum(['places', '--json', 'paris, texas']);
    const { places, nearest } = placesResultSchema.parse(JSON.parse(out));
    expect(places.map(({ label }) => label)).toEqual(['Paris, Texas, United States']);
    expect(places[0]?.stations).toHaveLength(5);
    expect(nearest).toEqual([]);
  });

  it('offers cities of a similar name, and takes none', async () => {
    const { exitCode, out } = await runPlenum(['places', 'Frankfrut']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^No city has this name\. Cities of a similar name:\n {2}Frankfurt am Main, Hesse, Germany\n/,
    );
    const { out: none } = await runPlenum(['places', 'qzxwvqzxwv']);
    expect(none).toBe('No city matches.\n');
  });

  it('needs a name', async () => {
    const { exitCode, err } = await runPlenum(['places']);
    expect(exitCode).toBe(2);
    expect(err).toContain('name a city');
  });
});

describe('plenum places --only', () => {
  const only = async (name: string): Promise<{ labels: string[]; err: string; exitCode: number }> => {
    const { exitCode, out, err } = await runPlenum(['places', '--only', '--json', name]);
    const labels =
      out === '' ? [] : placesResultSchema.parse(JSON.parse(out)).places.map(({ label }) => label);
    return { labels, err, exitCode };
  };

  it.each([
    ['frankfurt', 'Frankfurt am Main, Hesse, Germany'],
    ['paris', 'Paris, Île-de-France, France'],
    ['springfield il', 'Springfield, Illinois, United States'],
    ['new york', 'New York City, New York, United States'],
    ['munich', 'Munich, Bavaria, Germany'],
  ])('takes the one that is much larger than others of the name: %s', async (name, label) => {
    expect(await only(name)).toMatchObject({ labels: [label], exitCode: 0 });
  });

  it.each(['springfield', 'san jose', 'cambridge'])('takes none of several: %s', async (name) => {
    const { labels, err, exitCode } = await only(name);
    expect({ labels, exitCode }).toEqual({ labels: [], exitCode: 2 });
    expect(err).toMatch(/may be any of: .*; .*name state, province or country too/);
  });

  it.each([
    ['Frankfrut', 'similar: Frankfurt am Main, Hesse, Germany'],
    ['new jersey', 'is not a known city'],
    ['san jos', 'similar: San Jose, California, United States'],
    ['frank', 'similar: Frankfurt am Main, Hesse, Germany'],
    ['qzxwvqzxwv', 'no city of 5,000 inhabitants or more has a similar name'],
  ])('takes no similar name: %s', async (name, message) => {
    const { labels, err, exitCode } = await only(name);
    expect({ labels, exitCode }).toEqual({ labels: [], exitCode: 2 });
    expect(err).toContain(message);
  });
});
