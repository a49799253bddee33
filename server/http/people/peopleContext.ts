import type { People } from '../../people/People.ts';
import type { Context } from '../Route.ts';
import type { Caller } from './authorise.ts';

/** What a route about people works with. These routes never run in the threads that compute, which know no people. */
export function peopleContext({ people, who, request }: Context): Caller & { readonly people: People } {
  if (people === undefined || who === undefined || request === undefined) {
    throw new Error('a route about people was run in a thread that computes');
  }
  return { people, who, request };
}
