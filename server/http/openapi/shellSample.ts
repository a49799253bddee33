import type { Route } from '../Route.ts';

/** The address that examples ask. */
const SERVER = 'http://localhost:4000';

/** The command that asks a route for its example. */
export function shellSample({ method, path, exampleQuery = '', body }: Route): string {
  const words = ['curl', quoted(SERVER + path + exampleQuery)];
  if (!['get', 'post'].includes(method)) words.push('-X', method.toUpperCase());
  if (body === undefined) return words.join(' ');
  const mediaType = body.mediaTypes?.[0] ?? 'application/json';
  return [
    words.join(' '),
    `-H ${quoted(`Content-Type: ${mediaType}`)}`,
    `-d ${quoted(JSON.stringify(body.example))}`,
  ].join(' \\\n  ');
}

/** A word that a shell takes as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
