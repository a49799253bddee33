import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A document of the folder `docs`. */
export interface GuideFile {
  /** Its path below `/docs/`: without the extension, with slashes. */
  readonly name: string;
  /** Its first heading. */
  readonly title: string;
  readonly file: string;
}

/**
 * The documents of a folder and its subfolders, by their names; empty if there is no such folder. Only these are served, so that
 * no address leads out of the folder.
 *
 * @param folder - with Markdown files
 */
export function guideFiles(folder: string): ReadonlyMap<string, GuideFile> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  return new Map(
    files.map((path): [string, GuideFile] => {
      const name = path
        .replace(/[.]md$/, '')
        .split(sep)
        .join('/');
      const file = join(folder, path);
      const heading = /^# (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1];
      return [name, { name, title: heading ?? name, file }];
    }),
  );
}
