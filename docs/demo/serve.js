// Serves the demo page from this clone, to this machine only: `npm run demo`, then open the address that it prints.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SERVED = ['dist', 'dictionaries', 'node_modules', join('docs', 'demo')];
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript' };

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const wanted = pathname === '/' ? '/docs/demo/index.html' : decodeURIComponent(pathname);
  const path = normalize(join(ROOT, wanted));
  const isServed = SERVED.some((folder) => path.startsWith(join(ROOT, folder) + sep));
  const isFile = isServed && statSync(path, { throwIfNoEntry: false })?.isFile();
  if (!isFile) return response.writeHead(404).end('not found');
  if (pathname === '/') return response.writeHead(302, { location: '/docs/demo/index.html' }).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}

/** Starts the server; port 0 takes a free one. */
export function serve(port = 0) {
  return new Promise((resolve) => {
    const server = createServer(answer).listen(port, '127.0.0.1', () => resolve(server));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(Number(process.argv[2] ?? 0));
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
