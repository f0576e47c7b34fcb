import { Hono } from 'hono';
import { found } from './found.ts';
import { pictureAt } from '../pictures/pictures.ts';

/** Pictures of what is sold, for everybody who knows an address. The names end in .jpg, the pictures are PNG. */
export function images(): Hono {
  const app = new Hono();
  app.get('/:path{.+}', (c) => {
    const path = c.req.param('path');
    const bytes = found(pictureAt(path), 'picture', path);
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/png' });
  });
  return app;
}
