import { Hono } from 'hono';
import { maySee } from '../gate.ts';
import type { Env } from '../gate.ts';
import { page, sorted, updatedSince } from '../paging.ts';
import { byId } from '../records.ts';
import type { Person } from '../records.ts';
import { employee, employeeOfList } from '../show/people.ts';
import type { World } from '../world.ts';
import { belongingTo } from './asked.ts';
import { found } from './found.ts';

/** /employees: the people the caller may see. */
export function employees(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    const updated = (person: Person): number => person.updated;
    const visible = world.acme.people.filter(({ id }) => maySee(c.get('caller'), id));
    const asked = updatedSince(
      c,
      'dateTimeUpdatedOnOrAfter',
      belongingTo(c, world, visible, ({ id }) => id),
      updated,
    );
    return page(c, world.sourceSystem, 'employees', sorted(c, asked, updated), employeeOfList);
  });
  app.get('/:id', (c) => {
    const id = c.req.param('id');
    const person = byId(world.acme.people, id);
    return c.json(
      employee(found(person && maySee(c.get('caller'), person.id) ? person : undefined, 'employee', id)),
    );
  });
  return app;
}
