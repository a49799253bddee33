import { editDistance } from '../math/editDistance.ts';
import type { City } from './City.ts';
import type { CityTable, IndexedCity } from './CityTable.ts';
import { foldText } from './foldText.ts';

/**
 * How a name matches: the whole name; a whole name in another language, or the first words; the beginning of it; words of name,
 * province and country in any order. With all but the last, nothing or a whole province or country follows the name.
 */
export type MatchKind = 'name' | 'first-words' | 'beginning' | 'words';

export interface CityMatch {
  readonly city: City;
  readonly kind: MatchKind;
}

export interface CitySearch {
  /** The best first: by kind of match, then spelled as in the query, then by population. */
  readonly matches: readonly CityMatch[];
  /** Cities of a similar name, if none matches; they are offered, never taken. */
  readonly nearest: readonly City[];
}

const ranks: Readonly<Record<MatchKind, number>> = { name: 0, 'first-words': 1, beginning: 2, words: 3 };
const MAX_NEAREST = 5;
/** Longer queries are no names of places. */
const MAX_QUERY = 100;

/**
 * Cities by name, without regard to case and accents. The query may name state, province or country after the name, with or
 * without commas, written out or as code: "paris, texas", "springfield il", "san josé costa rica".
 *
 * @param most - greatest number of matches
 */
export function findCities(table: CityTable, query: string, most: number = 20): CitySearch {
  const words = foldText(query.slice(0, MAX_QUERY))
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return { matches: [], nearest: [] };
  const spelled = (query.split(',')[0] ?? '').trim().toLowerCase();
  const matches: (CityMatch & { readonly isSpelledSo: boolean })[] = [];
  for (const indexed of table.cities) {
    const kind = matchKind(indexed, words);
    if (kind === undefined) continue;
    const { city } = indexed;
    matches.push({ city, kind, isSpelledSo: spelled.startsWith(city.name.toLowerCase()) });
  }
  if (matches.length === 0) return { matches: [], nearest: nearestCities(table, words) };
  matches.sort(
    (a, b) =>
      ranks[a.kind] - ranks[b.kind] ||
      Number(b.isSpelledSo) - Number(a.isSpelledSo) ||
      b.city.populationCount - a.city.populationCount,
  );
  return { matches: matches.slice(0, most).map(({ city, kind }) => ({ city, kind })), nearest: [] };
}

function matchKind(indexed: IndexedCity, words: readonly string[]): MatchKind | undefined {
  // Most cities are told apart by the first letters: the rest is looked at where a word begins a word of a name.
  const names = [indexed.name, ...indexed.otherNames];
  if (!names.some((name) => words.some((word) => hasWord(name, word)))) return undefined;
  let best: MatchKind | undefined;
  for (const [index, name] of names.entries()) {
    const kind = kindOfName(name, words, indexed);
    if (kind === undefined) continue;
    // A name in another language is as good as the first words of the name, and its beginning as words of it.
    const found = index === 0 ? kind : kindOfOther[kind];
    if (best === undefined || ranks[found] < ranks[best]) best = found;
  }
  return best;
}

const kindOfOther: Readonly<Record<MatchKind, MatchKind>> = {
  name: 'first-words',
  'first-words': 'words',
  beginning: 'words',
  words: 'words',
};

/** How the longest part of the query, from its start, matches the name, if the rest is its province or country. */
function kindOfName(
  name: string,
  words: readonly string[],
  { context, wholeContexts }: IndexedCity,
): MatchKind | undefined {
  for (let count = words.length; count > 0; count -= 1) {
    if (!areContexts(words.slice(count), wholeContexts)) continue;
    const text = words.slice(0, count).join(' ');
    if (name === text) return 'name';
    if (name.startsWith(`${text} `)) return 'first-words';
    if (name.startsWith(text)) return 'beginning';
  }
  const isFound = words.every((word) => hasWord(name, word) || startsAny(context, word));
  return isFound && words.some((word) => hasWord(name, word)) ? 'words' : undefined;
}

/** Whether words are names or codes of province and country, each written out: "texas", "tx us", "costa rica". */
function areContexts(words: readonly string[], wholeContexts: readonly string[]): boolean {
  if (words.length === 0) return true;
  return words.some(
    (_, index) =>
      wholeContexts.includes(words.slice(0, index + 1).join(' ')) &&
      areContexts(words.slice(index + 1), wholeContexts),
  );
}

const hasWord = (name: string, word: string): boolean => name.startsWith(word) || name.includes(` ${word}`);
const startsAny = (context: readonly string[], word: string): boolean =>
  context.some((part) => part.startsWith(word));

/** Cities whose name, or its first words, differs from the query, or its first words, in few letters. */
function nearestCities(table: CityTable, words: readonly string[]): City[] {
  const found: { readonly city: City; readonly distance: number }[] = [];
  const queries = words.map((_, index) => comparedOf(words.slice(0, index + 1).join(' ')));
  for (const { city, name, otherNames } of table.cities) {
    let distance = distanceOf(name, queries);
    for (const other of otherNames) distance = Math.min(distance, distanceOf(other, queries));
    if (distance < Infinity) found.push({ city, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || b.city.populationCount - a.city.populationCount)
    .slice(0, MAX_NEAREST)
    .map(({ city }) => city);
}

interface ComparedQuery {
  readonly text: string;
  readonly wordCount: number;
  /** Greatest number of letters that may differ: a third. */
  readonly most: number;
}

const comparedOf = (text: string): ComparedQuery => ({
  text,
  wordCount: text.split(' ').length,
  most: Math.floor(text.length / 3),
});

/** Letters that differ; of a name of more words, as many words are compared as the query has. */
function distanceOf(name: string, queries: readonly ComparedQuery[]): number {
  let least = Infinity;
  for (const { text, wordCount, most } of queries) {
    const first = beginningOf(name, wordCount);
    for (const compared of first === name ? [name] : [name, first]) {
      if (Math.abs(compared.length - text.length) > most || letterDifference(compared, text) > 2 * most)
        continue;
      least = Math.min(least, editDistance(text, compared, most));
    }
  }
  return least;
}

function beginningOf(name: string, count: number): string {
  let end = -1;
  for (let word = 0; word < count; word += 1) {
    end = name.indexOf(' ', end + 1);
    if (end < 0) return name;
  }
  return name.slice(0, end);
}

/** Number of letters of the alphabet that only one of two texts has; a change of one letter makes two at most. */
function letterDifference(one: string, other: string): number {
  let rest = lettersOf(one) ^ lettersOf(other);
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** A bit for each letter of the alphabet, in 32 bits: other letters share them. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}
