import type { Role } from '../../people/roles.ts';
import type { Route } from '../Route.ts';

/** The role that a route needs: stated, else viewer to read and editor for everything else. */
export function neededRole({ role, method }: Pick<Route, 'role' | 'method'>): Role | 'anyone' {
  return role ?? (method === 'get' ? 'viewer' : 'editor');
}

/** True if a route changes what the server keeps, so that its use is in the audit log. */
export function isRecorded(route: Pick<Route, 'role' | 'method'>): boolean {
  const needed = neededRole(route);
  return route.method !== 'get' && needed !== 'viewer' && needed !== 'anyone';
}
