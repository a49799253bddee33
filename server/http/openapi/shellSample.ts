import type { Route } from '../Route.ts';

/** Address of the server in the examples. */
const SERVER = 'http://localhost:4000';

/** The shell command of the example request of a route. */
export function shellSample({ method, path, exampleQuery = '', body }: Route): string {
  const command = ['curl', quoted(SERVER + path + exampleQuery)];
  if (!['get', 'post'].includes(method)) command.push('-X', method.toUpperCase());
  if (body === undefined) return command.join(' ');
  const mediaType = body.mediaTypes?.[0] ?? 'application/json';
  return [
    command.join(' '),
    `-H ${quoted(`Content-Type: ${mediaType}`)}`,
    body.exampleFile === undefined
      ? `-d ${quoted(JSON.stringify(body.example))}`
      : `--data-binary @${body.exampleFile}`,
  ].join(' \\\n  ');
}

/** Quotes an argument for a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
