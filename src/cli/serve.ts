/** `npm start`: serves the built site, with the headers of `dist/_headers`, as a static host would. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env['ATLAS_BASE'] ?? '/' },
    quiet: { type: 'boolean', default: false },
  },
});

if (!existsSync(`${values.dir}/index.html`)) {
  console.error(`There is no built site in ${values.dir}. Run: npm run build`);
  process.exit(1);
}

/** The rules of a Netlify-style `_headers` file: a path pattern, then indented `Name: value` lines. */
function readHeaderRules(file: string): { prefix: string; headers: [string, string][] }[] {
  if (!existsSync(file)) return [];
  const rules: { prefix: string; headers: [string, string][] }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\S/.test(line) && !line.startsWith('#')) {
      rules.push({ prefix: line.trim().replace(/\*$/, ''), headers: [] });
    } else if (line.includes(':')) {
      const [name, ...rest] = line.trim().split(':');
      rules.at(-1)?.headers.push([name ?? '', rest.join(':').trim()]);
    }
  }
  return rules;
}

const rules = readHeaderRules(`${values.dir}/_headers`);
const base = `/${values.base}/`.replace(/\/+/g, '/');
const notFound = existsSync(`${values.dir}/404.html`) ? readFileSync(`${values.dir}/404.html`) : 'Not found';

const serveFile = sirv(values.dir, {
  etag: true,
  setHeaders(response, pathname) {
    for (const rule of rules.filter(({ prefix }) => pathname.startsWith(prefix))) {
      for (const [name, value] of rule.headers) {
        if (name.startsWith('! ')) response.removeHeader(name.slice(2));
        else response.setHeader(name, value);
      }
    }
  },
});

const server = createServer((request, response) => {
  const missing = () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(notFound);
  };
  if (!request.url?.startsWith(base)) {
    missing();
    return;
  }
  request.url = request.url.slice(base.length - 1);
  serveFile(request, response, missing);
});

server.listen(Number(values.port), '127.0.0.1', () => {
  if (!values.quiet) console.log(`The atlas is at http://127.0.0.1:${values.port}${base}  (Ctrl+C stops it)`);
});
