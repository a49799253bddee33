import { walks } from '../models/present/walks/walks.ts';
import type { Walk } from '../models/present/walks/Walk.ts';

/** A page of the documentation. */
interface WalkPage {
  readonly name: string;
  readonly text: string;
}

/** A page for each walk: the steps that its tour shows. */
export function walkPages(): readonly WalkPage[] {
  return walks.map((walk) => ({ name: `${walk.id}.md`, text: pageOf(walk) }));
}

function pageOf({ title, summary, steps }: Walk): string {
  const lines = steps.map(({ title: what, text }, index) => `${String(index + 1)}. **${what}.** ${text}`);
  return `# ${title}

<!-- Generated from models/present/walks by \`npm run docs\`. -->

${summary} It takes about ten minutes. The home page offers the same steps as a tour.

${lines.join('\n')}
`;
}
