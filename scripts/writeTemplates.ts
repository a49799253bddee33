import { writeFileSync } from 'node:fs';
import { templateCards } from './templateCards.ts';

const cards = templateCards(new URL('../../examples/', import.meta.url));
const lines = Object.entries(cards).map(([id, card]) => `${JSON.stringify(id)}: ${JSON.stringify(card)}`);
// A line for each template: a change of one is a change of one line.
writeFileSync(new URL('../../client/home/templates.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
