import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each is given a host that nobody has: 192.0.2.0/24 and .invalid are kept free for examples. */
const ways: Readonly<Record<string, (ip: string, name: string) => string>> = {
  'net by port and host': (ip) => `net.connect(443, '${ip}')`,
  'net by options': (_, name) => `net.createConnection({ port: 80, host: '${name}' })`,
  tls: (ip) => `require('tls').connect({ port: 443, host: '${ip}' })`,
  http: (_, name) => `require('http').get('http://${name}/')`,
  https: (ip) => `require('https').get('https://${ip}/')`,
  http2: (_, name) => `require('http2').connect('https://${name}')`,
  fetch: (ip) => `fetch('http://${ip}/')`,
  'fetch that is caught': (_, name) => `fetch('http://${name}/').catch(() => {})`,
  'dns.lookup': (_, name) => `dns.lookup('${name}', () => {})`,
  'dns.resolve': (_, name) => `dns.resolve4('${name}', () => {})`,
  'dns.promises': (_, name) => `dns.promises.lookup('${name}')`,
  'a resolver': (_, name) => `new dns.promises.Resolver().resolve4('${name}')`,
  udp: (ip) => `require('dgram').createSocket('udp4').send('x', 53, '${ip}')`,
  'a thread': (ip) => `new (require('worker_threads').Worker)("require('net').connect(443, '${ip}')", { eval: true })`,
  'a process of a process': (ip) =>
    `require('child_process').spawnSync(process.execPath, ['-e', "require('net').connect(443, '${ip}')"])`,
};

const hosts = Object.keys(ways).map((_, index) => [`192.0.2.${index}`, `host-${index}.invalid`] as const);
const all = Object.values(ways).map(
  (way, index) => `try { ${way(hosts[index]?.[0] ?? '', hosts[index]?.[1] ?? '')}; } catch {}`,
);
const everyWay = `
  const [net, dns] = [require('net'), require('dns')];
  process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});
  ${all.join('\n')}
`;

const onThisMachine = `
  const net = require('net');
  const server = net.createServer((socket) => socket.end('x')).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    net.connect(port, 'localhost').on('error', () => {}).resume();
    net.connect({ port, host: '127.0.0.1' }).on('data', () => net.connect(port, () => server.close()).on('error', () => server.close()).resume());
  });
  net.connect({ path: '/nowhere/at-all' }).on('error', () => {});
  require('dns').lookup('localhost', () => {});
`;

describe('no unit test reaches beyond this machine', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a script with the guard that the tests themselves have, and gives what the guard has written. */
  function heard(script: string): string {
    const told = join(folder, 'told');
    spawnSync(process.execPath, ['-e', script], { env: { ...process.env, NO_NETWORK: told }, timeout: 10_000 });
    return existsSync(told) ? readFileSync(told, 'utf8') : '';
  }

  it('and each way there is noticed', () => {
    const told = heard(everyWay);
    const missed = Object.keys(ways).filter((_, index) => !hosts[index]?.some((host) => told.includes(`“${host}”`)));
    assert.deepEqual(missed, []);
  });
  it('and what stays on it is left alone', () => assert.equal(heard(onThisMachine), ''));
});
